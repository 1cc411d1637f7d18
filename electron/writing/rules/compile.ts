/** Patterns compiled once, and what they found in a sentence remembered with it. */
import {
  type DocumentKind,
  type PartId,
  type Rule,
  type Signal,
  stanceParts,
  storyParts,
  type WritingContent,
} from '#content/writing/schema.ts';
import type { Sentence } from './sentences.ts';

/** A set of patterns that are tried together. */
export interface Probe {
  /** Place in each sentence's memory. */
  index: number;
  expression: RegExp;
  /** Whether it looks at what is quoted, too. */
  quoted: boolean;
}

/** Where a probe found something, in code units of the sentence. */
export interface Hit {
  from: number;
  to: number;
}

export type CompiledTest =
  | { kind: 'empty'; words: number }
  | {
      kind: 'lacks';
      words: number;
      enough: number;
      when: readonly Probe[];
      any: Probe;
      unless: readonly Probe[];
    }
  | { kind: 'phrases'; any: Probe; unless: readonly Probe[] }
  | { kind: 'outnumbers'; any: Probe; than: Probe; least: number }
  | { kind: 'long'; sentences: number };

export interface CompiledRule {
  rule: Rule;
  parts: readonly PartId[];
  test: CompiledTest;
}

export interface CompiledSignal {
  signal: Signal;
  ways: { parts: readonly PartId[]; any: Probe; unless: readonly Probe[] }[];
}

/** The text of a part, read: a memory that the same words anywhere share. */
export interface ReadSentence {
  text: string;
  bare: string;
  /** What each probe found, by its index; undefined where it was not tried yet. */
  hits: (readonly Hit[] | undefined)[];
}
export interface ReadPart {
  words: number;
  sentences: readonly { from: number; read: ReadSentence }[];
}

/** The rules of `content/writing`, ready to be applied. It remembers what it read, which changes no answer. */
export interface CompiledWriting {
  content: WritingContent;
  /** In the order in which findings are listed. */
  rules: readonly CompiledRule[];
  signals: readonly CompiledSignal[];
  memory: { parts: Map<string, ReadPart>; sentences: Map<string, ReadSentence> };
}

/** Parts a rule looks at where it names none: all of its kinds but the passage. */
export function partsOf({ kinds, parts }: Pick<Rule, 'kinds' | 'parts'>): readonly PartId[] {
  if (parts !== undefined) return parts;
  const all: Record<DocumentKind, readonly PartId[]> = { story: storyParts, stance: stanceParts };
  return kinds.flatMap((kind) => all[kind].filter((part) => part !== 'passage'));
}

/**
 * Compiles all patterns.
 * @throws Error where a pattern names a term that the vocabulary does not hold, or is no regular expression with it
 */
export function compileWriting(content: WritingContent): CompiledWriting {
  const terms = new Map<string, string>();
  for (const { id, patterns } of content.vocabulary) terms.set(id, joined(patterns, terms));
  const probes = new Map<string, Probe>();
  /** The same patterns are one probe, wherever they stand. */
  function probe(patterns: readonly string[], quoted: boolean): Probe {
    const source = bounded(joined(patterns, terms));
    const key = `${quoted} ${source}`;
    const known = probes.get(key);
    if (known !== undefined) return known;
    const made: Probe = { index: probes.size, expression: new RegExp(source, 'gi'), quoted };
    probes.set(key, made);
    return made;
  }
  /** One for each pattern, as many rules share a few of them. */
  const each = (patterns: readonly string[] = []) =>
    patterns.map((pattern) => probe([pattern], true));

  function compiled(rule: Rule): CompiledTest {
    const { test } = rule;
    switch (test.kind) {
      case 'empty':
      case 'long':
        return test;
      case 'lacks': {
        const { words, enough = Number.POSITIVE_INFINITY } = test;
        const when = each(test.when);
        const unless = each(test.unless);
        return { kind: 'lacks', words, enough, when, any: probe(test.patterns, true), unless };
      }
      case 'phrases':
        return { kind: 'phrases', any: probe(test.phrases, false), unless: each(test.unless) };
      case 'outnumbers': {
        const any = probe(test.patterns, false);
        return { kind: 'outnumbers', any, than: probe(test.than, false), least: test.least };
      }
    }
  }
  const rules = [...content.rules].sort(byRank);
  return {
    content,
    rules: rules.map((rule) => ({ rule, parts: partsOf(rule), test: compiled(rule) })),
    signals: content.signals.map((signal) => ({
      signal,
      ways: signal.ways.map(({ parts, patterns, unless }) => ({
        parts,
        any: probe(patterns, true),
        unless: each(unless),
      })),
    })),
    memory: { parts: new Map(), sentences: new Map() },
  };
}

