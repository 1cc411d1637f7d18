/** Puts a counted probe before each statement, without moving a line. */
import type { Node, Program } from 'acorn';
import MagicString from 'magic-string';
import type { Statement } from './compile.ts';

const loops = new Set([
  'ForStatement',
  'ForInStatement',
  'ForOfStatement',
  'WhileStatement',
  'DoWhileStatement',
]);
const listed = new Set(['Program', 'BlockStatement', 'StaticBlock', 'SwitchCase']);

export function withProbes(code: string, tree: Program): { code: string; statements: Statement[] } {
  const text = new MagicString(code);
  const statements: Statement[] = [];

  function number(node: Node): number {
    statements.push(linesOf(node));
    return statements.length - 1;
  }

  function before(node: Node): void {
    text.appendLeft(node.start, `__probe(${number(node)});`);
  }

  function wrap(node: Node): void {
    text.appendLeft(node.start, `{__probe(${number(node)});`);
    text.prependRight(node.end, '}');
  }

  function visit(node: Node): void {
    if (listed.has(node.type)) for (const part of statementsIn(node)) before(part);
    for (const body of loneBodies(node)) if (body.type !== 'BlockStatement') wrap(body);
    if (node.type === 'ArrowFunctionExpression') {
      const body = child(node, 'body');
      if (body !== undefined && body.type !== 'BlockStatement') {
        text.appendLeft(body.start, `(__probe(${number(body)}),`);
        text.prependRight(body.end, ')');
      }
    }
    for (const part of children(node)) visit(part);
  }

  visit(tree);
  return { code: text.toString(), statements };
}

/** Statements of a list, but for directives such as "use strict", which must come first. */
function statementsIn(node: Node): Node[] {
  const list = node.type === 'SwitchCase' ? field(node, 'consequent') : field(node, 'body');
  if (!Array.isArray(list)) return [];
  return list.filter(isNode).filter((part) => field(part, 'directive') === undefined);
}

/** Bodies that may stand without braces. */
function loneBodies(node: Node): Node[] {
  const names =
    node.type === 'IfStatement'
      ? ['consequent', 'alternate']
      : loops.has(node.type)
        ? ['body']
        : [];
  return names.map((name) => child(node, name)).filter((part) => part !== undefined);
}

/** The lines of a statement; where it has a body, only those before the body. */
export function linesOf(node: Node): Statement {
  const first = node.loc?.start.line ?? 1;
  const body = child(node, 'body') ?? child(node, 'consequent') ?? child(node, 'block');
  const last = node.loc?.end.line ?? first;
  if (body === undefined) return { first, last };
  return {
    first,
    last: Math.max(
      first,
      (body.loc?.start.line ?? first) - (body.type === 'BlockStatement' ? 0 : 1),
    ),
  };
}

export function children(node: Node): Node[] {
  return Object.values(node).flatMap((value) =>
    Array.isArray(value) ? value.filter(isNode) : isNode(value) ? [value] : [],
  );
}

function child(node: Node, name: string): Node | undefined {
  const value = field(node, name);
  return isNode(value) ? value : undefined;
}

function field(node: Node, name: string): unknown {
  return Reflect.get(node, name);
}

export function isNode(value: unknown): value is Node {
  return (
    typeof value === 'object' &&
    value !== null &&
    'type' in value &&
    typeof value.type === 'string' &&
    'start' in value
  );
}
