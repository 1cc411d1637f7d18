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
type SignalResult = NonNullable<ReturnType<typeof analyse>['level']>['signals'][number];

/** Applies all rules to all texts and counts. */
export function scoreCorpus(content: WritingContent, texts: readonly CorpusFile[]): CorpusScores {
  const writing = compileWriting(content);
  const rules = new Map(content.rules.map(({ id }) => [id, tally(id)]));
  const signals = new Map(content.signals.map(({ id }) => [id, tally(id)]));
  const levels: CorpusScores['levels'] = [];
  const disagreements: Disagreement[] = [];
  for (const { file, text } of texts) {
    const { findings, level } = analysed(text, writing);
    const found = [
      ...scoreRules(text, findings, rules),
      ...scoreSignals(text, level?.signals ?? [], signals),
    ];
    disagreements.push(...found.map((disagreement) => ({ file, ...disagreement })));
    if (level === null || !levelIds.some((id) => id === text.meant)) continue;
    const read = level.supports ?? 'none';
    levels.push({ meant: text.meant, read, file, right: read === text.meant });
  }
  return {
    texts: texts.length,
    rules: [...rules.values()].map(finished),
    signals: [...signals.values()].map(finished),
    levels,
    disagreements,
  };
}

type Tally = Omit<Disagreement, 'file'>[];

function scoreRules(
  text: CorpusText,
  findings: readonly Found[],
  scores: ReadonlyMap<string, Score>,
): Tally {
  return [...scores].flatMap(([id, score]) => {
    const own = findings.filter(({ ruleId }) => ruleId === id);
    const { right, wrong, missed } = judge(
      text,
      own,
      text.must.filter(({ rule }) => rule === id),
    );
    score.right += right;
    score.wrong += wrong.length;
    score.missed += missed.length;
    return [
      ...wrong.map(({ part, span }) => ({
        id,
        sort: 'wrong' as const,
        part,
        words: span?.words ?? '',
      })),
      ...missed.map(({ part, words = '' }) => ({ id, sort: 'missed' as const, part, words })),
    ];
  });
}

function scoreSignals(
  text: CorpusText,
  signals: readonly SignalResult[],
  scores: ReadonlyMap<string, Score>,
): Tally {
  return signals.flatMap(({ id, met, spans: [span] }) => {
    const score = scores.get(id);
    const granted = text.signals.includes(id);
    if (score === undefined || (!met && !granted)) return [];
    if (met && granted) {
      score.right += 1;
      return [];
    }
    const sort = met ? ('wrong' as const) : ('missed' as const);
    score[sort] += 1;
    return [{ id, sort, part: span?.part ?? '', words: span?.words ?? '' }];
  });
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

/** With the shares that follow from the counts. */
export function finished(score: Score): Score {
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
