/**
 * `node scripts/bench/numbers-recall.ts`: recall on the day of the interview by the way the minutes are spent, over
 * seeded learners whose memory no scheduler sees. `--learners 80` takes more of them; `--json` prints one object on
 * stdout instead of the table. Each learner goes every way, so differences are taken within a learner.
 */
import { parseArgs } from 'node:util';
import { type ArmId, armIds, type Outcome, simulate } from '#electron/numbers/rules/simulate.ts';

const cards = 180;
const days = 28;
const minutes = [4, 6, 8, 10, 15];
const titles: Record<ArmId, string> = {
  aimed: 'aimed queue',
  fsrs: 'plain FSRS, 20 new a day',
  'fsrs-ahead': 'plain FSRS, the rest of the minutes ahead',
  rotation: 'cramming: all in turn, every day',
  'last-three-days': 'cramming: all minutes in the last 3 days',
};

type Row = {
  minutesADay: number;
  arm: ArmId;
  recall: number;
  recallAfterTwoWeeks: number;
  /** Of the aimed queue over this way, in the same learners: mean and its standard error. */
  ahead: number;
  aheadError: number;
  /** Learners in whom the aimed queue was ahead. */
  better: number;
  reviews: number;
  seen: number;
  minutesSpent: number;
};

const { values } = parseArgs({
  options: { learners: { type: 'string', default: '40' }, json: { type: 'boolean' } },
});
const learners = Number(values.learners);
if (!(Number.isInteger(learners) && learners > 1)) {
  process.stderr.write(`--learners ${values.learners} is no number of learners from 2.\n`);
  process.exit(1);
}
const rows = minutes.flatMap(rowsOf);
process.stdout.write(
  values.json === true
    ? `${JSON.stringify({ cards, days, learners, rows }, null, 2)}\n`
    : `${table(rows)}\n\n${cards} cards, ${days} days, ${learners} learners; recall is true recall of all cards, unseen ones as 0.\n`,
);

function rowsOf(minutesADay: number): Row[] {
  const outcomes = new Map<ArmId, Outcome[]>(
    armIds.map((arm) => [
      arm,
      Array.from({ length: learners }, (_, index) =>
        simulate(arm, { seed: index + 1, cards, days, minutesADay }),
      ),
    ]),
  );
  const ours = outcomes.get('aimed') ?? [];
  return armIds.map((arm) => {
    const all = outcomes.get(arm) ?? [];
    const over = all.map(({ recall }, index) => (ours[index]?.recall ?? 0) - recall);
    const ahead = mean(over);
    const variance = mean(over.map((difference) => (difference - ahead) ** 2));
    return {
      minutesADay,
      arm,
      recall: mean(all.map(({ recall }) => recall)),
      recallAfterTwoWeeks: mean(all.map(({ recallAfterTwoWeeks }) => recallAfterTwoWeeks)),
      ahead,
      aheadError: Math.sqrt(variance / (learners - 1)),
      better: over.filter((difference) => difference > 0).length,
      reviews: mean(all.map(({ reviews }) => reviews)),
      seen: mean(all.map(({ seen }) => seen)),
      minutesSpent: mean(all.map((outcome) => outcome.minutes)),
    };
  });
}

function table(all: readonly Row[]): string {
  const heading = [
    'min',
    'way',
    'recall',
    'two weeks on',
    'aimed is ahead',
    'in',
    'answers',
    'minutes',
  ];
  const percent = (share: number) => `${(share * 100).toFixed(1)}%`;
  const lines = all.map((row) => [
    `${row.minutesADay}`,
    titles[row.arm],
    percent(row.recall),
    percent(row.recallAfterTwoWeeks),
    row.arm === 'aimed' ? '' : `${percent(row.ahead)} ± ${percent(row.aheadError)}`,
    row.arm === 'aimed' ? '' : `${row.better}`,
    row.reviews.toFixed(0),
    row.minutesSpent.toFixed(0),
  ]);
  const widths = heading.map((_, column) =>
    Math.max(...[heading, ...lines].map((line) => line[column]?.length ?? 0)),
  );
  const laid = [heading, ...lines].map((line) =>
    line
      .map((cell, column) =>
        column === 1 ? cell.padEnd(widths[1] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd(),
  );
  return laid.join('\n');
}

function mean(all: readonly number[]): number {
  return all.length === 0 ? 0 : all.reduce((sum, value) => sum + value, 0) / all.length;
}
