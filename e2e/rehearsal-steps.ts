/** The ways a person takes through a rehearsal. */
import path from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';
import { goTo } from './app.ts';
import { compose, microphoneArguments, type Piece } from './speech/compose.ts';

const story = {
  Situation: 'Our payment service lost writes when the second database fell behind the first.',
  Task: 'I owned the plan to move every table without an hour of downtime.',
  Action:
    'I ran both systems for six days and compared one percent of all reads. I rolled back once.',
  Result: 'The next attempt went through and the error rate fell by ninety percent.',
};

/** What to start the app with so that its microphone hears these pieces, from its opening on. */
export function hearing(profile: string, pieces: readonly Piece[]): { args: string[] } {
  const file = path.join(profile, 'voice.wav');
  compose(file, pieces);
  return { args: microphoneArguments(file) };
}

/** Writes a story that can be told, and stands in it. */
export async function writeStory(page: Page, title = 'The migration'): Promise<void> {
  await goTo(page, 'Stories');
  await page.getByRole('button', { name: 'Add a story' }).first().click();
  await page.getByRole('textbox', { name: 'Title' }).fill(title);
  for (const [part, text] of Object.entries(story)) {
    await page.getByRole('textbox', { name: part, exact: true }).click();
    await page.keyboard.insertText(text);
  }
}

/** From the story that is open to the page before a take. */
export async function rehearse(page: Page): Promise<void> {
  await expect(page.getByRole('button', { name: 'Rehearse', exact: true })).toBeVisible();
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(readyScreen(page)).toBeVisible();
}

/** Writes a story and stands before its first take. */
export async function rehearseStory(page: Page): Promise<void> {
  await writeStory(page);
  await rehearse(page);
}

/** Leaves the take that has ended, and opens it again by the table of takes. */
export async function openTakeAgain(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await rehearse(page);
  await page.keyboard.press('d');
  await page.getByRole('table', { name: 'Takes' }).getByRole('button').click();
}

/** The field of a part of what is written. */
export function part(page: Page, name: RegExp): Locator {
  return page.getByRole('textbox', { name });
}

export function readyScreen(page: Page): Locator {
  return page.getByRole('region', { name: 'Before the take' });
}

export function takeScreen(page: Page): Locator {
  return page.getByRole('region', { name: 'The take' });
}

export function afterScreen(page: Page): Locator {
  return page.getByRole('region', { name: 'After the take' });
}

/** Starts a take by its key. */
export async function start(page: Page): Promise<void> {
  await page.keyboard.press('Enter');
  await expect(takeScreen(page)).toBeVisible();
}

/** Waits until the clock of the take that goes on shows so many seconds, or more. */
export async function told(page: Page, seconds: number): Promise<void> {
  const clock = takeScreen(page).getByRole('timer');
  await expect
    .poll(
      async () => {
        const label = (await clock.getAttribute('aria-label')) ?? '';
        const [, minutes, rest] = /^(\d+):(\d+)/.exec(label) ?? [];
        return Number(minutes) * 60 + Number(rest);
      },
      { timeout: seconds * 1000 + 20_000, intervals: [100] },
    )
    .toBeGreaterThanOrEqual(seconds);
}

export async function finish(page: Page): Promise<void> {
  await page.keyboard.press('Enter');
  await expect(afterScreen(page)).toBeVisible();
}

/** A measure as it stands in the list, such as `1.8 s`. */
export function measure(page: Page, title: string): Locator {
  return page.getByRole('term').filter({ hasText: title }).locator('+ *');
}

/** The figure of a measure in ms; waits until it is measured. */
export async function measuredMs(page: Page, title: string): Promise<number> {
  const text = measure(page, title);
  await expect(text).toHaveText(/^[\d.]+ s$/, { timeout: 30_000 });
  return Number.parseFloat((await text.textContent()) ?? '') * 1000;
}
