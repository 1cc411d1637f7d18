/** The ways a person takes through stories and stances. */
import type { Locator, Page } from '@playwright/test';
import { expect, goTo } from './app.ts';

/** A story as most specs begin: whole, with one phrase that a rule flags. */
export const story = {
  title: 'The migration I rolled back',
  Situation: 'Our feature store served 40 models. Two teams needed a new schema in three weeks.',
  Task: 'I owned the migration, with a promise of no read above 20 ms.',
  Action: 'I ran dual writes for six days. It saved a lot of time. I rolled back in four minutes.',
  Result: 'I shipped nine days late. The p99 held at 17 ms, down from 140 ms.',
} as const;

/** The words of it that a rule flags. */
export const flagged = 'a lot of';

/** A part's editor, by its title. */
export function part(page: Page, title: string): Locator {
  return page.getByRole('textbox', { name: title, exact: true });
}

/** The open note. */
export function note(page: Page): Locator {
  return page.getByRole('region', { name: 'Note', exact: true });
}

/** Words within a part that stand by themselves, since something is drawn over them. */
export function drawn(page: Page, title: string, words: string): Locator {
  return part(page, title).getByText(words, { exact: true });
}

/** Waits until all that was typed is on the disk. */
export async function saved(page: Page): Promise<void> {
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
}

export async function openStories(page: Page): Promise<void> {
  await goTo(page, 'Stories');
  await expect(page.getByRole('heading', { level: 1, name: 'Stories' })).toBeVisible();
}

export async function openOpinions(page: Page): Promise<void> {
  await goTo(page, 'Opinions');
  await expect(page.getByRole('heading', { level: 1, name: 'Opinions' })).toBeVisible();
}

/** Adds a story by keys alone and gives it its title. */
export async function addStory(page: Page, title: string): Promise<void> {
  await openStories(page);
  await expect(page.getByRole('button', { name: 'Add a story' }).first()).toBeVisible();
  await page.keyboard.press('Alt+n');
  const field = page.getByRole('textbox', { name: 'Title of the story' });
  await expect(field).toBeFocused();
  await expect(field).toHaveValue('');
  await page.keyboard.type(title);
}

/** Adds a stance on a topic by keys alone and gives it its title. */
export async function addStance(page: Page, topic: string, title: string): Promise<void> {
  await openOpinions(page);
  await expect(page.getByRole('button', { name: 'Add a stance' }).first()).toBeVisible();
  await page.keyboard.press('Alt+n');
  const dialog = page.getByRole('dialog', { name: 'Add a stance' });
  await dialog.getByRole('radio', { name: topic, exact: true }).check();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Title of the stance' })).toBeFocused();
  await page.keyboard.type(title);
}

/** Puts the caret into a part by its key, and a text in as if it were pasted. */
export async function write(page: Page, key: string, title: string, text: string): Promise<void> {
  await page.keyboard.press(`Alt+${key}`);
  await expect(part(page, title)).toBeFocused();
  await page.keyboard.insertText(text);
}

/** Writes the story the specs begin with. */
export async function writeStory(page: Page): Promise<void> {
  await addStory(page, story.title);
  await write(page, 's', 'Situation', story.Situation);
  await write(page, 't', 'Task', story.Task);
  await write(page, 'a', 'Action', story.Action);
  await write(page, 'r', 'Result', story.Result);
  await saved(page);
}
