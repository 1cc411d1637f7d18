/**
 * Runs the corpus of `renderer/judge/corpus/` through the real judge and says where a verdict is not the one it must be.
 *
 *     node scripts/judge/corpus.ts [--only pattern] [--rounds 3] [--busy] [--show]
 *
 * With `--busy` another process keeps each processor busy meanwhile.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { parse } from 'yaml';
import { z } from 'zod';
import { type Drill, languageSchema } from '#content/drills/schema.ts';
import { requestFor } from '#electron/judge/request.ts';
import { type Verdict, verdictSchema } from '#electron/judge/values.ts';
import { readDrill } from '../content/drills.ts';
import { withDisplay } from '../system/display.ts';
import { withBusyProcessors } from './busy.ts';
import { type RealJudge, startRealJudge } from './real-judge.ts';

const root = resolve(import.meta.dirname, '..', '..');
const folder = join(root, 'renderer', 'judge', 'corpus');

const submissionSchema = z.strictObject({
  id: z.string(),
  language: languageSchema,
  drill: z.string().default('lru-cache'),
  stage: z.string().default('base'),
  code: z.string().optional(),
  uses: z.literal('reference').optional(),
  tests: z.string().optional(),
  cases: z.number().int().min(1).optional(),
  expect: z.strictObject({
    outcome: z.union([z.string(), z.array(z.string())]),
    message: z.string().optional(),
    case: z.string().optional(),
    place: z.object({ line: z.number(), column: z.number().optional() }).optional(),
    growth: z.record(z.string(), z.string()).optional(),
    output: z.string().optional(),
    within: z.number().optional(),
    own: z
      .strictObject({
        outcome: z.string(),
        message: z.string().optional(),
        survived: z.number().optional(),
        someSurvived: z.literal(true).optional(),
        someKilled: z.literal(true).optional(),
        only: z.string().optional(),
      })
      .optional(),
  }),
});
export type CorpusEntry = z.infer<typeof submissionSchema>;

/** Every submission of the corpus. @throws where a file is not what it should be */
export function readCorpus(): CorpusEntry[] {
  const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
  return files.flatMap((name) =>
    z.array(submissionSchema).parse(parse(readFileSync(join(folder, name), 'utf8'))),
  );
}

/**
 * What is wrong with a verdict; empty where nothing is.
 *
 * @param slack how many times longer than on an idle machine a run may take
 */
export function disagreements(
  { expect, id }: CorpusEntry,
  verdict: Verdict,
  slack = usualSlack,
): string[] {
  const faults: string[] = [];
  const must = (holds: boolean, what: string) => {
    if (!holds) faults.push(what);
  };
  const outcomes = [expect.outcome].flat();
  must(
    outcomes.includes(verdict.outcome),
    `outcome ${verdict.outcome}, not ${outcomes.join(' or ')}: ${verdict.message}`,
  );
  must(verdict.id === id, `id ${verdict.id}`);
  must(verdictSchema.safeParse(verdict).success, 'the verdict breaks its own schema');
  const matching = (pattern: string | undefined, text: string, what: string) =>
    must(
      pattern === undefined || new RegExp(pattern, 'm').test(text),
      `${what} is not /${pattern}/: ${text}`,
    );
  matching(expect.message, verdict.message, 'message');
  matching(expect.output, verdict.output, 'output');
  matching(
    expect.case,
    verdict.cases.map(({ message }) => message ?? '').join('\n'),
    'no case message',
  );
  const { place } = expect;
  must(
    place === undefined ||
      (verdict.place?.line === place.line &&
        (place.column ?? verdict.place.column) === verdict.place.column),
    `place ${JSON.stringify(verdict.place)}`,
  );
  for (const [operation, growth] of Object.entries(expect.growth ?? {})) {
    const found = verdict.complexity[operation];
    must(found?.verdict === growth, `${operation} ${JSON.stringify(found)}, not ${growth}`);
  }
  must(expect.within === undefined || verdict.ms <= expect.within * slack, `took ${verdict.ms} ms`);
  faults.push(...ownDisagreements(expect.own, verdict.ownTests));
  return faults;
}

const usualSlack = 2;
/** On a starved machine limits last up to four times as long, and so may what surrounds them. */
const busySlack = 6;

/** Milliseconds in which a processor had nothing to do, summed over all of them. */
function idleTime(): number {
  return cpus().reduce((sum, { times }) => sum + times.idle, 0);
}

