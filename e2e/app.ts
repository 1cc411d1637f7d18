/**
 * What the specs share: the app started and put away again, and the ways a person takes through it.
 *
 * Everything is found by its role and its label; what a list holds is read from the screen, so that the
 * specs do not change with the curriculum.
 */
import {
  test as base,
  type ElectronApplication,
  expect,
  type Locator,
  type Page,
} from '@playwright/test';
import {
  type LaunchOptions,
  launchApp,
  makeProfile,
  type RunningApp,
  removeProfile,
} from '../scripts/launch.ts';

export { expect };

/** The morning on which the plans of the specs begin: a Wednesday. Skipped, the set-up ends on 3 June. */
export const firstMorning = '2026-05-06T08:00';

export type StartOptions = LaunchOptions & {
  /** The spec provokes errors on the page's console, so they are no fault. */
  provokes?: boolean;
};

type Fixtures = {
  /** A new data folder, removed at the end. */
  profile: string;
  /** Starts the app on that folder. What still runs at the end is closed, and must have logged no error. */
  start: (options?: StartOptions) => Promise<RunningApp>;
  /** The same, with the set-up skipped, so that a plan stands. */
  startWithPlan: (options?: StartOptions) => Promise<RunningApp>;
};

export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from the pattern.
  profile: async ({}, use) => {
    const profile = makeProfile();
    await use(profile);
    removeProfile(profile);
  },
  start: async ({ profile }, use) => {
    const running: { run: RunningApp; provokes: boolean }[] = [];
    await use(async ({ provokes = false, ...options } = {}) => {
      const run = await launchApp({ profile, now: firstMorning, ...options });
      running.push({ run, provokes });
      return run;
    });
    for (const { run } of running) await run.close();
    const problems = running.flatMap(({ run, provokes }) => (provokes ? [] : run.problems));
    expect(problems, 'errors on the console of the page').toEqual([]);
  },
  startWithPlan: async ({ start }, use) => {
    await use(async (options) => {
      const run = await start(options);
      await skipSetUp(run.page);
      return run;
    });
  },
});

/** Leaves the set-up by its skip button and waits for the checklist. */
export async function skipSetUp(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Skip/ }).click();
  await expect(checklist(page)).toBeVisible();
}

/** Opens a place, or the settings, by the sidebar. */
export async function goTo(page: Page, label: string): Promise<void> {
  const link = page
    .getByRole('navigation', { name: 'Places' })
    .getByRole('link', { name: label, exact: true });
  await link.click();
  await expectPlace(page, label);
}

/** The place that is open, as the sidebar marks it. */
export async function expectPlace(page: Page, label: string): Promise<void> {
  const link = page
    .getByRole('navigation', { name: 'Places' })
    .getByRole('link', { name: label, exact: true });
  await expect(link).toHaveAttribute('aria-current', 'page');
  await expect(page.getByRole('main', { name: label })).toBeVisible();
}

/** Today's list of tasks. */
export function checklist(page: Page): Locator {
  return page.getByRole('list', { name: 'Tasks for today' });
}

/** The box of a task. */
export function box(page: Page, title: string): Locator {
  return page.getByRole('checkbox', { name: title, exact: true });
}

/** The row of a task on today's list. */
export function row(page: Page, title: string): Locator {
  return checklist(page)
    .getByRole('listitem')
    .filter({ has: box(page, title) });
}

/** The titles on today's list, in its order. */
export async function titles(page: Page): Promise<[string, string, string, ...string[]]> {
  const names = await checklist(page)
    .getByRole('checkbox')
    .evaluateAll((boxes) => boxes.map((each) => each.getAttribute('aria-label') ?? ''));
  const [first, second, third, ...others] = names;
  if (first === undefined || second === undefined || third === undefined) {
    throw new Error(`Today holds ${names.length} tasks; the spec needs three.`);
  }
  return [first, second, third, ...others];
}

/** Opens a task's details by its title, and answers the row that holds them. */
export async function openDetails(page: Page, title: string): Promise<Locator> {
  const button = page.getByRole('button', { name: `Details of ${title}`, exact: true });
  await button.click();
  await expect(button).toHaveAttribute('aria-expanded', 'true');
  return row(page, title);
}

/** The line in the corner that says what was just done. */
export function toast(page: Page, words: string | RegExp): Locator {
  return page.getByRole('status').filter({ hasText: words });
}

/**
 * Waits until nothing on the page moves any more, but for what moves without end, as a caret. An animation that is
 * cancelled, because its element left or another took over, has ended too; what took over is waited for in turn.
 */
export async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const moving = () =>
      document
        .getAnimations()
        .filter(
          ({ effect, playState }) =>
            playState === 'running' && Number.isFinite(effect?.getComputedTiming().endTime),
        );
    for (let animations = moving(); animations.length > 0; animations = moving()) {
      await Promise.allSettled(animations.map((animation) => animation.finished));
    }
  });
}

/** A section of the settings. */
export function section(page: Page, title: string): Locator {
  return page.getByRole('region', { name: title, exact: true });
}

/**
 * What the window shows, asked of the main process: for when Playwright has lost its hold on the page, as after a
 * crash or a navigation that was stopped.
 */
export function shownText(app: ElectronApplication): Promise<string> {
  return app.evaluate(async ({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    return window?.webContents.executeJavaScript('document.body.innerText');
  });
}
