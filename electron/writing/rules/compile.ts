/** Rules and signals compiled once. */
import {
  type DocumentKind,
  type PartId,
  type Rule,
  type RuleTest,
  type Signal,
  stanceParts,
  storyParts,
  type WritingContent,
} from '#content/writing/schema.ts';
import { joined } from './patterns.ts';
import { createProbes, type Probe, type Probes, type ReadSentence } from './probes.ts';

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

/** The text of a part, read. */
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
  const probes = createProbes(terms);
  return {
    content,
    rules: [...content.rules].sort(byRank).map((rule) => ({
      rule,
      parts: partsOf(rule),
      test: compiledTest(rule.test, probes),
    })),
    signals: content.signals.map((signal) => ({
      signal,
      ways: signal.ways.map(({ parts, patterns, unless }) => ({
        parts,
        any: probes.any(patterns, true),
        unless: probes.each(unless),
      })),
    })),
    memory: { parts: new Map(), sentences: new Map() },
  };
}

function compiledTest(test: RuleTest, { any, each }: Probes): CompiledTest {
  switch (test.kind) {
    case 'empty':
    case 'long':
      return test;
    case 'lacks':
      return {
        kind: 'lacks',
        words: test.words,
        enough: test.enough ?? Number.POSITIVE_INFINITY,
        when: each(test.when),
        any: any(test.patterns, true),
        unless: each(test.unless),
      };
    case 'phrases':
      return { kind: 'phrases', any: any(test.phrases, false), unless: each(test.unless) };
    case 'outnumbers': {
      const than = any(test.than, false);
      return { kind: 'outnumbers', any: any(test.patterns, false), than, least: test.least };
    }
  }
}

function byRank(a: Rule, b: Rule): number {
  if (a.sort !== b.sort) return a.sort === 'shape' ? -1 : 1;
  return a.rank - b.rank || (a.id < b.id ? -1 : 1);
}
