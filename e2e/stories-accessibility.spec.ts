import type { Page } from '@playwright/test';
import { expect, test } from './app.ts';
import { faults, useScheme } from './axe.ts';
import {
  addStance,
  addStory,
  drawn,
  flagged,
  note,
  openOpinions,
  openStories,
  part,
  saved,
  write,
  writeStory,
} from './writing-steps.ts';

for (const scheme of ['light', 'dark'] as const) {
  test(`axe finds nothing on the screens of Stories, ${scheme}`, async ({ startWithPlan }) => {
    test.setTimeout(180_000);
    const { page } = await startWithPlan();
    await useScheme(page, scheme);
    await openStories(page);
    await expect(page.getByText('There is no story yet.')).toBeVisible();
    expect(await faults(page), 'empty').toEqual([]);
    await writeStory(page);
    await expect(drawn(page, 'Action', flagged)).toBeVisible();
    await page.keyboard.press('Shift+F8');
    await expect(note(page)).toContainText(flagged);
    expect(await faults(page), 'a story with its note').toEqual([]);
    await page.keyboard.press('Alt+k');
    await expect(page.getByRole('textbox', { name: 'Why it stays' })).toBeFocused();
    expect(await faults(page), 'the reason').toEqual([]);
    await page.keyboard.type('It is so.');
    await page.keyboard.press('Enter');
    await page.getByText('Kept as they are: 1').click();
    expect(await faults(page), 'kept as they are').toEqual([]);
    await dialogFaults(page, 'Alt+q', /^Questions that/);
    await dialogFaults(page, 'Alt+v', 'Versions');
    await page.getByRole('button', { name: 'Export, import' }).click();
    await expect(page.getByRole('dialog', { name: 'Export and import' })).toBeVisible();
    expect(await faults(page), 'export').toEqual([]);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await page.keyboard.press('Alt+4');
    await expect(page.getByRole('table', { name: 'Questions against stories' })).toBeVisible();
    expect(await faults(page), 'coverage').toEqual([]);
  });

  test(`axe finds nothing on the screens of Opinions, ${scheme}`, async ({ startWithPlan }) => {
    test.setTimeout(180_000);
    const { page } = await startWithPlan();
    await useScheme(page, scheme);
    await openOpinions(page);
    await expect(page.getByText('There is no stance yet.')).toBeVisible();
    expect(await faults(page), 'empty').toEqual([]);
    await dialogFaults(page, 'Alt+n', 'Add a stance');
    await addStance(page, 'The Charter', 'Who says that a rival is close');
    await write(
      page,
      'c',
      'Claim',
      'The clause will never be used, since nobody is named to use it.',
    );
    await saved(page);
    await page.keyboard.press('F8');
    await expect(note(page)).toBeVisible();
    await page.getByRole('button', { name: 'Note a text you read for it' }).click();
    await expect(page.getByRole('combobox', { name: 'Text' })).toBeFocused();
    expect(await faults(page), 'a stance with its note').toEqual([]);
    await page.keyboard.press('Escape');
    await page.keyboard.press('ControlOrMeta+Enter');
    await expect(page.getByRole('textbox', { name: 'Your answer' })).toBeFocused();
    expect(await faults(page), 'pushback').toEqual([]);
    await page.keyboard.press('ControlOrMeta+Enter');
    await expect(page.getByRole('button', { name: /^Held/ })).toBeFocused();
    await page.keyboard.press('2');
    await page.getByText('Answered so far: 1').click();
    const pane = page.getByRole('complementary', { name: 'Notes and pushback' });
    await pane.getByRole('group').last().click();
    expect(await faults(page), 'the log and a text').toEqual([]);
    await page.keyboard.press('Alt+4');
    await expect(page.getByRole('list', { name: 'Reading list' })).toBeVisible();
    expect(await faults(page), 'reading').toEqual([]);
  });
}

async function dialogFaults(page: Page, keys: string, name: string | RegExp): Promise<void> {
  await page.keyboard.press(keys);
  await expect(page.getByRole('dialog', { name })).toBeVisible();
  expect(await faults(page), String(name)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
}

test('in a narrow window the panes are drawers that keys open and close', async ({
  startWithPlan,
}) => {
  const { app, page } = await startWithPlan();
  const main = await app.browserWindow(page);
  await main.evaluate((window) => window.setContentSize(1024, 700));
  await page.waitForFunction(() => window.innerWidth === 1024);
  await addStory(page, 'A narrow story');
  await write(page, 'a', 'Action', 'It saved a lot of time.');
  const pane = page.getByRole('complementary', { name: 'How it reads' });
  await expect(pane).toBeHidden();
  await page.keyboard.press('Alt+3');
  await expect(pane).toBeFocused();
  expect(await faults(page), 'the right drawer').toEqual([]);
  await page.keyboard.press('Escape');
  await expect(pane).toBeHidden();
  await expect(part(page, 'Action')).toBeFocused();
  await page.keyboard.press('Alt+1');
  const list = page.getByRole('region', { name: 'Stories', exact: true });
  await expect(list).toBeVisible();
  expect(await faults(page), 'the left drawer').toEqual([]);
  await page.keyboard.press('Escape');
  await expect(list).toBeHidden();
  // The note stands with the text, since the pane is not in sight.
  await page.keyboard.press('F8');
  await expect(note(page)).toBeInViewport();
  expect(await faults(page), 'the note above the text').toEqual([]);
  // It stays there while its words are gone to, however far down they stand.
  await page.keyboard.press('Alt+c');
  await expect(part(page, 'Cost')).toBeInViewport();
  await expect(note(page)).toBeInViewport();
});

test('Tab leaves a part for the next one, and F6 goes from pane to pane', async ({
  startWithPlan,
}) => {
  const { page } = await startWithPlan();
  await addStory(page, 'By keys alone');
  await page.keyboard.press('Alt+s');
  await expect(part(page, 'Situation')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(part(page, 'Task')).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await expect(part(page, 'Situation')).toBeFocused();
  await page.keyboard.press('F6');
  const pane = page.getByRole('complementary', { name: 'How it reads' });
  await expect(pane.locator(':focus').or(pane.and(page.locator(':focus')))).toHaveCount(1);
  await page.keyboard.press('Shift+F6');
  await expect(part(page, 'Situation')).toBeFocused();
});
