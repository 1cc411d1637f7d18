/** Whether own tests came to the lines of a mutant that differ from the reference. */
import type { Node } from 'acorn';
import type { Compiled } from './compile.ts';
import { children } from './probes.ts';

/** @param reached marks, by statement number, what was executed */
export function wasReached(compiled: Compiled, lines: number[], reached: boolean[]): boolean {
  return lines.some((line) => lineReached(compiled, line, reached));
}

function lineReached({ statements, tree }: Compiled, line: number, reached: boolean[]): boolean {
  const own = statements
    .map(({ first, last }, number) => ({ first, last, number }))
    .filter(({ first, last }) => first <= line && line <= last);
  const scope = innermostScope(tree, line);
  // A statement that only holds the function (its declaration, its class) says nothing about calls of it.
  const inside = own.filter(
    ({ first }) => scope === null || first > scope.head || scope.head === scope.last,
  );
  if (inside.length > 0) {
    const innermost = inside.reduce((best, next) => (next.first >= best.first ? next : best));
    return inside.some(
      ({ first, number }) => first === innermost.first && reached[number] === true,
    );
  }
  if (scope === null) return true;
  return statements.some(
    ({ first, last }, number) =>
      reached[number] === true && first >= scope.head && last <= scope.last,
  );
}

interface Scope {
  /** The line on which the function starts. */
  head: number;
  last: number;
}

/** The innermost function, or class where the line stands outside its functions. */
function innermostScope(node: Node, line: number, found: Scope | null = null): Scope | null {
  const first = node.loc?.start.line ?? 0;
  const last = node.loc?.end.line ?? 0;
  if (line < first || line > last) return found;
  let best = found;
  if (/Function|Class/.test(node.type)) best = { head: first, last };
  for (const part of children(node)) best = innermostScope(part, line, best);
  return best;
}
