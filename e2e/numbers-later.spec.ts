/** What the cards hold for later days: a spell away, a drill that comes back, and weights of one's own. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, goTo, test, toast } from './app.ts';
import {
  codeOf,
  fileNames,
  finish,
  shippedDrills,
  startCoding,
  startRun,
  submit,
  write,
} from './drill-steps.ts';
import { details, find, openCards, openFile, question, rows, table } from './numbers-steps.ts';

const wholeRun = 240_000;
const day = 86_400_000;

/** Cards that were learnt in April, as the app would export them. */
function learntCards(count: number): string {
  const first = Date.parse('2026-04-20T09:00:00');
  const cards = Array.from({ length: count }, (_, at) => ({
    guid: `learnt-${at}`,
    deck: 'Learnt before',
    text: { kind: 'number', question: `What is figure ${at}?`, answer: `${at + 1} GB` },
    reviews: [0, 1, 4].map((days) => ({
      at: first + days * day,
      rating: 'good',
      elapsedMs: 20_000,
    })),
  }));
  return JSON.stringify({ format: 'dry-run-numbers', version: 1, exportedAt: first, cards });
}

test('after weeks away the ways to catch up are told, and the one taken holds', async ({
  profile,
  start,
  startWithPlan,
}) => {
  const before = await startWithPlan();
  const file = path.join(profile, 'learnt.json');
  writeFileSync(file, learntCards(90));
  await openFile(before.app, file);
  await openCards(before.page);
  await table(before.page).focus();
  await before.page.keyboard.press('i');
  await before.page.getByRole('button', { name: 'Import 90 cards' }).click();
  await expect(toast(before.page, '90 cards added, 270 reviews with them.')).toBeVisible();
  await before.close();

  const { page } = await start({ now: '2026-05-30T09:00' });
  // The plan asks about its own gap first.
  await page.keyboard.press('Escape');
  await goTo(page, 'Numbers');
  const ways = page.getByRole('region', { name: /^\d+ cards overdue after \d+ days without/ });
  await expect(ways).toBeVisible();
  await expect(ways.getByRole('listitem')).toHaveCount(3);
  await expect(ways.getByText(/^All of it today: \d+ min\.$/)).toBeVisible();
  await ways.getByRole('button', { name: 'Choose: Spread it out' }).click();
  await expect(ways).toHaveCount(0);
  await expect(page.getByRole('heading', { name: /^\d+ cards due$/ })).toBeVisible();
});

test('too few reviews to fit weights are said, with how many it takes', async ({
  startWithPlan,
}) => {
  const { page } = await startWithPlan();
  await goTo(page, 'Numbers');
  await page.getByRole('main').getByRole('button', { name: 'Settings' }).click();
  const dialog = page.getByRole('dialog', { name: 'Review settings' });
  await expect(dialog).toContainText('Fitting needs 400 reviews; there are 0.');
  await expect(dialog.getByRole('button', { name: 'Fit to your own reviews' })).toBeDisabled();
});

test('the cards are counted from the first start, without Numbers being opened', async ({
  startWithPlan,
}) => {
  const { page } = await startWithPlan();
  const link = page.getByRole('link', { name: 'Numbers', exact: true });
  await expect(link).toHaveAccessibleDescription(/^\d+ due$/, { timeout: 20_000 });
  await expect(page.getByRole('main', { name: 'Today' })).toContainText(/\d+ cards due/);
});

test('a figure is read back while it is written on a card', async ({ startWithPlan }) => {
  const { page } = await startWithPlan();
  await openCards(page);
  await table(page).focus();
  await page.keyboard.press('n');
  const dialog = page.getByRole('dialog', { name: 'Add a card' });
  const reading = dialog.getByRole('status', { name: 'How it is read' });
  await dialog.getByRole('textbox', { name: 'Answer' }).fill('2.68 GB');
  await dialog.getByRole('textbox', { name: 'Tolerance in percent' }).fill('3');
  await expect(reading).toHaveText('Read as 2.68 GB, accepted from 2.6 to 2.76.');
  await dialog.getByRole('textbox', { name: 'Answer' }).fill('much');
  await expect(reading).toContainText('"much" has no figure in it.');
});

test('a finished run comes back as a timed re-solve', async ({ start, startWithPlan }) => {
  test.setTimeout(wholeRun);
  const drill = shippedDrills().find(({ title }) => title === 'LRU cache');
  if (drill === undefined) throw new Error('The LRU cache is not shipped.');
  const before = await startWithPlan();
  await startRun(before.page, drill.title, 'typescript');
  await startCoding(before.page);
  const { solution } = codeOf(drill, 'typescript', 'base');
  await write(before.page, fileNames.typescript.solution, solution);
  await submit(before.page, 1);
  await finish(before.page, 'Write a test first.');
  await openCards(before.page);
  await find(before.page, 'kind:activity', '1 card');
  await expect(rows(before.page)).toContainText(drill.title);
  await expect(details(before.page).getByRole('list', { name: 'Reviews' })).toBeVisible();
  await before.close();

  const { page } = await start({ now: '2026-05-20T09:00' });
  await page.keyboard.press('Escape');
  await goTo(page, 'Numbers');
  await page.getByRole('button', { name: 'Review Timed re-solves' }).click();
  await expect(question(page)).toHaveText(`Solve ${drill.title} again, against the clock.`);
});
