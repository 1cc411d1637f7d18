import type { Page } from '@playwright/test';
import { checklist, expect, goTo, section, skipSetUp, test } from './app.ts';

const step = (page: Page, name: string) => page.getByRole('heading', { level: 2, name });
const next = (page: Page, name: string) => page.getByRole('button', { name: `Next: ${name}` });
const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });

const weekdays = [
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
  'Sunday',
] as const;

test('four steps by mouse lay the plan from the answers', async ({ start }) => {
  const { page } = await start();
  await expect(page.getByRole('main')).toContainText('unofficial');
  await field(page, 'Start').fill('2026-05-11');
  await field(page, 'Coding, date').fill('2026-06-01');
  await field(page, 'Coding, time').fill('10:00');
  await field(page, 'Ready by').fill('2026-06-15');
  await next(page, 'Time').click();

  await field(page, 'Minutes on Monday').fill('90');
  await field(page, 'From').fill('2026-05-20');
  await field(page, 'To, if more than one').fill('2026-05-21');
  await page.getByRole('button', { name: 'Add' }).click();
  await expect(page.getByRole('list', { name: 'Days off' }).getByRole('listitem')).toHaveText([
    'Wed 20 May',
    'Thu 21 May',
  ]);
  await next(page, 'You').click();

  await page.getByRole('radio', { name: 'L6' }).check();
  await page.getByRole('radio', { name: 'Safety' }).check();
  await page.getByRole('radio', { name: 'TypeScript' }).check();
  await next(page, 'Review').click();

  await expect(step(page, 'Review')).toBeVisible();
  const main = page.getByRole('main');
  await expect(main).toContainText('Monday 11 May');
  await expect(main).toContainText('Monday 15 June');
  await expect(main).toContainText('Coding Mon 1 Jun, 10:00');
  await expect(main).toContainText('35 days, 33 working days');
  await expect(main).toContainText('L6, leaning to Safety, drills in TypeScript');
  await page.getByRole('button', { name: 'Start the plan' }).click();

  await expect(page.getByRole('heading', { name: '5 days until the plan starts' })).toBeVisible();
  await expect(page.getByRole('button', { name: /^Wednesday 20 May, day off/ })).toBeVisible();
  await expect(page.getByRole('button', { name: /^Monday 1 June, Coding round/ })).toBeVisible();
  await goTo(page, 'Settings');
  await expect(field(page, 'Coding, time')).toHaveValue('10:00');
  await expect(field(page, 'Minutes on Monday')).toHaveValue('90');
  await expect(page.getByRole('radio', { name: 'Safety' })).toBeChecked();
});

test('the same by keyboard alone', async ({ start }) => {
  const { page } = await start({ args: ['--lang=en-US'] });
  const { keyboard } = page;
  const tabTo = async (name: string) => {
    const target = page.getByLabel(name, { exact: true });
    for (let presses = 0; presses < 60; presses += 1) {
      if (await target.evaluate((element) => element === document.activeElement)) return;
      await keyboard.press('Tab');
    }
    throw new Error(`Tab never reached ${name}.`);
  };
  await expect(step(page, 'Dates')).toBeVisible();
  await tabTo('Coding, date');
  await keyboard.type('06012026');
  await expect(field(page, 'Coding, date')).toHaveValue('2026-06-01');
  await keyboard.press('Enter');
  await expect(step(page, 'Time')).toBeFocused();
  await keyboard.press('Escape');
  await expect(step(page, 'Dates')).toBeFocused();
  await keyboard.press('Enter');
  await expect(step(page, 'Time')).toBeFocused();

  await tabTo('Minutes on Sunday');
  await keyboard.type('0');
  await expect(field(page, 'Minutes on Sunday')).toHaveValue('0');
  await keyboard.press('Enter');
  await expect(step(page, 'You')).toBeFocused();
  await tabTo('L5');
  await keyboard.press('ArrowRight');
  await expect(page.getByRole('radio', { name: 'L6' })).toBeChecked();
  await keyboard.press('Enter');
  await expect(step(page, 'Review')).toBeFocused();
  await expect(page.getByRole('main')).toContainText('Coding Mon 1 Jun');
  await keyboard.press('Enter');
  await expect(checklist(page)).toBeVisible();
});

