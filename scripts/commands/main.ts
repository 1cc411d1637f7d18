/** Runs one command on the chosen Node, with the packages there: `main.ts <command> [arguments]`. */
import { Failure, sayFailure } from '../bootstrap/say.mjs';
import { orEverything, parts } from './parts.ts';
import { develop, endToEnd, onRealApp, prepareTestRuntime, start } from './real-app.ts';
import { testAll } from './test.ts';
import { runScript, runTool } from './tools.ts';

type Command = (args: string[]) => Promise<number>;

/** Every npm command; a part of the test is one, unless a command of its own says more. */
const commands: Record<string, Command> = {
  ...Object.fromEntries(parts.map((part) => [part.name, part.run])),
  start,
  dev: develop,
  test: () => testAll(parts, prepareTestRuntime),
  e2e: endToEnd,
  tour: (args) => onRealApp('scripts/tour.ts', args),
  bench,
  judge: (args) => onRealApp('scripts/judge/judge.ts', args),
  'format:write': (args) =>
    runTool('biome', ['check', '--write', '--linter-enabled=false', ...orEverything(args)]),
};

/** Benchmarks that need no app: they run at once, in Node. */
const withoutApp: Record<string, string> = {
  numbers: 'scripts/bench/numbers.ts',
  recall: 'scripts/bench/numbers-recall.ts',
  writing: 'scripts/bench/writing.ts',
  documents: 'scripts/bench/writing-store.ts',
};

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  sayFailure(error);
  process.exitCode = 1;
}

/** `npm run bench`: those of the real app, or one by its name. */
function bench([name = '', ...args]: string[]): Promise<number> {
  const file = withoutApp[name];
  if (file !== undefined) return runScript(file, args);
  return onRealApp('scripts/bench/bench.ts', name === '' ? [] : [name, ...args]);
}

async function main([name = '', ...args]: string[]): Promise<number> {
  const command = commands[name];
  if (command) return command(args);
  throw new Failure(
    name ? `there is no command named ${name}` : 'no command was named',
    `use one of these: ${Object.keys(commands).join(', ')}.`,
  );
}
