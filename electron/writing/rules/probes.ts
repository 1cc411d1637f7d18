/** What patterns find in a sentence, remembered with it. */
import { bounded, joined } from './patterns.ts';
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

/** A sentence, and what was found in it: a memory that the same words anywhere share. */
export interface ReadSentence {
  text: string;
  bare: string;
  /** What each probe found, by its index; undefined where it was not tried yet. */
  hits: (readonly Hit[] | undefined)[];
}

/** Makes probes of patterns; the same patterns are one probe, wherever they stand. */
export interface Probes {
  /** All patterns as one. */
  any(patterns: readonly string[], quoted: boolean): Probe;
  /** One for each pattern, as many rules share a few of them. */
  each(patterns: readonly string[] | undefined): readonly Probe[];
}

/** @param terms sources of the vocabulary's terms by their ids */
export function createProbes(terms: ReadonlyMap<string, string>): Probes {
  const made = new Map<string, Probe>();
  function any(patterns: readonly string[], quoted: boolean): Probe {
    const source = bounded(joined(patterns, terms));
    const key = `${quoted} ${source}`;
    const known = made.get(key);
    if (known !== undefined) return known;
    const probe: Probe = { index: made.size, expression: new RegExp(source, 'gi'), quoted };
    made.set(key, probe);
    return probe;
  }
  return { any, each: (patterns = []) => patterns.map((pattern) => any([pattern], true)) };
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
