/**
 * How quick the rules of what is written are: no window, no storage, the shipped rules on texts of the corpus.
 *
 *     node scripts/bench/writing.ts [--json]
 *
 * Measures a keystroke in a story of 2,000 words (its parts filled evenly, and all of it in one part), the first look at
 * such a story, and a paste of 20,000 words with rules that were never used before. Each run is paired with the floor: a
 * bare count of the same words by `Intl.Segmenter`.
 */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { storyParts, type WritingContent } from '#content/writing/schema.ts';
import type { PartTexts } from '#electron/writing/contract.ts';
import { analyse, type CompiledWriting, compileWriting } from '#electron/writing/rules.ts';
import { readWriting } from '../content/writing.ts';
import { readCorpus } from '../content/writing-corpus.ts';
import type { Finding } from './benchmark.ts';
import { table } from './report.ts';
import { pairedRatios, summarize } from './statistics.ts';

const storyWords = 2_000;
const pasteWords = 20_000;
const times = 60;
const warmUp = 10;
const segmenter = new Intl.Segmenter('en', { granularity: 'word' });
const folder = path.join(import.meta.dirname, '../../content');

const { values } = parseArgs({ options: { json: { type: 'boolean' } } });
const reports = [{ name: 'writing', findings: measure() }];
process.stdout.write(
  `${values.json === true ? JSON.stringify(reports, null, 2) : table(reports)}\n`,
);

function measure(): Finding[] {
  const { content } = readWriting(folder);
  if (content === null) throw new Error('The rules are at fault: see npm run content:check.');
  const spread = spreadStory(content);
  const whole: PartTexts = { action: Object.values(spread).join('\n\n') };
  const paste: PartTexts = { action: proseOf(content, pasteWords) };
  const warm = compileWriting(content);
  return [
    paired(
      'a keystroke, story of 2,000 words',
      16,
      (run) => typed(spread, run),
      () => warm,
    ),
    paired(
      'a keystroke, 2,000 words in one part',
      16,
      (run) => typed(whole, run),
      () => warm,
    ),
    paired(
      'first look at 2,000 words',
      undefined,
      (run) => unread(spread, run),
      () => warm,
    ),
    paired(
      'a paste of 20,000 words',
      1_000,
      () => paste,
      () => compileWriting(content),
    ),
    compiling(content),
  ];
}

/** Runs an analysis and the floor in turn; texts and rules are made before the clock starts. */
function paired(
  measure: string,
  most: number | undefined,
  textsOf: (run: number) => PartTexts,
  rulesOf: () => CompiledWriting,
): Finding {
  const sample: number[] = [];
  const floor: number[] = [];
  for (let run = 0; run < warmUp + times; run += 1) {
    const parts = textsOf(run);
    const writing = rulesOf();
    const took = timed(() => look(parts, writing));
    const bare = timed(() => Object.values(parts).map(bareCount));
    if (run < warmUp) continue;
    sample.push(took);
    floor.push(bare);
  }
  return {
    measure,
    unit: 'ms',
    sample: summarize(sample),
    floor: { name: 'a bare count of its words', sample: summarize(floor) },
    ratio: summarize(pairedRatios(sample, floor)),
    ...(most === undefined ? {} : { aim: { of: 'median', most } }),
  };
}

/** Words of a text, counted by the segmenter. */
function bareCount(text: string): number {
  let words = 0;
  for (const { isWordLike } of segmenter.segment(text)) if (isWordLike === true) words += 1;
  return words;
}

function compiling(content: WritingContent): Finding {
  const sample = Array.from({ length: times }, () => timed(() => compileWriting(content)));
  return { measure: 'compiling the rules', unit: 'ms', sample: summarize(sample) };
}

function look(parts: PartTexts, writing: CompiledWriting) {
  return analyse({
    kind: 'story',
    parts,
    writing,
    dismissed: new Map(),
    pace: { wordsPerMinute: 150, measured: false },
    target: 'L5',
  });
}

/** The story with another letter typed in the middle of its action at each run, as no text comes twice. */
function typed(parts: PartTexts, run: number): PartTexts {
  const text = parts.action ?? '';
  const place = text.indexOf(' ', Math.floor(text.length / 2));
  return {
    ...parts,
    action: `${text.slice(0, place)} ${'letters '.repeat(run)}${text.slice(place)}`,
  };
}

/** The story with a word of this run in each sentence, so that none was read before. */
function unread(parts: PartTexts, run: number): PartTexts {
  const word = String.fromCharCode(97 + (run % 26)).repeat(2 + Math.floor(run / 26));
  return Object.fromEntries(
    Object.entries(parts).map(([part, text]) => [part, text.replaceAll('. ', ` ${word}. `)]),
  );
}

function spreadStory(content: WritingContent): PartTexts {
  const words = proseOf(content, storyWords).split(' ');
  const share = Math.ceil(words.length / storyParts.length);
  return Object.fromEntries(
    storyParts.map((part, index) => [
      part,
      words.slice(index * share, (index + 1) * share).join(' '),
    ]),
  );
}

/** So many words of the corpus' stories; from the second round on each sentence is another, as none is read twice. */
function proseOf(content: WritingContent, count: number): string {
  const words = readCorpus(folder, content)
    .texts.filter(({ text }) => text.kind === 'story')
    .flatMap(({ text }) => Object.values(text.parts).join(' ').split(/\s+/));
  return Array.from({ length: count }, (_, index) =>
    words[index % words.length]?.replace(/\.$/, `${' again'.repeat(index / words.length)}.`),
  ).join(' ');
}

function timed(work: () => unknown): number {
  const from = performance.now();
  work();
  return performance.now() - from;
}
