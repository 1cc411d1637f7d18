/** The corpus' scores for people. */
import { type CorpusScores, finished, type Score } from './writing-scores.ts';

/** The scores as a table, one line each. */
export function scoreTable({ texts, rules, signals, levels, disagreements }: CorpusScores): string {
  const rightLevels = levels.filter((level) => level.right).length;
  return [
    `${texts} texts`,
    '',
    head('rule'),
    ...rows(rules),
    ...rows([sum('all rules', rules)]),
    '',
    head('signal'),
    ...rows(signals),
    ...rows([sum('all signals', signals)]),
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
  const total = (sort: 'right' | 'wrong' | 'missed') =>
    scores.reduce((count, score) => count + score[sort], 0);
  return finished({
    id,
    right: total('right'),
    wrong: total('wrong'),
    missed: total('missed'),
    precision: null,
    recall: null,
  });
}

function head(name: string): string {
  return line([name, 'right', 'wrong', 'missed', 'precision', 'recall']);
}

function rows(scores: readonly Score[]): string[] {
  return scores.map(({ id, right, wrong, missed, precision, recall }) =>
    line([id, right, wrong, missed, share(precision), share(recall)]),
  );
}

function line(cells: readonly (string | number)[]): string {
  return cells
    .map((cell, index) => (index === 0 ? `${cell}`.padEnd(28) : `${cell}`.padStart(10)))
    .join('');
}

function share(value: number | null): string {
  return value === null ? '-' : value.toFixed(2);
}
