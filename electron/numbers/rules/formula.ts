/**
 * The formulas of cards and generators: arithmetic over names, nothing else. jsep reads the text into a tree; only
 * the nodes below are taken from it, so that a formula can neither assign, nor call what is not in `functions`, nor
 * reach into an object.
 */
import jsep from 'jsep';

/** What is wrong with a formula, and where: `position` counts characters from 0. */
export class FormulaFault extends Error {
  readonly position: number;
  constructor(problem: string, position: number, text: string) {
    super(`${problem} (at character ${position + 1} of "${text}")`);
    this.position = position;
  }
}

export type Operator = '+' | '-' | '*' | '/' | '^' | '<' | '<=' | '>' | '>=' | '==' | '!=' | 'and';
export type FormulaTree =
  | { readonly kind: 'number'; readonly value: number; readonly raw: string }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'minus'; readonly of: FormulaTree }
  | { readonly kind: 'call'; readonly name: string; readonly given: readonly FormulaTree[] }
  | {
      readonly kind: 'binary';
      readonly operator: Operator;
      readonly left: FormulaTree;
      readonly right: FormulaTree;
    };

/** Functions with the number of their arguments. */
const functions: Readonly<
  Record<string, { run: (...given: number[]) => number; takes: [number, number] }>
> = {
  ceil: { run: Math.ceil, takes: [1, 1] },
  floor: { run: Math.floor, takes: [1, 1] },
  round: { run: Math.round, takes: [1, 1] },
  min: { run: Math.min, takes: [1, 8] },
  max: { run: Math.max, takes: [1, 8] },
  ln: { run: Math.log, takes: [1, 1] },
  log2: { run: Math.log2, takes: [1, 1] },
  log10: { run: Math.log10, takes: [1, 1] },
  exp: { run: Math.exp, takes: [1, 1] },
  sqrt: { run: Math.sqrt, takes: [1, 1] },
};

const share = (truth: boolean) => (truth ? 1 : 0);
const operators: Readonly<
  Record<Operator, { run: (left: number, right: number) => number; strength: number }>
> = {
  and: { run: (left, right) => share(left !== 0 && right !== 0), strength: 1 },
  '==': { run: (left, right) => share(left === right), strength: 2 },
  '!=': { run: (left, right) => share(left !== right), strength: 2 },
  '<': { run: (left, right) => share(left < right), strength: 2 },
  '<=': { run: (left, right) => share(left <= right), strength: 2 },
  '>': { run: (left, right) => share(left > right), strength: 2 },
  '>=': { run: (left, right) => share(left >= right), strength: 2 },
  '+': { run: (left, right) => left + right, strength: 3 },
  '-': { run: (left, right) => left - right, strength: 3 },
  '*': { run: (left, right) => left * right, strength: 4 },
  '/': { run: (left, right) => left / right, strength: 4 },
  '^': { run: (left, right) => left ** right, strength: 5 },
};

/** How tightly an operator binds: 1 (`and`) to 5 (`^`). */
export function strengthOf(operator: Operator): number {
  return operators[operator].strength;
}

// jsep's grammar is a setting of the module; this file is its only user.
jsep.removeAllBinaryOps();
jsep.removeAllUnaryOps();
jsep.removeAllLiterals();
jsep.addUnaryOp('-');
for (const [operator, { strength }] of Object.entries(operators)) {
  jsep.addBinaryOp(operator, strength, operator === '^');
}

type Node = jsep.Expression;

/** Reads a formula. Throws `FormulaFault`. */
export function parseFormula(text: string): FormulaTree {
  try {
    return treeOf(jsep(text), text);
  } catch (error) {
    if (error instanceof FormulaFault) throw error;
    const { description, index } = error as { description?: string; index?: number };
    throw new FormulaFault(description ?? 'This cannot be read', index ?? 0, text);
  }
}

