import type { Page } from '@playwright/test';
import { box, checklist, expect, expectPlace, test, titles, toast } from './app.ts';

const around = (page: Page) => page.getByRole('complementary', { name: 'Around today' });
const gapDialog = (page: Page) =>
  page.getByRole('dialog').filter({ has: page.getByRole('button', { name: 'Decide later' }) });
const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const wholePlan = (page: Page) => page.getByRole('region', { name: 'The plan by week' });

/** Every day of the tape as it is read aloud. */
function tape(page: Page): Promise<string[]> {
  return page
    .getByRole('group', { name: /^Day \d+ of \d+/ })
    .getByRole('button')
    .evaluateAll((days) => days.map((day) => day.getAttribute('aria-label') ?? ''));
}

test('after one missed day the tasks moved, each with its reason, and undo puts them back', async ({
  start,
  startWithPlan,
}) => {
  const first = await startWithPlan();
  const [daily, second, ...others] = await titles(first.page);
  await box(first.page, second).click();
  await expect(box(first.page, second)).toBeChecked();
  await first.close();

  const { page } = await start({ now: '2026-05-07T08:00' });
  await expect(heading(page)).toHaveText('Thursday 7 May');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  const slipped = around(page).getByRole('listitem');
  for (const title of others) {
    const line = slipped.filter({ hasText: title });
    await expect(line).toContainText('Wed');
    await expect(line).toContainText('today');
    await expect(line).toHaveAttribute('title', 'Moved from Wed: it was not done that day.');
    await expect(box(page, title)).toBeVisible();
  }
  // What was done stays, and what comes back every day does not move.
  await expect(slipped.filter({ hasText: second })).toHaveCount(0);
  await expect(slipped.filter({ hasText: daily })).toHaveCount(0);
  await expect(around(page)).toContainText('Nothing was dropped.');

  await page.keyboard.press('ControlOrMeta+z');
  await expect(toast(page, /^Undone\./)).toBeVisible();
  for (const title of others) await expect(box(page, title)).toHaveCount(0);
  await expect(around(page)).not.toContainText('Slipped and moved');
});

test('an up-to-date plan changes nothing on the next day', async ({ start, startWithPlan }) => {
  const first = await startWithPlan();
  for (const title of await titles(first.page)) {
    await box(first.page, title).click();
    await expect(box(first.page, title)).toBeChecked();
  }
  const before = await tape(first.page);
  await first.close();

  const { page } = await start({ now: '2026-05-07T08:00' });
  await expect(heading(page)).toHaveText('Thursday 7 May');
  await expect(around(page)).not.toContainText('Slipped and moved');
  const after = await tape(page);
  expect(after.map((day) => day.replace(', today', ''))).toEqual(
    before.map((day) => day.replace(', today', '')),
  );
});

test('after missed days a dialog offers three ways, and one undo restores everything', async ({
  start,
  startWithPlan,
}) => {
  const first = await startWithPlan();
  const before = await tape(first.page);
  await first.close();

  const { page } = await start({ now: '2026-05-16T08:00' });
  await expect(gapDialog(page)).toBeVisible();
  for (const way of ['More minutes a day', 'Fewer tasks', 'A later date']) {
    await expect(gapDialog(page).getByRole('region', { name: way })).toBeVisible();
  }
  await expect(gapDialog(page).getByRole('region', { name: 'Fewer tasks' })).toContainText(
    /\d+ tasks?, \d+ minutes/,
  );
  await expect(gapDialog(page).getByRole('button', { name: 'Decide later' })).toBeFocused();
  const missed = await tape(page);
  await gapDialog(page)
    .getByRole('button', { name: /days? later$/ })
    .click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(toast(page, /later/)).toBeVisible();
  await expect(page.getByRole('button', { name: /^Wednesday 3 June, last date/ })).toHaveCount(0);
  await expect(checklist(page).getByRole('checkbox').first()).toBeVisible();

  await page.keyboard.press('ControlOrMeta+z');
  await expect(page.getByRole('button', { name: /^Wednesday 3 June, last date/ })).toBeVisible();
  await expect.poll(() => tape(page)).toEqual(missed);
  expect(missed.map((day) => day.replace(', today', ''))).toEqual(
    before.map((day) => day.replace(', today', '')),
  );
});

