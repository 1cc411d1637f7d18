/** How right rules, signals and levels are on the corpus. */
import { type CorpusText, levelIds, type WritingContent } from '#content/writing/schema.ts';
import { analyse, type CompiledWriting, compileWriting } from '#electron/writing/rules.ts';
import type { Finding } from './finding.ts';
import type { CorpusFile } from './writing-corpus.ts';

/** The least share of a rule's findings that must be right. */
const leastPrecision = 0.9;
/** The least share of levels that must be read as they were meant. */
const leastLevels = 0.9;

/** What a rule or signal found, against what a careful reader found. */
export interface Score {
  id: string;
  /** Right ones found. */
  right: number;
  /** Found, but not by the reader. */
  wrong: number;
  /** Found by the reader alone. */
  missed: number;
  /** Null where nothing was found. */
  precision: number | null;
  /** Null where there was nothing to find. */
  recall: number | null;
}

/** A single disagreement, to be looked at. */
export interface Disagreement {
  file: string;
  id: string;
  sort: 'wrong' | 'missed';
  part: string;
  words: string;
}

export interface CorpusScores {
  texts: number;
  rules: Score[];
  signals: Score[];
  levels: { meant: string; read: string; file: string; right: boolean }[];
  disagreements: Disagreement[];
}

type Label = CorpusText['must'][number];
type Found = ReturnType<typeof analyse>['findings'][number];

/** Applies all rules to all texts and counts. */
export function scoreCorpus(content: WritingContent, texts: readonly CorpusFile[]): CorpusScores {
  const writing = compileWriting(content);
  const rules = new Map(content.rules.map(({ id }) => [id, tally(id)]));
  const signals = new Map(content.signals.map(({ id }) => [id, tally(id)]));
  const scores: CorpusScores = {
    texts: texts.length,
    rules: [],
    signals: [],
    levels: [],
    disagreements: [],
  };
  for (const { file, text } of texts) {
    const { findings, level } = analysed(text, writing);
    for (const [id, score] of rules) {
      const judged = judge(
        text,
        findings.filter((finding) => finding.ruleId === id),
        text.must.filter(({ rule }) => rule === id),
      );
      score.right += judged.right;
      score.wrong += judged.wrong.length;
      score.missed += judged.missed.length;
      for (const { part, span } of judged.wrong)
        scores.disagreements.push({ file, id, sort: 'wrong', part, words: span?.words ?? '' });
      for (const { part, words = '' } of judged.missed)
        scores.disagreements.push({ file, id, sort: 'missed', part, words });
    }
    if (level === null) continue;
    for (const { id, met, spans } of level.signals) {
      const score = signals.get(id);
      const granted = text.signals.includes(id);
      if (score === undefined || (!met && !granted)) continue;
      if (met && granted) score.right += 1;
      else {
        const sort = met ? 'wrong' : 'missed';
        score[sort] += 1;
        const [span] = spans;
        scores.disagreements.push({
          file,
          id,
          sort,
          part: span?.part ?? '',
          words: span?.words ?? '',
        });
      }
    }
    if (levelIds.some((id) => id === text.meant)) {
      const read = level.supports ?? 'none';
      scores.levels.push({ meant: text.meant, read, file, right: read === text.meant });
    }
  }
  scores.rules = [...rules.values()].map(finished);
  scores.signals = [...signals.values()].map(finished);
  return scores;
}

function analysed({ kind, parts }: CorpusText, writing: CompiledWriting) {
  return analyse({
    kind,
    parts,
    writing,
    dismissed: new Map(),
    pace: { wordsPerMinute: 150, measured: false },
    target: 'L5',
  });
}

function tally(id: string): Score {
  return { id, right: 0, wrong: 0, missed: 0, precision: null, recall: null };
}

function finished(score: Score): Score {
  const { right, wrong, missed } = score;
  const share = (of: number) => (of === 0 ? null : right / of);
  return { ...score, precision: share(right + wrong), recall: share(right + missed) };
}

