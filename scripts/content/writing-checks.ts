/** What one schema cannot see: ids, parts and levels of the Writing column. */
import {
  documentKinds,
  type Level,
  levelIds,
  type Part,
  type Rule,
  type Signal,
  stanceParts,
  storyParts,
  type Term,
} from '#content/writing/schema.ts';
import type { Finding } from './finding.ts';
import type { Located, LocatedId, Place } from './yaml-list.ts';

/** What was read of the column's files and satisfies its schemas. */
export interface WritingReading {
  vocabulary: Located<Term>[];
  parts: Located<Part>[];
  rules: Located<Rule>[];
  signals: Located<Signal>[];
  levels: Located<Level>[];
  /** Ids by list; each stands once in its own. */
  ids: LocatedId[][];
}

/** A fault at a place of the column. */
export function faultAt({ file, label }: Place, path: string, message: string): Finding {
  return { column: 'writing', file, field: `${label}${path}`, message };
}

export function checkIds({ ids }: WritingReading): Finding[] {
  return ids.flatMap((list) => {
    const seen = new Map<string, Place>();
    return list.flatMap((located) => {
      const before = seen.get(located.id);
      seen.set(located.id, before ?? located);
      if (before === undefined) return [];
      const where = `${before.file} ${before.label}`;
      return [faultAt(located, '.id', `the id "${located.id}" is taken by ${where}`)];
    });
  });
}

const partsOfKind = { story: storyParts, stance: stanceParts } as const;

/** Every part is described, with a key of its own; rules and signals look at parts of their kinds. */
export function checkParts({ parts, rules, signals }: WritingReading): Finding[] {
  const missing = documentKinds.flatMap((kind) =>
    partsOfKind[kind]
      .filter((id) => !parts.some(({ item }) => item.id === id && item.kind === kind))
      .map((id) => ({
        column: 'writing',
        file: 'content/writing/parts.yaml',
        field: '',
        message: `the part "${id}" of a ${kind} is missing`,
      })),
  );
  const keys = new Map<string, string>();
  const taken = parts.flatMap((located) => {
    const { id, kind, key } = located.item;
    const before = keys.get(`${kind} ${key}`);
    keys.set(`${kind} ${key}`, before ?? id);
    return before === undefined
      ? []
      : [faultAt(located, '.key', `the key ${key} is taken by "${before}"`)];
  });
  const strange = rules.flatMap((located) => {
    const allowed: readonly string[] = located.item.kinds.flatMap((kind) => partsOfKind[kind]);
    return (located.item.parts ?? [])
      .filter((part) => !allowed.includes(part))
      .map((part) => faultAt(located, '.parts', `"${part}" is no part of the rule's kinds`));
  });
  const notTold = signals.flatMap((located) =>
    located.item.ways
      .flatMap(({ parts }) => parts)
      .filter((part) => !(storyParts as readonly string[]).includes(part))
      .map((part) => faultAt(located, '.ways', `"${part}" is no part of a story`)),
  );
  return [...missing, ...taken, ...strange, ...notTold];
}

/** Every level is described, and has as many signals as it needs. */
export function checkLevels({ levels, signals }: WritingReading): Finding[] {
  const missing = levelIds
    .filter((id) => !levels.some(({ item }) => item.id === id))
    .map((id) => ({
      column: 'writing',
      file: 'content/writing/levels.yaml',
      field: '',
      message: `the level ${id} is missing`,
    }));
  const short = levels.flatMap((located) => {
    const own = signals.filter(({ item }) => item.level === located.item.id).length;
    return own >= located.item.needs
      ? []
      : [faultAt(located, '.needs', `needs ${located.item.needs} signals, and has ${own}`)];
  });
  return [...missing, ...short];
}
