import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { box, checklist, expect, goTo, section, test, titles, toast } from './app.ts';

const preview = (page: Page) => page.getByRole('region', { name: 'What changes' });
const minutes = (page: Page, day: string) =>
  page.getByRole('textbox', { name: `Minutes on ${day}` });

test('fewer minutes are previewed before they are applied, and undone', async ({
  startWithPlan,
}) => {
  const { page } = await startWithPlan();
  const before = await titles(page);
  await goTo(page, 'Settings');
  await expect(page.getByRole('button', { name: 'Preview changes' })).toBeDisabled();
  await minutes(page, 'Wednesday').fill('60');
  await page.getByRole('button', { name: 'Preview changes' }).click();
  await expect(preview(page).getByRole('region', { name: 'Moved' })).toContainText(/\d+ tasks?/);
  await preview(page)
    .getByText(/^Show all \d+$/)
    .click();
  // What leaves today stands with its day and its new one.
  const lines = await preview(page).getByRole('listitem').allTextContents();
  const moved = before.find((title) =>
    lines.some((line) => line.startsWith(title) && /Wed 6 May to \w+ \d+ \w+/.test(line)),
  );
  expect(moved, lines.join('\n')).toBeDefined();
  const last = moved ?? '';

  await preview(page).getByRole('button', { name: 'Keep as it is' }).click();
  await expect(minutes(page, 'Wednesday')).toHaveValue('120');
  await goTo(page, 'Today');
  expect(await titles(page)).toEqual(before);

  await goTo(page, 'Settings');
  await minutes(page, 'Wednesday').fill('60');
  await page.getByRole('button', { name: 'Preview changes' }).click();
  await preview(page).getByRole('button', { name: 'Apply' }).click();
  await expect(toast(page, 'Plan changed.')).toBeVisible();
  await expect(preview(page)).toBeHidden();
  await goTo(page, 'Today');
  await expect(box(page, last)).toHaveCount(0);

  await page.keyboard.press('ControlOrMeta+z');
  await expect(box(page, last)).toBeVisible();
  expect(await titles(page)).toEqual(before);
  await goTo(page, 'Settings');
  await expect(minutes(page, 'Wednesday')).toHaveValue('120');
});

test('an earlier date shows what would be dropped and what that costs', async ({
  startWithPlan,
}) => {
  const { page } = await startWithPlan();
  await goTo(page, 'Settings');
  await page.getByRole('textbox', { name: 'Ready by' }).fill('2026-05-20');
  await page.getByRole('button', { name: 'Preview changes' }).click();
  const dropped = preview(page).getByRole('region', { name: 'Dropped' });
  await expect(dropped.getByRole('listitem').first()).toContainText(/was \w+ \d+ \w+.+\./);
  await preview(page).getByRole('button', { name: 'Apply' }).click();
  await goTo(page, 'Today');
  await expect(page.getByRole('complementary', { name: 'Around today' })).toContainText(
    /14\s*days to your target date/,
  );
});

test('a value out of range is said at its field, and nothing changes', async ({
  startWithPlan,
}) => {
  const { page } = await startWithPlan();
  await goTo(page, 'Settings');
  await minutes(page, 'Monday').fill('900');
  await page.getByRole('button', { name: 'Preview changes' }).click();
  await expect(minutes(page, 'Monday')).toHaveAttribute('aria-invalid', 'true');
  await expect(minutes(page, 'Monday')).toHaveAccessibleDescription(
    /Give 0 for a free day, or 30 to 720 minutes\./,
  );
  await expect(preview(page)).toBeHidden();
  await page.reload();
  await expect(minutes(page, 'Monday')).toHaveValue('120');
});

