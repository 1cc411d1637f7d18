import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from './app.ts';
import { faults, useScheme } from './axe.ts';
import {
  answerUntil,
  field,
  figure,
  grade,
  makeOwnDeck,
  openCards,
  openFile,
  openView,
  ownDeck,
  review,
} from './numbers-steps.ts';

for (const scheme of ['light', 'dark'] as const) {
  test(`axe finds nothing on the screens of Numbers, ${scheme}`, async ({
    profile,
    startWithPlan,
  }) => {
    test.setTimeout(180_000);
    const { app, page } = await startWithPlan();
    await useScheme(page, scheme);
    await makeOwnDeck(page);
    expect(await faults(page), 'cards').toEqual([]);
    await page.keyboard.press('n');
    await expect(page.getByRole('dialog', { name: 'Add a card' })).toBeVisible();
    expect(await faults(page), 'add a card').toEqual([]);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    const file = path.join(profile, 'mine.csv');
    writeFileSync(file, 'question,answer\nHow large is a page?,4 KiB\n,7 GB\n');
    await openFile(app, file);
    await page.keyboard.press('i');
    await expect(page.getByRole('dialog', { name: 'Import mine.csv' })).toBeVisible();
    expect(await faults(page), 'import').toEqual([]);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);

    await openView(page, 'Review');
    await expect(page.getByRole('table', { name: 'Decks' })).toBeVisible();
    expect(await faults(page), 'start').toEqual([]);
    await page.keyboard.press('g');
    await expect(page.getByRole('dialog', { name: 'Review settings' })).toBeVisible();
    expect(await faults(page), 'settings').toEqual([]);
    await page.keyboard.press('Escape');

    await review(page, ownDeck, 'Review');
    await answerUntil(page, figure.question);
    await expect(field(page)).toBeFocused();
    expect(await faults(page), 'front').toEqual([]);
    await page.keyboard.type('2.5 GB');
    await page.keyboard.press('Enter');
    await expect(grade(page, 'Good')).toBeVisible();
    expect(await faults(page), 'back').toEqual([]);
    await page.keyboard.press('4');
    await expect(grade(page, 'Good')).toHaveCount(0);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('heading', { name: /answered$/ })).toBeVisible();
    expect(await faults(page), 'end').toEqual([]);

    await openView(page, 'Statistics');
    await expect(page.getByRole('heading', { name: /of the last 30 days/ })).toBeVisible();
    expect(await faults(page), 'statistics').toEqual([]);
    await page.keyboard.press('d');
    expect(await faults(page), 'tables').toEqual([]);
    await openCards(page);
    expect(await faults(page), 'cards with a history').toEqual([]);
  });
}
