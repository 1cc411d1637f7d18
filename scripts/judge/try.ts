/**
 * A quick trial for authors of drills, without Electron: the judge's harnesses in the machine's own Python and Node.
 *
 *     node scripts/judge/try.ts --drill lru-cache [--language python] [--stage base] [--folder content]
 *     node scripts/judge/try.ts --drill lru-cache --language python --stage base --file mine.py [--tests my_tests.py]
 *
 * The first form proves the drill and prints a table and all faults; the second judges one file. What counts in the end
 * is `npm run content:check -- --prove`, which goes through the real judge.
 */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type Language, languageIds } from '#content/drills/schema.ts';
import { requestFor } from '#electron/judge/request.ts';
import type { Interpreter, Interpreters } from '#renderer/judge/conduct/job.ts';
import { judge } from '#renderer/judge/conduct/judge.ts';
import { readDrill } from '../content/drills.ts';
import { formatFinding } from '../content/finding.ts';
import { startNativePython } from './native-python.ts';
import { startNativeTypescript } from './native-typescript.ts';
import { type ProofRow, proveReference } from './prove.ts';

const { values } = parseArgs({
  options: {
    drill: { type: 'string' },
    language: { type: 'string' },
    stage: { type: 'string' },
    folder: { type: 'string' },
    file: { type: 'string' },
    tests: { type: 'string' },
  },
});

/** Keeps one interpreter warm. */
function nativeInterpreters(
  start: () => Interpreter,
  once: boolean,
): Interpreters & { close(): void } {
  let spare: Interpreter | null = null;
  return {
    async take() {
      const taken = spare ?? start();
      spare = null;
      return taken;
    },
    giveBack(interpreter, touched) {
      if (touched || once) interpreter.stop();
      else spare = interpreter;
    },
    close: () => spare?.stop(),
  };
}

const interpreters = {
  python: nativeInterpreters(startNativePython, false),
  typescript: nativeInterpreters(startNativeTypescript, true),
};

async function main(): Promise<void> {
  if (values.drill === undefined) throw new Error('Say which: --drill lru-cache');
  const folder = values.folder ?? resolve(import.meta.dirname, '..', '..', 'content');
  const { drill, findings } = readDrill(folder, values.drill);
  for (const finding of findings) console.log(formatFinding(finding));
  if (drill === null) {
    process.exitCode = 1;
    return;
  }
  const languages = languageIds.filter(
    (id) => values.language === undefined || id === values.language,
  );
  const [language] = languages;
  if (values.file !== undefined && language !== undefined && values.stage !== undefined) {
    const solution = readFileSync(values.file, 'utf8');
    const tests = values.tests === undefined ? undefined : readFileSync(values.tests, 'utf8');
    const request = requestFor(drill, { stage: values.stage, language, solution, tests });
    console.log(JSON.stringify(await judge(request, interpreters[language], () => {}), null, 2));
    return;
  }
  const rows: ProofRow[] = [];
  let faults = findings.length;
  for (const name of languages)
    for (const reference of drill.languages[name].references) {
      if (values.stage !== undefined && reference.stage !== values.stage) continue;
      if (reference.source === '') continue;
      const proof = await proveReference(drill, name, reference, (request) =>
        judge(request, interpreters[name satisfies Language], () => {}),
      );
      rows.push(...proof.rows);
      faults += proof.faults.length;
      for (const { file, message } of proof.faults)
        console.log(`content/drills/${drill.id}/${file}: ${message}`);
    }
  console.table(rows);
  console.log(faults === 0 ? 'No faults.' : `${faults} faults.`);
  process.exitCode = faults === 0 ? 0 : 1;
}

try {
  await main();
} finally {
  for (const { close } of Object.values(interpreters)) close();
}
