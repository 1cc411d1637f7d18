/** Cards that come from files and go into them, with what was learnt. */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test, toast } from './app.ts';
import {
  answerUntil,
  details,
  figure,
  find,
  makeOwnDeck,
  openCards,
  openFile,
  ownDeck,
  revealAndGrade,
  review,
  rows,
  saveTo,
  table,
  wording,
} from './numbers-steps.ts';

/** The library's own build is CommonJS with a default of its own, which loaders understand differently. */
const { default: AnkiExport }: typeof import('anki-apkg-export') = createRequire(import.meta.url)(
  'anki-apkg-export',
);

async function importFile(page: Page, cards: string): Promise<void> {
  await table(page).focus();
  await page.keyboard.press('i');
  const dialog = page.getByRole('dialog', { name: /^Import / });
  await dialog.getByRole('button', { name: `Import ${cards}` }).click();
  await expect(dialog).toBeHidden();
  await expect(toast(page, `${cards} added`)).toBeVisible();
}

test('a package of Anki comes in with its deck, as figures and wordings', async ({
  profile,
  startWithPlan,
}) => {
  const file = path.join(profile, 'gpus.apkg');
  const packed = new AnkiExport('Hardware::GPUs');
  packed.addCard('How large is the cache of the GX9?', '50 MB');
  packed.addCard('Why do <b>GX10</b> steps wait?', 'For memory, not for compute.');
  writeFileSync(file, await packed.save());

  const { app, page } = await startWithPlan();
  await openFile(app, file);
  await openCards(page);
  await importFile(page, '2 cards');
  await find(page, 'GX9', '1 card');
  await expect(rows(page)).toHaveCount(1);
  await expect(details(page)).toContainText('50 MB');
  await expect(rows(page)).toContainText('GPUs');
  await find(page, 'GX10', '1 card');
  await expect(details(page)).toContainText('Why do GX10 steps wait?');
});

test('what goes out as JSON comes in again with every answer', async ({
  profile,
  startWithPlan,
}) => {
  const { app, page } = await startWithPlan();
  await makeOwnDeck(page);
  await review(page, ownDeck, 'Review');
  await answerUntil(page, figure.question);
  await revealAndGrade(page);
  await openCards(page);

  const file = path.join(profile, 'mine.json');
  await saveTo(app, file);
  await table(page).focus();
  await page.keyboard.press('x');
  const dialog = page.getByRole('dialog', { name: 'Export cards' });
  await dialog.getByRole('radio', { name: 'JSON' }).check();
  await dialog.getByRole('combobox', { name: 'Deck' }).selectOption({ label: ownDeck });
  await dialog.getByRole('button', { name: 'Choose where to save' }).click();
  await expect(toast(page, '2 cards exported to mine.json.')).toBeVisible();
  const { cards } = JSON.parse(readFileSync(file, 'utf8'));
  expect(cards).toHaveLength(2);

  await find(page, 'is:own', '2 cards');
  await table(page).focus();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.press('Delete');
  await expect(page.getByText('No card is like that.')).toBeVisible();
  await openFile(app, file);
  // The table is there again once there is something in it.
  await find(page, '', /\d+ cards/);
  await importFile(page, '2 cards');
  await find(page, wording.question.slice(0, 30), '1 card');
  await find(page, 'cache of one sequence', '1 card');
  await expect(details(page)).toContainText(figure.answer);
  await expect(details(page).getByRole('list', { name: 'Reviews' })).toContainText('Good');
});