test('fewer tasks leaves out what has the least weight, with its cost', async ({
  start,
  startWithPlan,
}) => {
  const first = await startWithPlan();
  await first.close();

  const { page } = await start({ now: '2026-05-16T08:00' });
  const way = gapDialog(page).getByRole('region', { name: 'Fewer tasks' });
  await way.getByText(/left out, and what/).click();
  const left = way.getByRole('listitem');
  const count = await left.count();
  expect(count).toBeGreaterThan(0);
  // A title, a full stop, and what leaving it out costs.
  await expect(left.first()).toHaveText(/.+\. .+\.$/);
  await way.getByRole('button', { name: /^Leave out/ }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.keyboard.press('w');
  await expect(
    page.getByRole('region', { name: 'Dropped tasks' }).getByRole('listitem'),
  ).toHaveCount(count);
  await expect(wholePlan(page)).toBeVisible();
});

test('decide later leaves a line that opens the choice again', async ({ start, startWithPlan }) => {
  const first = await startWithPlan();
  await first.close();

  const second = await start({ now: '2026-05-16T08:00' });
  await expect(gapDialog(second.page)).toBeVisible();
  const before = await tape(second.page);
  await second.page.keyboard.press('Escape');
  await expect(second.page.getByRole('dialog')).toHaveCount(0);
  expect(await tape(second.page)).toEqual(before);
  await second.page.getByRole('button', { name: 'Choose a way' }).click();
  await expect(gapDialog(second.page)).toBeVisible();
  await second.close();

  const { page } = await start({ now: '2026-05-16T09:00' });
  await gapDialog(page)
    .getByRole('button', { name: /^Add \d+ min a day$/ })
    .click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Choose a way' })).toHaveCount(0);
});

test('midnight passes while the app is open', async ({ startWithPlan }) => {
  const { page } = await startWithPlan({ now: '2026-05-06T23:59:45' });
  const [, second] = await titles(page);
  await expect(heading(page)).toHaveText('Wednesday 6 May');
  // The day is looked at every ten seconds.
  await expect(heading(page)).toHaveText('Thursday 7 May', { timeout: 40_000 });
  await expect(around(page).getByRole('listitem').filter({ hasText: second })).toBeVisible();
  await expectPlace(page, 'Today');
});

const changes = [
  {
    name: 'clocks go forward on 8 March 2026',
    first: '2026-03-06T08:00',
    mornings: [
      ['2026-03-08T00:30', 'Sunday 8 March', '26 days'],
      ['2026-03-08T03:30', 'Sunday 8 March', '26 days'],
      ['2026-03-08T23:50', 'Sunday 8 March', '26 days'],
      ['2026-03-09T00:10', 'Monday 9 March', '25 days'],
    ],
  },
  {
    name: 'clocks go back on 1 November 2026',
    first: '2026-10-30T08:00',
    mornings: [
      ['2026-11-01T00:30', 'Sunday 1 November', '26 days'],
      ['2026-11-01T01:30', 'Sunday 1 November', '26 days'],
      ['2026-11-01T23:50', 'Sunday 1 November', '26 days'],
      ['2026-11-02T00:10', 'Monday 2 November', '25 days'],
    ],
  },
] as const;

for (const { name, first, mornings } of changes) {
  test(`nothing shifts when ${name}`, async ({ start, startWithPlan }) => {
    const timeZone = 'America/New_York';
    const day = await startWithPlan({ now: first, timeZone });
    const laid = await tape(day.page);
    expect(laid).toHaveLength(29);
    await day.close();

    for (const [now, title, countdown] of mornings) {
      const { page, close } = await start({ now, timeZone });
      await expect(heading(page)).toHaveText(title);
      const dialog = page.getByRole('dialog');
      if (await dialog.isVisible()) await page.keyboard.press('Escape');
      await expect(around(page)).toContainText(new RegExp(countdown.replace(' ', '\\s*')));
      const seen = await tape(page);
      const dates = (days: string[]) => days.map((each) => each.split(',')[0]);
      expect(dates(seen)).toEqual(dates(laid));
      await close();
    }
  });
}

test('a plan laid in New York is the plan laid in Auckland', async ({ start, startWithPlan }) => {
  const first = await startWithPlan({ now: '2026-03-20T08:00', timeZone: 'America/New_York' });
  const laid = await tape(first.page);
  await first.close();

  // Daylight saving ends there on 5 April, within the plan.
  const { page } = await start({ now: '2026-03-20T08:00', timeZone: 'Pacific/Auckland' });
  await expect(heading(page)).toHaveText('Friday 20 March');
  expect(await tape(page)).toEqual(laid);
});
