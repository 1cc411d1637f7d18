/** The part of the tour that is about stories and opinions: what is written, what is seen in it, and what is said against it. */
import { expect, type Page } from '@playwright/test';
import {
  addStance,
  drawn,
  flagged,
  note,
  openOpinions,
  openStories,
  saved,
  write,
  writeStory,
} from '../e2e/writing-steps.ts';
import type { Step } from './tour-steps.ts';

/** In order; the first finds no story. */
export const storySteps: Step[] = [
  { name: 'stories-empty', run: seeNoStory },
  { name: 'stories', run: seeStory },
  { name: 'stories-note', run: seeNote },
  { name: 'stories-questions', run: seeQuestions },
  { name: 'stories-coverage', run: seeCoverage },
];

export const opinionSteps: Step[] = [
  { name: 'opinions', run: seeStance },
  { name: 'opinions-pushback', run: seePushback },
  { name: 'opinions-answered', run: seeAnswer },
  { name: 'opinions-reading', run: seeReading },
];

async function seeNoStory(page: Page): Promise<void> {
  await openStories(page);
  await expect(page.getByText('There is no story yet.')).toBeVisible();
}

async function seeStory(page: Page): Promise<void> {
  await writeStory(page);
  await write(page, 'd', 'Decisions', 'Roll back instead of scaling out: I could not explain it.');
  await saved(page);
  await expect(drawn(page, 'Action', flagged)).toBeVisible();
}

async function seeNote(page: Page): Promise<void> {
  await page.keyboard.press('Shift+F8');
  await expect(note(page)).toBeVisible();
}

async function seeQuestions(page: Page): Promise<void> {
  await page.keyboard.press('Alt+q');
  const dialog = page.getByRole('dialog', { name: /^Questions that/ });
  await expect(dialog.getByRole('checkbox').first()).toBeFocused();
  await page.keyboard.press('Space');
}

async function seeCoverage(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Keep 1 question' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.keyboard.press('Alt+4');
  await expect(page.getByRole('table', { name: 'Questions against stories' })).toBeVisible();
}

async function seeStance(page: Page): Promise<void> {
  await addStance(page, 'The Preparedness Framework', 'Safeguards when a rival ships first');
  await write(
    page,
    'c',
    'Claim',
    'I would keep the clause that lets a requirement be relaxed, but only in exceptional cases.',
  );
  await write(
    page,
    't',
    'Tension',
    'A fixed bar can hand the frontier to whoever cares least. Both sides have good points.',
  );
  await saved(page);
  await expect(drawn(page, 'Claim', 'only in exceptional cases')).toBeVisible();
}

async function seePushback(page: Page): Promise<void> {
  await page.keyboard.press('ControlOrMeta+Enter');
  const answer = page.getByRole('textbox', { name: 'Your answer' });
  await expect(answer).toBeFocused();
  await answer.fill('No, not tomorrow. First I would ask whether the risk itself rose.');
}

async function seeAnswer(page: Page): Promise<void> {
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(page.getByRole('button', { name: /^Held/ })).toBeFocused();
  await page.keyboard.press('2');
  await page.getByText('Answered so far: 1').click();
}

async function seeReading(page: Page): Promise<void> {
  await openOpinions(page);
  await page.keyboard.press('Alt+4');
  await expect(page.getByRole('list', { name: 'Reading list' })).toBeVisible();
}
