import { onBuiltApp, onRealApp, runEndToEnd } from './real-app.ts';
import { runScript, runTool } from './tools.ts';

/** One part of `npm test`; each is a command of its own as well. */
export type Part = {
  /** Its npm command. */
  name: string;
  /** What it shows when it passes. */
  meaning: string;
  /** The part without which it cannot run. */
  after?: string;
  /** Runs it with a person's own arguments; answers with an exit code. */
  run: (args: string[]) => Promise<number>;
  /** What the whole test runs in its place, where that shows more than the command alone does. */
  runInTest?: () => Promise<number>;
};

/** The parts in their order: the quick ones first. */
export const parts: Part[] = [
  {
    name: 'format',
    meaning: 'every file is laid out by Biome',
    run: (args) => runTool('biome', ['format', ...orEverything(args)]),
  },
  {
    name: 'types',
    meaning: 'TypeScript finds no fault',
    run: (args) => runTool('tsc', ['--noEmit', ...args]),
  },
  {
    name: 'lint',
    meaning: 'no lint finding, imports in order, layers kept',
    run: (args) => runTool('biome', ['check', '--formatter-enabled=false', ...orEverything(args)]),
  },
  {
    name: 'unit',
    meaning: 'the unit tests pass',
    run: (args) => runTool('vitest', ['run', ...args]),
  },
  {
    name: 'build',
    meaning: 'the app builds',
    run: (args) => runTool('electron-vite', ['build', ...args]),
  },
  {
    name: 'content:check',
    meaning: 'the content is valid, and every drill is proved by the real judge',
    after: 'build',
    run: checkContent,
    runInTest: () => onBuiltApp('scripts/content/check.ts', ['--prove']),
  },
  {
    name: 'e2e',
    meaning: 'the real app does what it should',
    after: 'build',
    run: (args) => runEndToEnd(args),
  },
];

/** `npm run content:check`: quick and without a window; with `--prove` on the real judge, which is built first. */
function checkContent(args: string[]): Promise<number> {
  const file = 'scripts/content/check.ts';
  return args.includes('--prove') ? onRealApp(file, args) : runScript(file, args);
}

/** Find a part by its command's name. */
export function partNamed(name: string): Part {
  const part = parts.find((candidate) => candidate.name === name);
  if (!part) throw new Error(`there is no part named ${name}`);
  return part;
}

/** Files that a person named, else the whole repository. */
export function orEverything(args: string[]): string[] {
  return args.some((word) => !word.startsWith('-')) ? args : [...args, '.'];
}