test('a dark theme holds over a restart', async ({ start, startWithPlan }) => {
  const first = await startWithPlan();
  const ground = (page: Page) =>
    page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  await goTo(first.page, 'Settings');
  await first.page.getByRole('radio', { name: 'Light' }).check();
  await expect
    .poll(() => first.page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches))
    .toBe(false);
  const light = await ground(first.page);
  await first.page.getByRole('radio', { name: 'Dark' }).check();
  await expect
    .poll(() => first.page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches))
    .toBe(true);
  await expect.poll(() => ground(first.page)).not.toBe(light);
  const dark = await ground(first.page);
  await first.close();

  const { page } = await start();
  await expect(page.getByRole('radio', { name: 'Dark' })).toBeChecked();
  expect(await ground(page)).toBe(dark);
});

test('larger text zooms the page, and holds over a restart', async ({ start, startWithPlan }) => {
  const first = await startWithPlan();
  const ratio = (page: Page) => page.evaluate(() => window.devicePixelRatio);
  const usual = await ratio(first.page);
  await goTo(first.page, 'Settings');
  await first.page.getByRole('radio', { name: '150%' }).check();
  await expect.poll(() => ratio(first.page)).toBeCloseTo(usual * 1.5, 2);
  await first.close();

  const second = await start();
  await expect(second.page.getByRole('radio', { name: '150%' })).toBeChecked();
  expect(await ratio(second.page)).toBeCloseTo(usual * 1.5, 2);
  await second.page.keyboard.press('ControlOrMeta+-');
  await expect(second.page.getByRole('radio', { name: '125%' })).toBeChecked();
  await expect.poll(() => ratio(second.page)).toBeCloseTo(usual * 1.25, 2);
});

test('at twice the text size nothing on Today is cut off', async ({ startWithPlan }) => {
  const { page } = await startWithPlan();
  await goTo(page, 'Settings');
  await page.getByRole('radio', { name: '200%' }).check();
  await expect.poll(() => page.evaluate(() => window.devicePixelRatio)).toBeGreaterThan(1.9);
  await goTo(page, 'Today');
  await expect(checklist(page).getByRole('checkbox').first()).toBeVisible();
  const wide = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(wide).toBe(0);
});

test('the reminder is off until it is turned on, and keeps its time', async ({
  start,
  startWithPlan,
}) => {
  const first = await startWithPlan();
  await goTo(first.page, 'Settings');
  const on = (page: Page) => page.getByRole('checkbox', { name: /^Remind me each day/ });
  const time = (page: Page) => page.getByLabel('At', { exact: true });
  await expect(on(first.page)).not.toBeChecked();
  await expect(time(first.page)).toBeDisabled();
  await on(first.page).click();
  await expect(time(first.page)).toBeEnabled();
  await time(first.page).fill('07:15');
  await time(first.page).press('Enter');
  await first.page.getByLabel('Usual start').fill('20:00');
  await first.page.getByLabel('Usual start').press('Enter');
  await first.page.reload();
  await expect(time(first.page)).toHaveValue('07:15');
  await first.close();

  const { page } = await start();
  await expect(on(page)).toBeChecked();
  await expect(time(page)).toHaveValue('07:15');
  await expect(page.getByLabel('Usual start')).toHaveValue('20:00');
});

test('a reminder is shown when its time comes', async ({ startWithPlan }) => {
  const { app, page } = await startWithPlan({ now: '2026-05-06T17:59:50' });
  await app.evaluate(({ Notification }) => {
    const show = Notification.prototype.show;
    // Without a notification service on the machine nothing would be seen: note what is asked for.
    Notification.prototype.show = function (this: Electron.Notification) {
      process.env.SHOWN_REMINDER = `${this.title}: ${this.body}`;
      show.call(this);
    };
  });
  const [first] = await titles(page);
  await goTo(page, 'Settings');
  await expect(page.getByLabel('At', { exact: true })).toHaveValue('18:00');
  await page.getByRole('checkbox', { name: /^Remind me each day/ }).click();
  // The clock is looked at every twenty seconds.
  await expect
    .poll(() => app.evaluate(() => process.env.SHOWN_REMINDER ?? ''), { timeout: 45_000 })
    .toMatch(new RegExp(`^\\d+ tasks today, \\d+ min: First: ${first}$`));
});

