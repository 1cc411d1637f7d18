/**
 * Checks all content: `node scripts/content/check.ts [--json] [--prove] [--corpus] [--folder path]`.
 *
 * Prints one line for each finding and the counts, or with `--json` one object with counts and
 * findings by column. With `--prove` each drill that reads without a fault is then proved by the
 * real judge, which has to be built, and the proof's table is part of what is printed. The rules of
 * what is written are tried on their corpus; `--corpus` prints how right each was. Exit code: 0 without findings, 1 with findings, 2 for a wrong call.
 */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type ProofReport, proofTable, proveDrills, soundDrills } from '../judge/prove-all.ts';
import { type Finding, formatFinding } from './finding.ts';
import { type Content, type ContentReport, columnReaders, readContent } from './read.ts';
import { readCorpus } from './writing-corpus.ts';
import { scoreTable } from './writing-score-table.ts';
import { type CorpusScores, faultsOf, scoreCorpus } from './writing-scores.ts';

const usage = 'Use: node scripts/content/check.ts [--json] [--prove] [--corpus] [--folder path]';
const defaultFolder = resolve(import.meta.dirname, '..', '..', 'content');

interface Call {
  json: boolean;
  prove: boolean;
  corpus: boolean;
  folder: string;
}

function readArguments(): Call | null {
  try {
    const { values } = parseArgs({
      options: {
        json: { type: 'boolean' },
        prove: { type: 'boolean' },
        corpus: { type: 'boolean' },
        folder: { type: 'string' },
      },
    });
    const { json = false, prove = false, corpus = false, folder = defaultFolder } = values;
    return { json, prove, corpus, folder };
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n${usage}`);
    return null;
  }
}

function byColumn({ counts, findings }: ContentReport): object {
  const columns: Record<string, { counts: object; findings: Finding[] }> = {};
  for (const [column, numbers] of Object.entries(counts)) {
    const own = findings.filter((finding) => finding.column === column);
    columns[column] = { counts: numbers, findings: own };
  }
  return { ok: findings.length === 0, findingCount: findings.length, columns };
}

function humanLines({ counts, findings }: ContentReport): string[] {
  const totals = Object.entries(counts).map(([column, numbers]) => {
    const parts = Object.entries(numbers).map(([kind, count]) => `${count} ${kind}`);
    return `${column}: ${parts.join(', ')}`;
  });
  const columnCount = Object.keys(columnReaders).length;
  const result = `${counted(findings.length, 'finding')} in ${counted(columnCount, 'column')}`;
  return [...findings.map(formatFinding), ...totals, result];
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** What the judge says of the drills; their faults join the others. */
async function proved(report: ContentReport, folder: string): Promise<ProofReport> {
  const proof = await proveDrills(soundDrills(folder));
  report.findings.push(...proof.findings);
  return proof;
}

/** How right the rules of what is written are; null where there are none, or they are at fault. */
function scored(report: Content & ContentReport, folder: string): CorpusScores | null {
  if (report.writing === null || report.writing.rules.length === 0) return null;
  const { texts, findings } = readCorpus(folder, report.writing);
  report.findings.push(...findings);
  if (findings.length > 0) return null;
  const scores = scoreCorpus(report.writing, texts);
  report.findings.push(...faultsOf(scores));
  return scores;
}

const call = readArguments();
if (call === null) {
  process.exitCode = 2;
} else {
  const report = readContent(call.folder);
  const scores = scored(report, call.folder);
  const proof = call.prove ? await proved(report, call.folder) : null;
  if (call.json) {
    const proofs = proof === null ? {} : { proof: { rows: proof.rows, seconds: proof.seconds } };
    const corpus = scores === null ? {} : { corpus: scores };
    console.log(JSON.stringify({ ...byColumn(report), ...corpus, ...proofs }, null, 2));
  } else {
    const table = proof === null ? [] : [proofTable(proof.rows), `proved in ${proof.seconds} s`];
    if (call.corpus && scores !== null) table.unshift(scoreTable(scores), '');
    console.log([...table, ...humanLines(report)].join('\n'));
  }
  process.exitCode = report.findings.length === 0 ? 0 : 1;
}
