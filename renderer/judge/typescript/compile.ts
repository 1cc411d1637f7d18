/**
 * From TypeScript source to a function that makes a fresh module of it. Types are stripped without moving a line, so
 * that positions stay true; syntax is checked before anything runs.
 */
import { type Node, type Program, parse } from 'acorn';
import { transform } from 'sucrase';
import type { Problem } from '../conduct/job.ts';
import { textSlice } from './originals.ts';
import { withProbes } from './probes.ts';

/** The lines that the engine puts before the body of a constructed function. */
export const headerLines = 2;

export type Exports = Record<string, unknown>;
export type Require = (name: string) => unknown;
export type Probe = (statement: number) => void;
type Factory = (exports: Exports, require: Require, module: object, probe: Probe) => void;

export interface Compiled {
  /** Makes a fresh module. */
  instantiate(require: Require, probe?: Probe): Exports;
  /** Names of classes at the top level, exported or not. */
  classes: string[];
  /** Lines of each probed statement, by its number; empty without probes. */
  statements: Statement[];
  tree: Program;
}

/** A statement's lines, counted from 1; of a compound one only its head. */
export interface Statement {
  first: number;
  last: number;
}

/** Thrown where code cannot be run at all. */
export class ProblemError extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.message);
    this.problem = problem;
  }
}

const makeFunction = Function;

/** @throws ProblemError for code that cannot be read, with line and column */
export function compile(
  source: string,
  file: Problem['file'],
  options = { probes: false },
): Compiled {
  const code = strip(source, file);
  const tree = parsed(code, file);
  const probed = options.probes ? withProbes(code, tree) : { code, statements: [] };
  const factory = makeFunction(
    'exports',
    'require',
    'module',
    '__probe',
    `${probed.code}\n//# sourceURL=${file}.ts`,
  ) as Factory;
  return {
    classes: topLevelClasses(tree),
    statements: probed.statements,
    tree,
    instantiate(require, probe = () => {}) {
      const module = { exports: {} as Exports };
      factory(module.exports, require, module, probe);
      return module.exports;
    },
  };
}

function strip(source: string, file: Problem['file']): string {
  try {
    return transform(source, {
      transforms: ['typescript', 'imports'],
      disableESTransforms: true,
      filePath: `${file}.ts`,
    }).code;
  } catch (error) {
    throw syntaxProblem(error, file);
  }
}

function parsed(code: string, file: Problem['file']): Program {
  try {
    return parse(code, { ecmaVersion: 2023, sourceType: 'script', locations: true });
  } catch (error) {
    throw syntaxProblem(error, file);
  }
}

/** Both parsers put line and column into the message; one of them the column from 0. */
function syntaxProblem(error: unknown, file: Problem['file']): ProblemError {
  const message = error instanceof Error ? error.message : String(error);
  const place = /\((\d+):(\d+)\)\s*$/.exec(message);
  const acorn = error instanceof SyntaxError && 'raisedAt' in error;
  const what = message
    .replace(/\s*\(\d+:\d+\)\s*$/, '')
    .replace(/^Error transforming \S+: /, '')
    .replace(/^SyntaxError: /, '');
  return new ProblemError({
    type: 'problem',
    kind: 'syntax',
    message: `SyntaxError: ${textSlice(what, 0, 300)}`,
    file,
    line: Math.max(1, Number(place?.[1] ?? 1)),
    column: Math.max(1, Number(place?.[2] ?? 1) + (acorn ? 1 : 0)),
  });
}

function topLevelClasses(tree: Program): string[] {
  const names: string[] = [];
  for (const node of tree.body) {
    if (node.type === 'ClassDeclaration') names.push(node.id.name);
    if (node.type === 'VariableDeclaration')
      for (const { id, init } of node.declarations)
        if (id.type === 'Identifier' && init?.type === 'ClassExpression') names.push(id.name);
  }
  return names;
}

export type { Node };
