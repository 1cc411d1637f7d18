/**
 * The ways a person takes through a drill, and the code of the drills' own references.
 */
import path from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { drillIds, readDrill } from '../scripts/content/drills.ts';
import { expect, goTo } from './app.ts';

/** A drill as its folder holds it. */
export type Drill = NonNullable<ReturnType<typeof readDrill>['drill']>;
export type Language = keyof Drill['languages'];
export const languages = ['python', 'typescript'] as const satisfies readonly Language[];

const contentFolder = path.join(import.meta.dirname, '..', 'content');

export const languageNames = { python: 'Python', typescript: 'TypeScript' } as const;
export const fileNames = {
  python: { solution: 'solution.py', tests: 'test_solution.py' },
  typescript: { solution: 'solution.ts', tests: 'solution.test.ts' },
} as const;

/** How long a verdict may take (ms) on a machine that does much else; it usually needs a second. */
const verdictPatience = 60_000;

/** The drills of this copy, as their folders say. */
export function shippedDrills(): Drill[] {
  return drillIds(contentFolder).map((id) => {
    const { drill, findings } = readDrill(contentFolder, id);
    if (drill === null) throw new Error(`${id}: ${findings[0]?.message ?? 'cannot be read'}`);
    return drill;
  });
}

/** The reference and the exemplary tests of a stage, of the first variant where there are several. */
export function codeOf(drill: Drill, language: Language, stage: string) {
  const kit = drill.languages[language];
  const solution = kit.references.find((source) => source.stage === stage)?.source;
  const tests = kit.tests.find((source) => source.stage === stage)?.source;
  if (solution === undefined || tests === undefined)
    throw new Error(`${drill.id} has no reference or tests for ${stage}.`);
  return { solution, tests };
}

export function results(page: Page): Locator {
  return page.getByRole('region', { name: 'Results' });
}

export function interviewer(page: Page): Locator {
  return page.getByRole('region', { name: 'Interviewer' });
}

/** The clock of the run on show, as it is read out. */
export function clock(page: Page): Locator {
  return page.getByRole('timer');
}

/** The text of a file on show. */
export function editor(page: Page, name: string): Locator {
  return page.getByRole('textbox', { name: new RegExp(`^${name.replaceAll('.', '\\.')},`) });
}

/** Opens the list of drills and chooses drill and language. */
export async function choose(page: Page, title: string, language: Language): Promise<void> {
  await goTo(page, 'Drills');
  await page.getByRole('radio', { name: languageNames[language] }).check();
  await page.getByRole('list', { name: 'Drills' }).getByRole('button', { name: title }).click();
}

/** Starts a timed run, up to its first question. */
export async function startRun(page: Page, title: string, language: Language): Promise<void> {
  await choose(page, title, language);
  await page.getByRole('button', { name: new RegExp(`^Start: ${title}, timed run`) }).click();
  await expect(page.getByRole('button', { name: /^Start coding/ })).toBeVisible();
}

export async function startCoding(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Start coding/ }).click();
  await expect(page.getByRole('button', { name: /^Run tests/ })).toBeEnabled();
}

/** Puts text in place of a file's, and waits until it is on the disk. */
export async function write(page: Page, name: string, text: string): Promise<void> {
  const tab = page.getByRole('tab', { name, exact: true });
  await tab.click();
  await editor(page, name).focus();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.insertText(text);
  await expect(tab).toHaveAccessibleDescription('Saved');
}

/** Runs the tests by key, as the `number`th time the judge is asked in this run. */
export async function runTests(page: Page, number: number): Promise<void> {
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(results(page).getByText(new RegExp(`^run ${number}\\b`))).toBeVisible({
    timeout: verdictPatience,
  });
}

/** Submits by key, as the `number`th time the judge is asked in this run. */
export async function submit(page: Page, number: number): Promise<void> {
  await page.keyboard.press('ControlOrMeta+Shift+Enter');
  await expect(results(page).getByText(new RegExp(`^submission ${number}\\b`))).toBeVisible({
    timeout: verdictPatience,
  });
}

/** Every case passes, all mutants are killed, and nothing grows faster than asked. */
export async function expectAllGreen(page: Page): Promise<void> {
  const pane = results(page);
  await expect(pane.getByText(/^(\d+) of \1$/).first()).toBeVisible();
  await expect(
    pane.getByRole('heading', { name: /^Your tests killed (\d+) of \1 mutants$/ }),
  ).toBeVisible();
  const operations = pane.getByRole('list', { name: 'Complexity' }).getByRole('listitem');
  expect(await operations.count()).toBeGreaterThan(0);
  await expect(pane.getByLabel('grows faster than asked')).toHaveCount(0);
}

/** Ends coding. */
export async function wrapUp(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'End coding and wrap up' }).click();
  await expect(page.getByRole('textbox', { name: 'Trade-offs' })).toBeVisible();
}

/** Writes the wrap-up and finishes the run. */
export async function writeUp(page: Page, differently: string): Promise<void> {
  await page
    .getByRole('textbox', { name: 'Trade-offs' })
    .fill('The shorter code, against one more structure to keep in step.');
  const marks = page.getByRole('list', { name: 'Your marks' }).getByRole('radio', { name: /^2:/ });
  for (const mark of await marks.all()) await mark.check();
  await page.getByRole('textbox', { name: /^Do differently/ }).fill(differently);
  await page.getByRole('button', { name: /^Finish the run/ }).click();
  await expect(page.getByRole('region', { name: 'After the run' })).toBeVisible();
}

/** Ends coding, writes the wrap-up and finishes the run. */
export async function finish(page: Page, differently: string): Promise<void> {
  await wrapUp(page);
  await writeUp(page, differently);
}

/** The line above a requirement that was added, with its time. */
export function addition(page: Page): Locator {
  return interviewer(page).getByText(/^The interviewer adds \d/);
}