test('skipped, it lays four weeks from today', async ({ start }) => {
  const { page } = await start();
  await skipSetUp(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Wednesday 6 May');
  await expect(page.getByRole('main')).toContainText('Week 1 of 4, day 1');
  await expect(page.getByRole('complementary', { name: 'Around today' })).toContainText(
    /28\s*days to your target date/,
  );
  await expect(checklist(page).getByRole('checkbox').first()).not.toBeChecked();
  await expect(page.getByRole('button', { name: /^Start: / })).toBeVisible();
});

test('left in the middle, it goes on there with what was typed', async ({ start }) => {
  const first = await start();
  await field(first.page, 'Start').fill('2026-05-07');
  await next(first.page, 'Time').click();
  await expect(step(first.page, 'Time')).toBeVisible();
  await field(first.page, 'Minutes on Tuesday').fill('45');
  await first.close();

  const { page } = await start();
  await expect(step(page, 'Time')).toBeVisible();
  await expect(field(page, 'Minutes on Tuesday')).toHaveValue('45');
  await page.getByRole('button', { name: 'Back' }).click();
  await expect(field(page, 'Start')).toHaveValue('2026-05-07');
});

test('a killed app keeps what was typed half a second before', async ({ start }) => {
  const first = await start();
  await field(first.page, 'Coding, date').fill('2026-05-29');
  await next(first.page, 'Time').click();
  await field(first.page, 'Minutes on Friday').fill('75');
  // Looking at what a second reading would show: the draft is stored once its answer is in.
  await first.page.getByRole('button', { name: 'Back' }).click();
  await first.page.reload();
  await expect(field(first.page, 'Coding, date')).toHaveValue('2026-05-29');
  await first.kill();

  const { page } = await start();
  await expect(field(page, 'Coding, date')).toHaveValue('2026-05-29');
  await next(page, 'Time').click();
  await expect(field(page, 'Minutes on Friday')).toHaveValue('75');
});

type Fault = {
  name: string;
  /** Gives the bad answers and tries to go on. */
  give: (page: Page) => Promise<void>;
  /** The field at which it is said. */
  at: string;
  says: RegExp;
};

const faults: Fault[] = [
  {
    name: 'a start in the past',
    give: async (page) => {
      await field(page, 'Start').fill('2026-05-05');
      await next(page, 'Time').click();
    },
    at: 'Start',
    says: /The start has passed\. Choose today or a later day\./,
  },
  {
    name: 'a round in the past',
    give: async (page) => {
      await field(page, 'Behavioral, date').fill('2026-04-30');
      await next(page, 'Time').click();
    },
    at: 'Behavioral, date',
    says: /behavioral round has passed\. Choose a day after today\./,
  },
  {
    name: 'rounds in an impossible order',
    give: async (page) => {
      await field(page, 'Coding, date').fill('2026-05-29');
      await field(page, 'Work trial, date').fill('2026-05-20');
      await next(page, 'Time').click();
    },
    at: 'Work trial, date',
    says: /work trial round is before the live coding round\. Choose a day after it\./,
  },
  {
    name: 'no date at all',
    give: async (page) => {
      await field(page, 'Ready by').fill('');
      await next(page, 'Time').click();
    },
    at: 'Ready by',
    says: /Give the date of one round, or a day to be ready by\./,
  },
  {
    name: 'zero minutes on every weekday',
    give: async (page) => {
      await next(page, 'Time').click();
      for (const day of weekdays) await field(page, `Minutes on ${day}`).fill('0');
      await next(page, 'You').click();
    },
    at: 'Minutes on Monday',
    says: /Give at least one weekday some minutes\./,
  },
  {
    name: 'too few minutes for a working day',
    give: async (page) => {
      await next(page, 'Time').click();
      await field(page, 'Minutes on Thursday').fill('5');
      await next(page, 'You').click();
    },
    at: 'Minutes on Thursday',
    says: /Give 0 for a free day, or 30 to 720 minutes\./,
  },
  {
    name: 'minutes that are no number',
    give: async (page) => {
      await next(page, 'Time').click();
      await field(page, 'Minutes on Thursday').fill('two hours');
      await next(page, 'You').click();
    },
    at: 'Minutes on Thursday',
    says: /Give whole minutes for Thursday, 0 for a free day\./,
  },
  {
    name: 'every day off',
    give: async (page) => {
      await next(page, 'Time').click();
      await field(page, 'From').fill('2026-05-06');
      await field(page, 'To, if more than one').fill('2026-06-02');
      await page.getByRole('button', { name: 'Add' }).click();
      await next(page, 'You').click();
    },
    at: 'From',
    says: /Every day of the plan is off\. Take out at least one day off\./,
  },
];

for (const { name, give, at, says } of faults) {
  test(`${name} is refused at its field, and no plan is laid`, async ({ start }) => {
    const { page } = await start();
    await give(page);
    await expect(field(page, at)).toHaveAttribute('aria-invalid', 'true');
    await expect(field(page, at)).toHaveAccessibleDescription(says);
    await expect(page.getByRole('button', { name: /^Next/ })).toBeVisible();
    await page.reload();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Set up the plan');
    await goTo(page, 'Settings');
    await expect(section(page, 'Plan')).toContainText('No plan stands yet.');
  });
}
