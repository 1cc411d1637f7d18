import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test, toast } from './app.ts';
import {
  details,
  figure,
  find,
  grade,
  makeOwnDeck,
  openCards,
  openFile,
  openView,
  ownDeck,
  question,
  rows,
  saveTo,
  startDue,
  table,
  wording,
} from './numbers-steps.ts';

test('rows are chosen by keys, suspended together, and come back by undo', async ({
  startWithPlan,
}) => {
  const { page } = await startWithPlan();
  await openCards(page);
  await expect(table(page)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(page.getByRole('status').filter({ hasText: '3 cards chosen' })).toBeAttached();
  await page.keyboard.press('s');
  await expect(toast(page, '3 cards suspended.')).toBeVisible();
  await find(page, 'is:suspended', '3 cards');
  await expect(rows(page)).toHaveCount(3);
  await table(page).focus();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(page.getByText('No card is like that.')).toBeVisible();
});

test('all that a search finds is chosen at once, tagged and moved', async ({ startWithPlan }) => {
  const { page } = await startWithPlan();
  await makeOwnDeck(page);
  await find(page, 'is:own', '2 cards');
  const keys = page.getByRole('group', { name: 'Keys for this screen' });
  // Letters are typed while the caret stands in the search.
  await expect(keys).not.toContainText('suspend');
  await table(page).focus();
  await expect(keys).toContainText('suspend');
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.press('g');
  const dialog = page.getByRole('dialog', { name: 'Tags of 2 cards' });
  await dialog.getByRole('textbox', { name: 'Add, split by commas' }).fill('tonight');
  await page.keyboard.press('Enter');
  await expect(toast(page, 'Tags of 2 cards changed.')).toBeVisible();
  await find(page, 'tag:tonight', '2 cards');
  await table(page).focus();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.press('m');
  const move = page.getByRole('dialog', { name: 'Move 2 cards' });
  await move.getByRole('combobox', { name: 'To' }).selectOption({ label: 'A new deck' });
  await move.getByRole('textbox', { name: 'Name of the new deck' }).fill('Elsewhere');
  await move.getByRole('button', { name: 'Move to Elsewhere' }).click();
  await expect(toast(page, '2 cards moved to Elsewhere.')).toBeVisible();
  await expect(rows(page).first()).toContainText('Elsewhere');
});

test('a card is edited, and removed and brought back', async ({ startWithPlan }) => {
  const { page } = await startWithPlan();
  await makeOwnDeck(page);
  await find(page, 'cache of one sequence', '1 card');
  await table(page).focus();
  await page.keyboard.press('e');
  const dialog = page.getByRole('dialog', { name: 'Edit this card' });
  const answer = dialog.getByRole('textbox', { name: 'Answer' });
  await answer.fill('no figure at all');
  await dialog.getByRole('button', { name: 'Keep changes' }).click();
  await expect(answer).toHaveAttribute('aria-invalid', 'true');
  await answer.fill('2.7 GB');
  await dialog.getByRole('button', { name: 'Keep changes' }).click();
  await expect(dialog).toBeHidden();
  await expect(details(page)).toContainText('2.7 GB');
  await table(page).focus();
  await page.keyboard.press('Delete');
  await expect(page.getByText('No card is like that.')).toBeVisible();
  await toast(page, '1 card removed.').getByRole('button', { name: /^Undo/ }).click();
  await expect(rows(page)).toHaveCount(1);
});

test('a table is imported with its columns, its bad row is named, and undo takes it back', async ({
  profile,
  startWithPlan,
}) => {
  const { app, page } = await startWithPlan();
  const file = path.join(profile, 'mine.csv');
  writeFileSync(
    file,
    'Front,Back,Group\nHow large is a page?,4 KiB,Memory\nHow fast is light in glass?,200000 km/s,Physics\n,7 GB,Memory\n',
  );
  await openFile(app, file);
  await openCards(page);
  await page.keyboard.press('i');
  const dialog = page.getByRole('dialog', { name: 'Import mine.csv' });
  await expect(dialog).toBeVisible();
  for (const [column, taken] of [
    ['Front', 'Question'],
    ['Back', 'Answer'],
    ['Group', 'Deck'],
  ]) {
    const select = dialog.getByRole('combobox', { name: `Column ${column} is taken for` });
    await expect(select).toBeEnabled();
    await select.selectOption({ label: taken });
  }
  await expect(dialog).toContainText('1 row cannot go in');
  await dialog.getByRole('button', { name: 'Import 2 cards' }).click();
  await expect(toast(page, '2 cards added.')).toBeVisible();
  await find(page, 'deck:memory', /\d+ cards?/);
  await find(page, 'size page large', /\d+ cards?/);
  await find(page, 'How large is a page', '1 card');
  await toast(page, '2 cards added.').getByRole('button', { name: /^Undo/ }).click();
  await expect(page.getByText('No card is like that.')).toBeVisible();
});

test('a cancelled import changes nothing, and a deck is exported', async ({
  profile,
  startWithPlan,
}) => {
  const { app, page } = await startWithPlan();
  await makeOwnDeck(page);
  await openFile(app, null);
  await table(page).focus();
  await page.keyboard.press('i');
  // While a question is open the bar shows none of the table's keys.
  await expect(page.getByRole('group', { name: 'Keys for this screen' })).toContainText('search');
  await expect(page.getByRole('dialog')).toHaveCount(0);

  const file = path.join(profile, 'own.csv');
  await saveTo(app, file);
  await table(page).focus();
  await page.keyboard.press('x');
  const dialog = page.getByRole('dialog', { name: 'Export cards' });
  await dialog.getByRole('combobox', { name: 'Deck' }).selectOption({ label: ownDeck });
  await dialog.getByRole('button', { name: 'Choose where to save' }).click();
  await expect(toast(page, '2 cards exported to own.csv.')).toBeVisible();
  const text = readFileSync(file, 'utf8');
  expect(text).toContain(figure.question);
  expect(text).toContain(wording.question);
});

test('statistics say what was done, as charts and as tables', async ({ startWithPlan }) => {
  const { page } = await startWithPlan();
  await openView(page, 'Statistics');
  await expect(page.getByText('No card has been answered yet.')).toBeVisible();
  await startDue(page);
  for (const key of ['3', '1']) {
    const asked = await question(page).innerText();
    await page.keyboard.press('Enter');
    await expect(grade(page, 'Good')).toBeVisible();
    await page.keyboard.press(key);
    await expect(page.getByRole('heading', { level: 2, name: asked, exact: true })).toHaveCount(0);
  }
  await page.keyboard.press('Escape');
  await expect(page.getByRole('heading', { name: '2 cards answered' })).toBeVisible();
  await openView(page, 'Statistics');
  const finding = '2 reviews on 1 of the last 30 days';
  await expect(page.getByRole('img', { name: new RegExp(`^${finding}`) })).toBeVisible();
  await page.keyboard.press('d');
  const days = page.getByRole('table', { name: finding });
  await expect(days.getByRole('row').filter({ hasText: '6 May' })).toContainText('2');
});
