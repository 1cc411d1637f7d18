/** The drills' part of the tour: the list, one run from its first question to its record, and the log. */
import { expect, type Page } from '@playwright/test';
import {
  addition,
  choose,
  codeOf,
  editor,
  fileNames,
  finish,
  interviewer,
  runTests,
  shippedDrills,
  startCoding,
  startRun,
  submit,
  wrapUp,
  write,
  writeUp,
} from '../e2e/drill-steps.ts';
import type { Step } from './tour-steps.ts';

const language = 'python';
const files = fileNames[language];

const drill = shippedDrills().find(({ id }) => id === 'lru-cache');
if (drill === undefined) throw new Error('The tour runs the LRU cache, which is not there.');
const { title, questions } = drill;
const base = codeOf(drill, language, 'base');

/** In order; the first finds a plan and no run, the last leaves two runs behind. */
export const drillSteps: Step[] = [
  { name: 'drills', run: (page) => choose(page, title, language) },
  { name: 'drills-practice', run: seePractice },
  { name: 'drills-clarify', run: seeClarify },
  { name: 'drills-base', run: seeBase },
  { name: 'drills-extension', run: seeExtension },
  { name: 'drills-pause', run: seePause },
  { name: 'drills-editor-settings', run: seeEditorSettings },
  { name: 'drills-wrap-up', run: seeWrapUp },
  { name: 'drills-after', run: (page) => writeUp(page, 'Write a test for each rule first.') },
  { name: 'drills-log', run: seeLog },
  { name: 'drills-compare', run: seeCompare },
];

async function seePractice(page: Page): Promise<void> {
  await page.getByRole('radio', { name: 'Practice' }).check();
  await expect(page.getByRole('button', { name: 'Practice Base' })).toBeVisible();
}

async function seeClarify(page: Page): Promise<void> {
  await page.getByRole('radio', { name: 'Timed' }).check();
  await startRun(page, title, language);
  await interviewer(page)
    .getByRole('list', { name: 'Questions you can ask' })
    .getByRole('button', { name: questions[0]?.ask ?? '', exact: true })
    .click();
  await expect(
    interviewer(page).getByText(questions[0]?.answer ?? '', { exact: true }),
  ).toBeVisible();
}

/** A solution that forgets to refresh: some cases fail, and the first failure is open. */
async function seeBase(page: Page): Promise<void> {
  await startCoding(page);
  await write(page, files.tests, base.tests);
  await write(
    page,
    files.solution,
    base.solution.replaceAll(/^ *self\._entries\.move_to_end\(key\)\n/gm, ''),
  );
  await runTests(page, 1);
  await page.keyboard.press('Alt+2');
}

/** The base passes with half of its tests, so that some mutants live. */
async function seeExtension(page: Page): Promise<void> {
  await write(page, files.tests, base.tests.split('\n\n\n').slice(0, 3).join('\n\n\n'));
  await write(page, files.solution, base.solution);
  await submit(page, 2);
  await expect(addition(page)).toBeVisible();
  await page.keyboard.press('Alt+2');
  await expect(editor(page, files.solution)).toBeFocused();
}

async function seePause(page: Page): Promise<void> {
  await page.keyboard.press('Alt+p');
  await expect(page.getByRole('dialog', { name: 'Pause the clock' })).toBeVisible();
}

async function seeEditorSettings(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Editor settings' }).click();
  await expect(page.getByRole('dialog', { name: 'Editor' })).toBeVisible();
}

async function seeWrapUp(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await wrapUp(page);
}

async function seeLog(page: Page): Promise<void> {
  await startRun(page, title, language);
  await startCoding(page);
  await write(page, files.tests, base.tests);
  await write(page, files.solution, base.solution);
  await submit(page, 1);
  await finish(page, 'Say the cost of each call aloud.');
  await page.getByRole('button', { name: /^Log/ }).click();
  await expect(page.getByRole('table', { name: 'Runs' })).toBeVisible();
}

async function seeCompare(page: Page): Promise<void> {
  for (const box of await page.getByRole('checkbox', { name: /^Compare / }).all())
    await box.check();
  await page.getByRole('button', { name: /^Compare two runs/ }).click();
  await expect(page.getByRole('textbox', { name: /^Later: / })).toBeVisible();
}
