/**
 * Proves drills by the real judge: `node scripts/judge/prove-all.ts [--drill id] [--language python] [--json]`.
 * The content check does the same with `--prove`. Two judges share the work, since one of them waits most of the time.
 */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import {
  type Drill,
  type Language,
  languageIds,
  type StageSource,
} from '#content/drills/schema.ts';
import { drillIds, readDrill, readDrills } from '../content/drills.ts';
import { type Finding, formatFinding } from '../content/finding.ts';
import { withDisplay } from '../system/display.ts';
import { type ProofRow, proveReference } from './prove.ts';
import { startRealJudge } from './real-judge.ts';

const judges = 2;
const defaultFolder = resolve(import.meta.dirname, '..', '..', 'content');

export interface ProofReport {
  rows: ProofRow[];
  findings: Finding[];
  seconds: number;
}

interface Unit {
  drill: Drill;
  language: Language;
  reference: StageSource;
}

/** Proves each reference of each drill. The rows are in the drills' order, whichever judge was faster. */
export async function proveDrills(
  drills: Drill[],
  languages: readonly Language[] = languageIds,
): Promise<ProofReport> {
  const started = performance.now();
  const units = drills.flatMap((drill) =>
    languages.flatMap((language) =>
      drill.languages[language].references.map((reference) => ({ drill, language, reference })),
    ),
  );
  const proofs: { rows: ProofRow[]; findings: Finding[] }[] = [];
  await withDisplay(async (env) => {
    const queue = [...units.entries()];
    await Promise.all(
      Array.from({ length: judges }, (_, number) => work(number, env, queue, proofs)),
    );
  });
  const seconds = Math.round((performance.now() - started) / 100) / 10;
  return {
    rows: proofs.flatMap(({ rows }) => rows),
    findings: proofs.flatMap(({ findings }) => findings),
    seconds,
  };
}

async function work(
  number: number,
  env: { DISPLAY?: string },
  queue: [number, Unit][],
  proofs: { rows: ProofRow[]; findings: Finding[] }[],
): Promise<void> {
  const judge = startRealJudge({ env, name: `prove-${number}` });
  try {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      const [index, { drill, language, reference }] = next;
      const { rows, faults } = await proveReference(drill, language, reference, judge.judge);
      proofs[index] = {
        rows,
        findings: faults.map(({ file, message }) => ({
          column: 'drills',
          file: `content/drills/${drill.id}/${file}`,
          field: '',
          message,
        })),
      };
    }
  } finally {
    await judge.close();
  }
}

/** The drills that read without a fault: what does not even read right is not worth proving; the others are. */
export function soundDrills(folder: string): Drill[] {
  return drillIds(folder)
    .map((id) => readDrill(folder, id))
    .filter(({ findings }) => findings.length === 0)
    .map(({ drill }) => drill)
    .filter((drill) => drill !== null);
}

/** The proof as a table for people. */
export function proofTable(rows: ProofRow[]): string {
  const head = [
    'drill',
    'language',
    'stage',
    'cases',
    'killed by cases',
    'by own tests',
    'slow caught',
  ];
  const lines = rows.map((row) => [
    row.drill,
    row.language,
    row.variant === null ? row.stage : `${row.stage} (${row.variant})`,
    `${row.cases}`,
    `${row.killedByCases} of ${row.mutants}`,
    `${row.killedByTests} of ${row.mutants}`,
    `${row.slowCaught} of ${row.slow}`,
  ]);
  const widths = head.map((title, column) =>
    Math.max(title.length, ...lines.map((line) => line[column]?.length ?? 0)),
  );
  return [head, ...lines]
    .map((line) =>
      line
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      drill: { type: 'string' },
      language: { type: 'string' },
      folder: { type: 'string' },
      json: { type: 'boolean' },
    },
  });
  const folder = values.folder ?? defaultFolder;
  const { findings } = readDrills(folder);
  const drills = soundDrills(folder).filter(
    ({ id }) => values.drill === undefined || id === values.drill,
  );
  const languages = languageIds.filter(
    (id) => values.language === undefined || id === values.language,
  );
  const proof = await proveDrills(drills, languages);
  const report = { ...proof, findings: [...findings, ...proof.findings] };
  if (values.json) console.log(JSON.stringify(report, null, 2));
  else {
    for (const finding of report.findings) console.log(formatFinding(finding));
    console.log(`${proofTable(report.rows)}\nproved in ${report.seconds} s`);
  }
  process.exitCode = report.findings.length === 0 ? 0 : 1;
}

if (import.meta.main) await main();
