/** The numbers' part of the tour: what is due, a card from its question to its answer, all cards, what was learnt. */
import { expect, type Page } from '@playwright/test';
import { field, grade, openCards, openView, startDue } from '../e2e/numbers-steps.ts';
import type { Step } from './tour-steps.ts';

/** In order; the first finds a plan and no review. */
export const numbersSteps: Step[] = [
  { name: 'numbers', run: seeStart },
  { name: 'numbers-question', run: startDue },
  { name: 'numbers-answer', run: seeAnswer },
  { name: 'numbers-cards', run: openCards },
  { name: 'numbers-statistics', run: seeStatistics },
];

async function seeStart(page: Page): Promise<void> {
  await openView(page, 'Review');
  await expect(page.getByRole('button', { name: /^Start: \d+ cards/ })).toBeVisible();
}

async function seeAnswer(page: Page): Promise<void> {
  await field(page).fill('100');
  await page.keyboard.press('Enter');
  await expect(grade(page, 'Good')).toBeVisible();
}

async function seeStatistics(page: Page): Promise<void> {
  await openView(page, 'Statistics');
  await expect(page.getByRole('group', { name: 'Days back' })).toBeVisible();
}
