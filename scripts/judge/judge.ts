/**
 * Judges from the shell, through the same judge as the app.
 *
 *     npm run judge -- --drill lru-cache --stage base --language python path/to/solution.py [--tests path/to/tests.py]
 *     npm run judge -- --batch cases.jsonl
 *
 * Prints one verdict as JSON; with `--batch`, whose lines are `{"id", "drill", "stage", "language", "file", "tests"?}`,
 * a line for each as it is done. Files of a batch are looked for from the batch's folder, then from the current one.
 * Exit code: 0 whenever the judge itself worked, 1 where it did not, 2 for a wrong call.
 */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { type Drill, languageSchema } from '#content/drills/schema.ts';
import { requestFor } from '#electron/judge/request.ts';
import type { JudgeRequest } from '#electron/judge/values.ts';
import { readDrill } from '../content/drills.ts';
import { formatFinding } from '../content/finding.ts';
import { withDisplay } from '../system/display.ts';
import { startRealJudge } from './real-judge.ts';

const usage =
  'Use: judge --drill <id> --stage <stage> --language python|typescript <solution> [--tests <file>], or judge --batch <cases.jsonl>';
const defaultFolder = resolve(import.meta.dirname, '..', '..', 'content');

const lineSchema = z.object({
  id: z.string().optional(),
  drill: z.string(),
  stage: z.string(),
  language: languageSchema,
  file: z.string(),
  tests: z.string().nullish(),
});
type Line = z.infer<typeof lineSchema>;

/** A call that cannot be carried out as it stands. */
class WrongCall extends Error {}

interface Call {
  lines: Line[];
  batch: boolean;
  /** Where files are looked for. */
  bases: string[];
  content: string;
}

function readCall(): Call {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      drill: { type: 'string' },
      stage: { type: 'string' },
      language: { type: 'string' },
      tests: { type: 'string' },
      batch: { type: 'string' },
      folder: { type: 'string' },
    },
  });
  const content = values.folder ?? defaultFolder;
  const here = process.cwd();
  if (values.batch !== undefined) {
    const lines = readFileSync(values.batch, 'utf8').split('\n');
    const parsed = lines.flatMap((text, index) =>
      text.trim() === '' ? [] : [parseLine(text, index + 1)],
    );
    return { lines: parsed, batch: true, bases: [dirname(resolve(values.batch)), here], content };
  }
  const { drill, stage, language, tests } = values;
  const line = lineSchema.safeParse({ drill, stage, language, tests, file: positionals[0] });
  if (!line.success || positionals.length !== 1) throw new WrongCall(usage);
  return { lines: [line.data], batch: false, bases: [here], content };
}

function parseLine(text: string, number: number): Line {
  try {
    return lineSchema.parse(JSON.parse(text));
  } catch (error) {
    const what = error instanceof z.ZodError ? z.prettifyError(error) : String(error);
    throw new WrongCall(`line ${number}: ${what}`);
  }
}

function requestOf(line: Line, { bases, content }: Call, drills: Map<string, Drill>): JudgeRequest {
  const drill = drills.get(line.drill) ?? loadDrill(line.drill, content);
  drills.set(line.drill, drill);
  const read = (name: string) => {
    const path = bases
      .map((base) => resolve(base, name))
      .find((candidate) => existsSync(candidate));
    if (path === undefined) throw new WrongCall(`${name} does not exist.`);
    return readFileSync(path, 'utf8');
  };
  const { id, stage, language } = line;
  const tests = line.tests === undefined || line.tests === null ? undefined : read(line.tests);
  if (!drill.stages.some((known) => known.id === stage))
    throw new WrongCall(
      `${drill.id} has the stages ${drill.stages.map((known) => known.id).join(', ')}.`,
    );
  return requestFor(drill, { id, stage, language, solution: read(line.file), tests });
}

function loadDrill(id: string, content: string): Drill {
  const { drill, findings } = readDrill(content, id);
  if (drill === null) throw new WrongCall(`${id}: ${findings.map(formatFinding).join('\n')}`);
  return drill;
}

async function main(): Promise<void> {
  const call = readCall();
  const drills = new Map<string, Drill>();
  const requests = call.lines.map((line) => requestOf(line, call, drills));
  await withDisplay(async (env) => {
    const judge = startRealJudge({ env });
    try {
      await Promise.all(
        requests.map(async (request) => {
          const verdict = await judge.judge(request);
          console.log(JSON.stringify(verdict, null, call.batch ? undefined : 2));
        }),
      );
    } finally {
      await judge.close();
    }
  });
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = error instanceof WrongCall ? 2 : 1;
}