function byRank(a: Rule, b: Rule): number {
  if (a.sort !== b.sort) return a.sort === 'shape' ? -1 : 1;
  return a.rank - b.rank || (a.id < b.id ? -1 : 1);
}

/** Patterns as alternatives, with terms put in and blanks as any white space. */
function joined(patterns: readonly string[], terms: ReadonlyMap<string, string>): string {
  return patterns
    .map((pattern) =>
      pattern.replace(/(?<!\(\?)<([a-z-]+)>/g, (_, name: string) => {
        const term = terms.get(name);
        if (term === undefined) throw new Error(`There is no term "${name}" in the vocabulary.`);
        return `(?:${term})`;
      }),
    )
    .map((pattern) => withLatin(withAnyBlank(pattern)))
    .join('|');
}

/** A blank is any white space; one that is in a class or has a quantifier of its own is a single one. */
function withAnyBlank(pattern: string): string {
  return pattern.replace(/\[(?:\\.|[^\]\\])*\]| /g, (piece, place: number) =>
    piece === ' ' && !'?*+{'.includes(pattern[place + 1] ?? '.')
      ? '\\s+'
      : piece.replaceAll(' ', '\\s'),
  );
}

/** Letters and digits of Latin script, inside a class. */
const letters = 'a-z\\u00c0-\\u024f';
const digits = '0-9';

/**
 * `\p{L}` and `\p{N}` as what they can meet in a pattern that is English. With all of Unicode in them, the expressions
 * take a second to be compiled. They need no flag `u` then, which costs as much again.
 */
function withLatin(pattern: string): string {
  return pattern.replace(/\[(?:\\.|[^\]\\])*\]|\\p\{[LN]\}/g, (piece) => {
    const narrow = piece.replaceAll('\\p{L}', letters).replaceAll('\\p{N}', digits);
    return piece.startsWith('[') ? narrow : `[${narrow}]`;
  });
}

const letter = `[${letters}${digits}_]`;

/** Between word boundaries of any script, where what is matched begins or ends with a letter or digit. */
function bounded(source: string): string {
  const left = `(?:(?<!${letter})|(?!${letter}))`;
  const right = `(?:(?!${letter})|(?<!${letter}))`;
  return `${left}(?:${source})${right}`;
}

const nothing: readonly Hit[] = [];

/** What a probe finds in a sentence; worked out once for the same words. */
export function hitsIn(sentence: ReadSentence, probe: Probe): readonly Hit[] {
  const known = sentence.hits[probe.index];
  if (known !== undefined) return known;
  const hits: Hit[] = [];
  for (const match of (probe.quoted ? sentence.text : sentence.bare).matchAll(probe.expression)) {
    if (match[0].length > 0) hits.push({ from: match.index, to: match.index + match[0].length });
  }
  const found = hits.length === 0 ? nothing : hits;
  sentence.hits[probe.index] = found;
  return found;
}

/** What `any` finds, unless the sentence says what takes it back. */
export function hitsUnless(
  sentence: ReadSentence,
  any: Probe,
  unless: readonly Probe[],
): readonly Hit[] {
  const hits = hitsIn(sentence, any);
  return hits.length > 0 && isSaid(sentence, unless) ? nothing : hits;
}

/** Whether one of the probes finds something in a sentence. */
export function isSaid(sentence: ReadSentence, probes: readonly Probe[]): boolean {
  return probes.some((probe) => hitsIn(sentence, probe).length > 0);
}

/** Remembers a sentence under its words. */
export function remembered(
  memory: Map<string, ReadSentence>,
  { text, bare }: Sentence,
): ReadSentence {
  const key = text === bare ? text : `${text}\n${bare}`;
  const known = memory.get(key);
  if (known !== undefined) return known;
  const read: ReadSentence = { text, bare, hits: [] };
  memory.set(key, read);
  return read;
}
