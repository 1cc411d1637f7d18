/** The ways a person takes through the cards. */
import path from 'node:path';
import type { ElectronApplication, Locator, Page } from '@playwright/test';
import { readNumbers } from '../scripts/content/numbers.ts';
import { expect, goTo, toast } from './app.ts';

const contentFolder = path.join(import.meta.dirname, '..', 'content');

/** A deck of one's own with a figure and a wording, as most specs begin. */
export const ownDeck = 'Own figures';
export const figure = {
  question: 'How much does the cache of one sequence hold?',
  answer: '2.68 GB',
};
export const wording = {
  question: 'Why does the cache set the batch size?',
  answer: 'Weights take most of the memory; what is left holds few sequences.',
};

/** The cards of this copy, as their files say. */
export function shippedCards() {
  const { content, findings } = readNumbers(contentFolder);
  if (content === null) throw new Error(findings[0]?.message ?? 'The cards cannot be read.');
  return content;
}

export function question(page: Page): Locator {
  return card(page).getByRole('heading', { level: 2 });
}

export function field(page: Page): Locator {
  return page.getByRole('textbox', { name: 'Your answer' });
}

/** A grade's button; its name holds when the card comes back. */
export function grade(page: Page, name: 'Again' | 'Hard' | 'Good' | 'Easy'): Locator {
  return page.getByRole('group', { name: 'How did it go?' }).getByRole('button', { name });
}

export function table(page: Page): Locator {
  return page.getByRole('grid', { name: 'Cards' });
}

/** The rows on show, without the head. */
export function rows(page: Page): Locator {
  return table(page)
    .getByRole('row')
    .filter({ hasNot: page.getByRole('columnheader') });
}

export function details(page: Page): Locator {
  return page.getByRole('complementary', { name: 'Details of the card' });
}

const viewKeys = { Cards: 'Alt+2', Statistics: 'Alt+4' } as const;

/** Opens a view of Numbers, also from within a session, whose screen has no switch. */
export async function openView(page: Page, view: 'Review' | 'Cards' | 'Statistics'): Promise<void> {
  await goTo(page, 'Numbers');
  // Its keys are there once its screen is.
  await expect(page.getByRole('heading', { level: 1, name: 'Numbers' })).toBeVisible();
  if (view === 'Review') return;
  await page.keyboard.press(viewKeys[view]);
  await expect(page.getByRole('heading', { level: 1, name: view })).toBeVisible();
}

/** Starts the session of what is due. */
export async function startDue(page: Page): Promise<void> {
  await openView(page, 'Review');
  await page.getByRole('button', { name: /^Start: \d+ cards, about \d+ min/ }).click();
  await expect(question(page)).toBeVisible();
}

/** What a card shows, without what is only read out. */
export function card(page: Page): Locator {
  return page.getByRole('region', { name: 'Card' });
}

export async function openCards(page: Page): Promise<void> {
  await openView(page, 'Cards');
  await expect(table(page)).toBeVisible();
}

/** Searches the table and waits until so many cards are found. */
export async function find(page: Page, text: string, found: RegExp | string): Promise<void> {
  await page.getByRole('searchbox', { name: 'Search the cards' }).fill(text);
  await expect(page.getByRole('banner').or(page.locator('header'))).toContainText(found);
}

/** Makes the deck of the specs with its two cards, by keys alone. */
export async function makeOwnDeck(page: Page): Promise<void> {
  await openCards(page);
  await table(page).focus();
  await page.keyboard.press('d');
  const decks = page.getByRole('dialog', { name: 'Decks of your own' });
  await decks.getByRole('textbox', { name: 'Name of a new deck' }).fill(ownDeck);
  await page.keyboard.press('Enter');
  await expect(toast(page, `Deck ${ownDeck} added.`)).toBeVisible();
  await expect(decks.getByRole('textbox', { name: `${ownDeck}, 0 cards` })).toBeVisible();
  await decks.getByRole('button', { name: 'Done' }).click();
  await expect(decks).toBeHidden();
  await addCard(page, 'Figure', figure);
  await addCard(page, 'Wording', wording);
}

export async function addCard(
  page: Page,
  kind: 'Figure' | 'Wording',
  card: { question: string; answer: string },
): Promise<void> {
  await table(page).focus();
  await page.keyboard.press('n');
  const dialog = page.getByRole('dialog', { name: 'Add a card' });
  await dialog.getByRole('combobox', { name: 'Deck' }).selectOption({ label: ownDeck });
  await dialog.getByRole('radio', { name: kind }).check();
  await dialog.getByRole('textbox', { name: 'Question' }).fill(card.question);
  await dialog.getByRole('textbox', { name: 'Answer' }).fill(card.answer);
  await dialog.getByRole('button', { name: 'Add card' }).click();
  await expect(dialog).toBeHidden();
  await expect(toast(page, 'Card added.')).toBeVisible();
}

/** Starts a session of one deck. */
export async function review(page: Page, deck: string, how: 'Review' | 'Cram'): Promise<void> {
  await openView(page, 'Review');
  await page.getByRole('button', { name: `${how} ${deck}`, exact: true }).click();
  await expect(question(page)).toBeVisible();
}

/** Goes on until a question is asked, grading what is before it by revealing it. */
export async function answerUntil(page: Page, asked: string): Promise<void> {
  for (let left = 40; left > 0; left -= 1) {
    const text = await question(page).innerText();
    if (text === asked) return;
    await revealAndGrade(page);
    await expect(question(page)).not.toHaveText(text);
  }
  throw new Error(`${asked} was not asked.`);
}

/** Reveals the card on show with a bare Enter and grades it Good. */
export async function revealAndGrade(page: Page): Promise<void> {
  await page.keyboard.press('Enter');
  await expect(grade(page, 'Good')).toBeVisible();
  await page.keyboard.press('3');
}

/** Answers the next question which file to open; `null` cancels it. */
export async function openFile(app: ElectronApplication, file: string | null): Promise<void> {
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = async () => ({
      canceled: chosen === null,
      filePaths: chosen === null ? [] : [chosen],
    });
  }, file);
}

/** Answers the next question where to save. */
export async function saveTo(app: ElectronApplication, file: string): Promise<void> {
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath: chosen });
  }, file);
}