/**
 * A finding is right where a label of its rule and part overlaps its words, or one of the two is about the whole part.
 * A label is used up by one finding, unless the words of both stand only there.
 */
function judge(text: CorpusText, findings: readonly Found[], labels: readonly Label[]) {
  const used = new Set<Label>();
  const wrong: Found[] = [];
  for (const finding of findings) {
    const fitting = labels.filter((label) => fits(text, finding, label));
    const label = fitting.find((candidate) => !used.has(candidate));
    if (label !== undefined) used.add(label);
    else if (!fitting.some((candidate) => placesOf(text, candidate).length === 1))
      wrong.push(finding);
  }
  const missed = labels.filter((label) => !used.has(label));
  return { right: findings.length - wrong.length, wrong, missed };
}

function fits(text: CorpusText, { part, span }: Found, label: Label): boolean {
  if (part !== label.part) return false;
  if (span === null || label.words === undefined) return true;
  const size = label.words.length;
  return placesOf(text, label).some((from) => from < span.to && span.from < from + size);
}

/** Where the words of a label stand in its part. */
function placesOf({ parts }: CorpusText, { part, words }: Label): number[] {
  if (words === undefined || words === '') return [];
  const places: number[] = [];
  const whole = parts[part] ?? '';
  for (let from = whole.indexOf(words); from >= 0; from = whole.indexOf(words, from + 1))
    places.push(from);
  return places;
}

/** What keeps the rules from being shipped: too many wrong findings, none that is right, levels read wrong. */
export function faultsOf({ rules, levels }: CorpusScores): Finding[] {
  const say = (message: string) => ({
    column: 'writing',
    file: 'content/writing/corpus',
    field: '',
    message,
  });
  const faults = rules.flatMap(({ id, right, wrong, precision }) => {
    if (right === 0) return [say(`the rule "${id}" finds nothing that is right`)];
    if (precision === null || precision >= leastPrecision) return [];
    return [say(`the rule "${id}" is wrong in ${wrong} of ${right + wrong} findings`)];
  });
  const right = levels.filter((level) => level.right).length;
  if (right >= leastLevels * levels.length) return faults;
  return [...faults, say(`${right} of ${levels.length} levels are read as they were meant`)];
}

/** The scores as a table, one line each. */
export function scoreTable({ texts, rules, signals, levels, disagreements }: CorpusScores): string {
  const share = (value: number | null) => (value === null ? '-' : value.toFixed(2));
  const line = (cells: readonly (string | number)[]) =>
    cells
      .map((cell, index) => (index === 0 ? `${cell}`.padEnd(28) : `${cell}`.padStart(10)))
      .join('');
  const rows = (scores: readonly Score[]) =>
    scores.map(({ id, right, wrong, missed, precision, recall }) =>
      line([id, right, wrong, missed, share(precision), share(recall)]),
    );
  const head = (name: string) => line([name, 'right', 'wrong', 'missed', 'precision', 'recall']);
  const rightLevels = levels.filter((level) => level.right).length;
  return [
    `${texts} texts`,
    '',
    head('rule'),
    ...rows(rules),
    ...rows([finished(sum('all rules', rules))]),
    '',
    head('signal'),
    ...rows(signals),
    ...rows([finished(sum('all signals', signals))]),
    '',
    `levels read as meant: ${rightLevels} of ${levels.length}`,
    ...levels
      .filter((level) => !level.right)
      .map(({ file, meant, read }) => `  ${file}: meant ${meant}, read ${read}`),
    '',
    ...disagreements.map(
      ({ file, id, sort, part, words }) =>
        `${sort} ${id}: ${file} ${part} ${JSON.stringify(words)}`,
    ),
  ].join('\n');
}

function sum(id: string, scores: readonly Score[]): Score {
  return scores.reduce(
    (total, { right, wrong, missed }) => ({
      ...total,
      right: total.right + right,
      wrong: total.wrong + wrong,
      missed: total.missed + missed,
    }),
    tally(id),
  );
}
