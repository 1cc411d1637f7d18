/** The part of the tour that is about rehearsals: the page before a take, a take, and what it came to. */
import { expect, type Page } from '@playwright/test';
import { finish, measure, readyScreen, rehearse, start, told } from '../e2e/rehearsal-steps.ts';
import { compose, microphoneArguments } from '../e2e/speech/compose.ts';
import { openStories } from '../e2e/writing-steps.ts';
import type { Step } from './tour-steps.ts';

/** In order; a story stands before. */
export const rehearsalSteps: Step[] = [
  { name: 'rehearsal-ready', run: seeReady },
  { name: 'rehearsal-take', run: seeTake },
  { name: 'rehearsal-keywords', run: seeKeywords },
  { name: 'rehearsal-after', run: seeAfter },
];

/** The arguments that give the app a microphone, and speech to hear in it. */
export function speakingMicrophone(file: string): string[] {
  compose(file, [
    900,
    'situation',
    800,
    'action',
    2_300,
    'result',
    700,
    'situation',
    900,
    'action',
  ]);
  return microphoneArguments(file);
}

async function seeReady(page: Page): Promise<void> {
  await openStories(page);
  await rehearse(page);
  await page.keyboard.press('c');
  await expect(readyScreen(page).getByText('You are heard.')).toBeVisible();
}

async function seeTake(page: Page): Promise<void> {
  await page.keyboard.press('c');
  await expect(readyScreen(page).getByText(/It was heard before/)).toBeVisible();
  await start(page);
  await told(page, 5);
  await page.keyboard.press('t');
  await told(page, 9);
  await page.keyboard.press('a');
  await told(page, 12);
}

async function seeKeywords(page: Page): Promise<void> {
  await page.keyboard.press('h');
  await page.keyboard.press('j');
}

async function seeAfter(page: Page): Promise<void> {
  await told(page, 20);
  await finish(page);
  await expect(measure(page, 'Speaking')).toBeVisible({ timeout: 60_000 });
  await page.keyboard.press('3');
  await expect(page.getByRole('radio', { name: '3 Solid' })).toBeChecked();
}
