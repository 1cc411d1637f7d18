import { expect, type Page } from '@playwright/test';
import { drillSteps } from './tour-drills.ts';
import { numbersSteps } from './tour-numbers.ts';
import { rehearsalSteps } from './tour-rehearsals.ts';
import { opinionSteps, storySteps } from './tour-writing.ts';

/** One picture of the tour. */
export type Step = {
  /** Names the picture's file: lower case, words joined by `-`. */
  name: string;
  /** Brings the app to what the picture shows, from wherever the step before has left it. */
  run: (page: Page) => Promise<void>;
};

/** Places that say what will be here, until they are built. */
const soon = ['Mocks', 'Designs', 'Trial', 'Rounds', 'Progress'];

/** The walk, in order; it starts on a profile that nobody has used. A new screen adds its line. */
export const steps: Step[] = [
  { name: 'set-up', run: seeSetUp },
  { name: 'today', run: skipSetUp },
  { name: 'today-details', run: seeDetails },
  { name: 'today-whole-plan', run: seeWholePlan },
  ...drillSteps,
  ...numbersSteps,
  ...storySteps,
  ...rehearsalSteps,
  ...opinionSteps,
  ...soon.map((label) => ({ name: label.toLowerCase(), run: seeSoon(label) })),
  { name: 'settings', run: (page) => open(page, 'Settings') },
  { name: 'settings-about', run: seeAbout },
  { name: 'palette', run: seePalette },
  { name: 'all-keys', run: seeKeys },
];

/** Open a place by the sidebar, and wait until it is the one that shows. */
export async function open(page: Page, label: string): Promise<void> {
  const link = page
    .getByRole('navigation', { name: 'Places' })
    .getByRole('link', { name: label, exact: true });
  await link.click();
  await expect(link).toHaveAttribute('aria-current', 'page');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
}

async function seeSetUp(page: Page): Promise<void> {
  await expect(page.getByRole('button', { name: /skip/i }).first()).toBeVisible();
}

async function skipSetUp(page: Page): Promise<void> {
  await page.getByRole('button', { name: /skip/i }).first().click();
  await expect(page.getByRole('checkbox').first()).toBeVisible();
  // The line that says the plan stands would lie over the next pictures.
  await expect(page.getByText(/^The plan stands/)).toHaveCount(0, { timeout: 20_000 });
}

async function seeDetails(page: Page): Promise<void> {
  await page.keyboard.press('o');
  await expect(page.getByRole('button', { name: 'Minutes spent' })).toBeVisible();
}

async function seeWholePlan(page: Page): Promise<void> {
  await page.keyboard.press('w');
  // The head shows at once, the days a moment later.
  await expect(page.getByText(/of \d+ tasks done/)).toBeVisible();
}

function seeSoon(label: string): Step['run'] {
  return async (page) => {
    await open(page, label);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(label);
    await expect(page.getByText('What will be here')).toBeVisible();
  };
}

async function seeAbout(page: Page): Promise<void> {
  await page
    .getByRole('navigation', { name: 'Settings' })
    .getByRole('link', { name: 'About' })
    .click();
  await expect(page.getByRole('region', { name: 'About' })).toBeInViewport();
}

async function seePalette(page: Page): Promise<void> {
  await open(page, 'Today');
  await page.keyboard.press('ControlOrMeta+k');
  await expect(page.getByRole('dialog', { name: 'Command palette' })).toBeVisible();
}

async function seeKeys(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'All keys' })).toBeVisible();
}