test('a stage takes the person’s own figures, refuses impossible ones, and resets', async ({
  start,
  startWithPlan,
}) => {
  const first = await startWithPlan();
  await goTo(first.page, 'Settings');
  const stages = (page: Page) => section(page, 'Rounds: lengths and waiting times');
  const stage = (page: Page) => stages(page).getByRole('row', { name: /^System design/ });
  const length = (page: Page) => stage(page).getByRole('textbox', { name: /length in minutes/ });
  await expect(stages(first.page).getByRole('row')).toHaveCount(7);
  await expect(stage(first.page)).toContainText(/as of \d+ \w+ \d{4}/);
  const reported = await length(first.page).inputValue();
  await length(first.page).fill('an hour');
  await expect(stage(first.page).getByRole('alert')).toContainText('whole minutes');
  await expect(stage(first.page).getByRole('button', { name: 'Keep' })).toBeDisabled();
  await length(first.page).fill('3');
  await stage(first.page).getByRole('button', { name: 'Keep' }).click();
  await expect(stage(first.page).getByRole('alert')).toContainText('At least 5 minutes.');
  await length(first.page).fill('75');
  await stage(first.page).getByRole('button', { name: 'Keep' }).click();
  await expect(stage(first.page).getByRole('button', { name: 'Reset' })).toBeVisible();
  await first.close();

  const { page } = await start();
  await expect(length(page)).toHaveValue('75');
  await stage(page).getByRole('button', { name: 'Reset' }).click();
  await expect(length(page)).toHaveValue(reported);
});

test('About names the versions and the data folder, and counts no request', async ({
  profile,
  startWithPlan,
}) => {
  const { app, page } = await startWithPlan();
  await goTo(page, 'Settings');
  const versions = await app.evaluate(() => process.versions);
  const about = section(page, 'About');
  const fact = (name: string) =>
    about
      .getByRole('term')
      .filter({ hasText: new RegExp(`^${name}$`) })
      .locator('+ *');
  await expect(fact('Network requests')).toHaveText('0');
  await expect(fact('Electron')).toHaveText(versions.electron ?? '');
  await expect(fact('Chrome')).toHaveText(versions.chrome ?? '');
  await expect(fact('SQLite')).toHaveText(/^3\.\d+\.\d+$/);
  await expect(fact('Dry Run')).toHaveText(/^\d+\.\d+\.\d+$/);
  await expect(about).toContainText('Dry Run is unofficial.');
  await expect(section(page, 'Data')).toContainText(profile);
});

test('a backup is made, checked and listed', async ({ profile, start, startWithPlan }) => {
  const first = await startWithPlan();
  await goTo(first.page, 'Settings');
  await expect(section(first.page, 'Data')).toContainText('No backup yet.');
  await section(first.page, 'Data').getByRole('button', { name: 'Back up now' }).click();
  await expect(section(first.page, 'Data').getByRole('status')).toContainText(
    'Backed up and checked',
  );
  await first.close();

  const { page } = await start();
  const rows = section(page, 'Data').getByRole('table').getByRole('row');
  await expect(rows).toHaveCount(2);
  const name = (await rows.nth(1).getByRole('cell').first().textContent()) ?? '';
  expect(existsSync(path.join(profile, 'backups', path.basename(name)))).toBe(true);
  await expect(rows.nth(1)).toContainText('Wed 6 May 2026, 08:0');
});

test('the data folder opens in the system’s file manager', async ({ profile, startWithPlan }) => {
  const { app, page } = await startWithPlan();
  const opened = await app.evaluateHandle(({ shell }) => {
    const asked: string[] = [];
    shell.openPath = async (folder) => {
      asked.push(folder);
      return '';
    };
    return asked;
  });
  await goTo(page, 'Settings');
  await section(page, 'Data').getByRole('button', { name: 'Show in folder' }).click();
  await expect.poll(() => opened.jsonValue()).toEqual([profile]);
});