function treeOf(node: Node, text: string): FormulaTree {
  switch (node.type) {
    case 'Literal': {
      if (typeof node.value !== 'number')
        throw new FormulaFault('Only numbers can be written out', at(String(node.raw), text), text);
      return { kind: 'number', value: node.value, raw: String(node.raw) };
    }
    case 'Identifier':
      return { kind: 'name', name: String(node.name) };
    case 'UnaryExpression':
      return { kind: 'minus', of: treeOf(node.argument as Node, text) };
    case 'BinaryExpression':
      return binaryOf(node as jsep.BinaryExpression, text);
    case 'CallExpression':
      return callOf(node as jsep.CallExpression, text);
    case 'MemberExpression':
      throw new FormulaFault(
        'A formula cannot reach into a name',
        Math.max(0, text.search(/[.[]/)),
        text,
      );
    case 'Compound':
      throw new FormulaFault('An operator is missing between two parts', 0, text);
    default:
      throw new FormulaFault(`${node.type} has no place in a formula`, 0, text);
  }
}

function binaryOf(node: jsep.BinaryExpression, text: string): FormulaTree {
  const operator = node.operator as Operator;
  const left = treeOf(node.left, text);
  const right = treeOf(node.right, text);
  const compares = (tree: FormulaTree) => tree.kind === 'binary' && strengthOf(tree.operator) === 2;
  // jsep binds a sign tighter than a power, paper the other way round; neither reading is taken.
  if (operator === '^' && left.kind === 'minus')
    throw new FormulaFault('Write 0 - a^b or (0 - a)^b', text.indexOf('^'), text);
  if (strengthOf(operator) === 2 && (compares(left) || compares(right))) {
    throw new FormulaFault('Join comparisons with "and"', at(operator, text), text);
  }
  return { kind: 'binary', operator, left, right };
}

function callOf(node: jsep.CallExpression, text: string): FormulaTree {
  if (node.callee.type !== 'Identifier')
    throw new FormulaFault('Only functions can be called', 0, text);
  const name = String(node.callee.name);
  const known = Object.hasOwn(functions, name) ? functions[name] : undefined;
  const position = at(name, text);
  if (known === undefined) throw new FormulaFault(`There is no function ${name}`, position, text);
  const [least, most] = known.takes;
  if (node.arguments.length < least || node.arguments.length > most) {
    throw new FormulaFault(
      `${name} takes ${least === most ? least : `${least} to ${most}`} figures`,
      position,
      text,
    );
  }
  return { kind: 'call', name, given: node.arguments.map((given) => treeOf(given, text)) };
}

/** Where a word stands in the text; the tree itself has no positions. */
function at(word: string, text: string): number {
  const escaped = word.replace(/[^\w]/g, '\\$&');
  const found = text.search(
    /^\w/.test(word) ? new RegExp(`\\b${escaped}\\b`) : new RegExp(escaped),
  );
  return Math.max(0, found);
}

/** The names a formula needs, each once, in the order they stand. Throws `FormulaFault`. */
export function namesIn(text: string): string[] {
  return [...new Set(namesOf(parseFormula(text)))];
}

function namesOf(tree: FormulaTree): string[] {
  switch (tree.kind) {
    case 'number':
      return [];
    case 'name':
      return [tree.name];
    case 'minus':
      return namesOf(tree.of);
    case 'call':
      return tree.given.flatMap(namesOf);
    case 'binary':
      return [...namesOf(tree.left), ...namesOf(tree.right)];
  }
}

const trees = new Map<string, FormulaTree>();

/**
 * The value of a formula; comparisons give 1 or 0. Throws `FormulaFault` on a name that `names` lacks, and where the
 * result is no finite number.
 */
export function evaluate(text: string, names: Readonly<Record<string, number>>): number {
  const tree = trees.get(text) ?? parseFormula(text);
  trees.set(text, tree);
  const value = worthOf(tree, names, text);
  if (!Number.isFinite(value)) throw new FormulaFault('The result is no finite number', 0, text);
  return value;
}

function worthOf(tree: FormulaTree, names: Readonly<Record<string, number>>, text: string): number {
  switch (tree.kind) {
    case 'number':
      return tree.value;
    case 'name': {
      const value = Object.hasOwn(names, tree.name) ? names[tree.name] : undefined;
      if (value === undefined)
        throw new FormulaFault(`There is no figure ${tree.name}`, at(tree.name, text), text);
      return value;
    }
    case 'minus':
      return -worthOf(tree.of, names, text);
    case 'call':
      return (
        functions[tree.name]?.run(...tree.given.map((given) => worthOf(given, names, text))) ??
        Number.NaN
      );
    case 'binary':
      return operators[tree.operator].run(
        worthOf(tree.left, names, text),
        worthOf(tree.right, names, text),
      );
  }
}
