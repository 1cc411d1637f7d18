/** A line of pushback that broke an answer, until its answer holds: it comes back among the reviews. */
import type { Page } from '@playwright/test';
import { expect, goTo, test } from './app.ts';
import { question, review } from './numbers-steps.ts';

const nextMorning = '2026-05-07T08:00';

/** Adds a stance on the first topic by keys. */
async function addStance(page: Page): Promise<void> {
  await goTo(page, 'Opinions');
  await expect(page.getByRole('button', { name: 'Add a stance' }).first()).toBeVisible();
  await page.keyboard.press('Alt+n');
  const dialog = page.getByRole('dialog', { name: 'Add a stance' });
  await dialog.getByRole('button', { name: 'Add a stance' }).click();
  await expect(page.getByRole('textbox', { name: 'Title of the stance' })).toBeFocused();
}

function answerField(page: Page) {
  return page.getByRole('textbox', { name: 'Your answer' });
}

test('a line that broke is due the next day, opens its stance, and is graded by the answer', async ({
  profile,
  start,
  startWithPlan,
}) => {
  const first = await startWithPlan();
  await addStance(first.page);
  await first.page.keyboard.press('ControlOrMeta+Enter');
  await expect(answerField(first.page)).toBeFocused();
  await first.page.keyboard.insertText('I would have to think.');
  await first.page.getByRole('button', { name: 'Broke' }).click();
  const log = first.page.getByRole('list', { name: 'Answered so far' });
  await first.page.getByText('Answered so far: 1').click();
  await expect(log).toContainText('broke');
  await expect(log).toContainText('I would have to think.');
  await first.close();

  const { page } = await start({ profile, now: nextMorning });
  await goTo(page, 'Numbers');
  await review(page, 'Pushback that broke', 'Review');
  await expect(question(page)).toContainText('Answer the interviewer:');
  const said = (await question(page).innerText()).replace('Answer the interviewer: ', '');
  await page.getByRole('button', { name: 'Answer it in Opinions' }).click();
  await expect(page.getByText(said, { exact: true }).first()).toBeVisible();
  await expect(answerField(page)).toBeFocused();
  await page.getByRole('button', { name: 'Held' }).click();
  await page.getByText('Answered so far: 2').click();
  await expect(page.getByRole('list', { name: 'Answered so far' })).toContainText('held');

  // It was the only card of its deck: nothing of it is due any more.
  await goTo(page, 'Numbers');
  await expect(page.getByRole('button', { name: 'Review Pushback that broke' })).toHaveCount(0);
});