/** Does something, and tells which slack it may have: where no processor was free beside the judge's, that of a busy machine. */
async function withSlack<Result>(work: () => Promise<Result>): Promise<[Result, slack: number]> {
  const [started, idle] = [performance.now(), idleTime()];
  const result = await work();
  const wasFree = idleTime() - idle >= (performance.now() - started) / 2;
  return [result, wasFree ? usualSlack : busySlack];
}

function ownDisagreements(
  expect: CorpusEntry['expect']['own'],
  own: Verdict['ownTests'],
): string[] {
  if (expect === undefined) return own === undefined ? [] : ['own tests were judged'];
  if (own === undefined) return ['own tests were not judged'];
  const faults: string[] = [];
  if (own.outcome !== expect.outcome) faults.push(`own tests ${own.outcome}: ${own.message}`);
  if (expect.message !== undefined && !new RegExp(expect.message, 's').test(own.message))
    faults.push(`own message is not /${expect.message}/: ${own.message}`);
  const count = (outcome: string) =>
    own.mutants.filter((mutant) => mutant.outcome === outcome).length;
  const notKilled = own.mutants.length - count('killed');
  if (expect.survived !== undefined && notKilled !== expect.survived)
    faults.push(`${notKilled} mutants not killed, not ${expect.survived}`);
  if (expect.someSurvived && count('survived') === 0) faults.push('no mutant survived');
  if (expect.someKilled && count('killed') === 0) faults.push('no mutant was killed');
  if (expect.only !== undefined && count(expect.only) !== own.mutants.length)
    faults.push(`not only ${expect.only}: ${own.mutants.map(({ outcome }) => outcome).join(', ')}`);
  return faults;
}

export async function runEntry(
  entry: CorpusEntry,
  judge: RealJudge,
  drills: Map<string, Drill>,
): Promise<Verdict> {
  const drill = drills.get(entry.drill) ?? readDrill(join(root, 'content'), entry.drill).drill;
  if (drill === null) throw new Error(`The drill ${entry.drill} cannot be read.`);
  drills.set(entry.drill, drill);
  const { id, stage, language } = entry;
  const kit = drill.languages[language];
  const reference = kit.references.find((source) => source.stage === stage)?.source;
  const exemplary = kit.tests.find((source) => source.stage === stage)?.source;
  const tests = entry.tests === 'exemplary' ? exemplary : entry.tests;
  const solution = entry.uses === 'reference' ? reference : entry.code;
  const request = requestFor(drill, { id, stage, language, solution: solution ?? '', tests });
  return judge.judge({ ...request, cases: request.cases.slice(0, entry.cases) });
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      only: { type: 'string' },
      rounds: { type: 'string' },
      busy: { type: 'boolean' },
      show: { type: 'boolean' },
    },
  });
  const entries = readCorpus().filter(({ id }) => new RegExp(values.only ?? '').test(id));
  const rounds = Number(values.rounds ?? '1');
  const run = (env: { DISPLAY?: string }) =>
    runRounds(entries, { env, rounds }, (verdict) => {
      if (values.show) console.log(JSON.stringify(verdict, null, 2));
    });
  const wrong = await withDisplay((env) =>
    values.busy ? withBusyProcessors(() => run(env)) : run(env),
  );
  const load = loadavg()[0]?.toFixed(1);
  console.log(
    `${entries.length} submissions, ${rounds} times, ${wrong} wrong verdicts; load ${load}.`,
  );
  process.exitCode = wrong === 0 ? 0 : 1;
}

interface RoundsOptions {
  env: { DISPLAY?: string };
  rounds: number;
}

/** Answers how many verdicts were wrong. */
async function runRounds(
  entries: CorpusEntry[],
  { env, rounds }: RoundsOptions,
  show: (verdict: Verdict) => void,
): Promise<number> {
  const drills = new Map<string, Drill>();
  const judge = startRealJudge({ env });
  let wrong = 0;
  for (let round = 0; round < rounds; round += 1)
    for (const entry of entries) {
      const [verdict, slack] = await withSlack(() => runEntry(entry, judge, drills));
      const faults = disagreements(entry, verdict, slack);
      wrong += faults.length === 0 ? 0 : 1;
      show(verdict);
      const mark = faults.length === 0 ? 'ok   ' : 'WRONG';
      console.log(`${mark} ${entry.id} ${verdict.outcome} ${Math.round(verdict.ms)} ms`);
      for (const fault of faults) console.log(`        ${fault}`);
    }
  await judge.close();
  return wrong;
}

if (import.meta.main) await main();
