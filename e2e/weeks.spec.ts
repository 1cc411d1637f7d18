import type { Page } from '@playwright/test';
import { box, expect, test, titles } from './app.ts';

const open = async (page: Page) => {
  await page.keyboard.press('w');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The whole plan');
  await expect(week(page, 1)).toBeVisible();
};
const week = (page: Page, number: number) => page.getByRole('region', { name: `Week ${number}` });
const day = (page: Page, name: string) => page.getByRole('list', { name, exact: true });
const boxes = async (page: Page, name: string) =>
  day(page, name)
    .getByRole('checkbox')
    .evaluateAll((all) => all.map((each) => each.getAttribute('aria-label') ?? ''));

test('four weeks with their titles, their days and what each should end with', async ({
  startWithPlan,
}) => {
  const { page } = await startWithPlan();
  await page.getByRole('button', { name: 'Four weeks' }).click();
  for (const number of [1, 2, 3, 4]) {
    await expect(week(page, number)).toContainText('Ends with:');
    // The last week holds the last date, too, on which nothing lies.
    await expect(week(page, number).getByRole('heading', { level: 3 })).toHaveCount(
      number === 4 ? 8 : 7,
    );
  }
  await expect(page.getByRole('region', { name: 'Dropped tasks' })).toContainText(
    'Nothing is dropped.',
  );
  const tasks = page.getByRole('region', { name: 'The plan by week' }).getByRole('checkbox');
  expect(await tasks.count()).toBeGreaterThan(80);
});

test('arrow keys go over tasks and days, and a task is ticked where it lies', async ({
  startWithPlan,
}) => {
  const { page } = await startWithPlan();
  await open(page);
  const { keyboard } = page;
  const today = await boxes(page, 'Wed 6 May');
  const tomorrow = await boxes(page, 'Thu 7 May');
  const at = (list: string[], index: number) => list[index] ?? '';
  await keyboard.press('ArrowDown');
  await expect(day(page, 'Wed 6 May').getByRole('checkbox').nth(1)).toBeFocused();
  await keyboard.press('ArrowRight');
  await expect(day(page, 'Thu 7 May').getByRole('checkbox').nth(1)).toBeFocused();
  await keyboard.press('ArrowDown');
  await expect(day(page, 'Thu 7 May').getByRole('checkbox').nth(2)).toBeFocused();
  await keyboard.press('ArrowLeft');
  await expect(day(page, 'Wed 6 May').getByRole('checkbox').nth(2)).toBeFocused();
  expect(at(today, 2)).not.toBe(at(tomorrow, 2));
  await keyboard.press('Space');
  await expect(box(page, at(today, 2))).toBeChecked();
  await keyboard.press('Escape');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Wednesday 6 May');
  await expect(box(page, at(today, 2))).toBeChecked();
});

test('Alt and an arrow move a task a day, and undo brings it back', async ({ startWithPlan }) => {
  const { page } = await startWithPlan();
  const last = (await titles(page)).at(-1) ?? '';
  await open(page);
  await box(page, last).focus();
  await page.keyboard.press('Alt+ArrowDown');
  await expect(day(page, 'Thu 7 May').getByRole('checkbox', { name: last })).toBeVisible();
  await expect(day(page, 'Wed 6 May').getByRole('checkbox', { name: last })).toHaveCount(0);
  await expect(box(page, last)).toBeFocused();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(day(page, 'Wed 6 May').getByRole('checkbox', { name: last })).toBeVisible();
});

test('a day of the tape opens in the whole plan', async ({ startWithPlan }) => {
  const { page } = await startWithPlan();
  await page.getByRole('button', { name: /^Monday 18 May/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The whole plan');
  await expect(day(page, 'Mon 18 May').getByRole('checkbox').first()).toBeFocused();
  await expect(day(page, 'Mon 18 May')).toBeInViewport();
});

test('the tape by keyboard: arrows go over the days, Enter opens one', async ({
  startWithPlan,
}) => {
  const { page } = await startWithPlan();
  await page.getByRole('button', { name: /^Wednesday 6 May, today/ }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('button', { name: /^Thursday 7 May/ })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('button', { name: /^Thursday 14 May/ })).toBeFocused();
  await page.keyboard.press('End');
  await expect(page.getByRole('button', { name: /^Wednesday 3 June, last date/ })).toBeFocused();
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  await expect(day(page, 'Wed 6 May').getByRole('checkbox').first()).toBeFocused();
});

test('details in the whole plan say what a task comes after', async ({ startWithPlan }) => {
  const { page } = await startWithPlan();
  const names = await titles(page);
  const before = names.at(-2) ?? '';
  const after = names.at(-1) ?? '';
  await open(page);
  await page.getByRole('button', { name: `Details of ${after}`, exact: true }).click();
  const details = page.getByRole('listitem').filter({ has: box(page, after) });
  await expect(details.getByText('Comes after')).toBeVisible();
  await expect(details).toContainText(`${before} (Wed 6 May)`);
  await expect(details.getByText('If left out')).toBeVisible();
});

test('what a short plan drops is listed with its cost, and comes back', async ({ start }) => {
  const { page } = await start();
  await page.getByRole('textbox', { name: 'Ready by' }).fill('2026-05-20');
  await page.getByRole('button', { name: 'Next: Time' }).click();
  await page.getByRole('button', { name: 'Next: You' }).click();
  await page.getByRole('button', { name: 'Next: Review' }).click();
  await expect(page.getByRole('heading', { name: 'Not all of it fits' })).toBeVisible();
  await page.getByRole('button', { name: 'Start the plan' }).click();
  await expect(page.getByRole('list', { name: 'Tasks for today' })).toBeVisible();
  await open(page);

  const dropped = page.getByRole('region', { name: 'Dropped tasks' });
  const lines = dropped.getByRole('listitem');
  const count = await lines.count();
  expect(count).toBeGreaterThan(5);
  await expect(lines.first()).toContainText('No room is left before its round.');
  const back = dropped.getByRole('button', { name: /^Bring back / }).first();
  const title = ((await back.getAttribute('aria-label')) ?? '').replace('Bring back ', '');
  await back.click();
  await expect(lines).toHaveCount(count - 1);
  await expect(box(page, title)).toBeVisible();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(lines).toHaveCount(count);
});
