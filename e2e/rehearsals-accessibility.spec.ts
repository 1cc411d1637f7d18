import { expect, test } from './app.ts';
import { faults, useScheme } from './axe.ts';
import {
  afterScreen,
  finish,
  hearing,
  measure,
  readyScreen,
  rehearse,
  start,
  told,
  writeStory,
} from './rehearsal-steps.ts';

for (const scheme of ['light', 'dark'] as const) {
  test(`axe finds nothing on the screens of a rehearsal, ${scheme}`, async ({
    profile,
    startWithPlan,
  }) => {
    test.setTimeout(120_000);
    const { page } = await startWithPlan(hearing(profile, [200, 'situation']));
    await useScheme(page, scheme);
    await writeStory(page);
    await rehearse(page);
    await page.keyboard.press('c');
    await expect(page.getByRole('status').filter({ hasText: 'You are heard.' })).toBeVisible();
    expect(await faults(page), 'ready').toEqual([]);
    await page.keyboard.press('c');

    await start(page);
    await told(page, 2);
    expect(await faults(page), 'take').toEqual([]);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog', { name: 'Discard this take' })).toBeVisible();
    expect(await faults(page), 'discard').toEqual([]);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await page.keyboard.press('h');
    await page.keyboard.press('Space');
    await expect(page.getByText('Paused, nothing is recorded')).toBeVisible();
    expect(await faults(page), 'paused').toEqual([]);
    await finish(page);
    await expect(measure(page, 'Speaking')).toBeVisible({ timeout: 30_000 });
    expect(await faults(page), 'after').toEqual([]);
    await page.keyboard.press('d');
    await expect(page.getByRole('table', { name: 'Takes' })).toBeVisible();
    expect(await faults(page), 'table').toEqual([]);

    await page.keyboard.press('Escape');
    await expect(page.getByRole('button', { name: 'Rehearse', exact: true })).toBeVisible();
    await page.keyboard.press('Alt+u');
    await expect(page.getByRole('dialog', { name: 'Answer a question aloud' })).toBeVisible();
    expect(await faults(page), 'questions').toEqual([]);
  });
}

test('a whole rehearsal by keyboard, and its state in words', async ({ startWithPlan }) => {
  const { page } = await startWithPlan();
  await writeStory(page);
  await rehearse(page);
  await expect(readyScreen(page)).toBeFocused();
  await page.keyboard.press('o');
  await start(page);
  await expect(page.getByRole('status').filter({ hasText: 'Time only' })).toBeVisible();
  await expect(page.getByRole('timer')).toHaveAttribute(
    'aria-label',
    /^0:0\d, \d+ s left, target 90 s$/,
  );
  await told(page, 1);
  await finish(page);
  await expect(afterScreen(page)).toBeFocused();
  await page.keyboard.press('4');
  await expect(page.getByRole('radio', { name: '4 Ready' })).toBeChecked();
  await page.keyboard.press('Tab');
  await expect(page.locator(':focus')).toBeVisible();
  const note = page.getByRole('textbox', { name: 'Note' });
  for (let presses = 0; presses < 12; presses += 1) {
    if (await note.evaluate((field) => field === document.activeElement)) break;
    await page.keyboard.press('Tab');
  }
  await expect(note).toBeFocused();
  // What is typed is text, not a key of the screen.
  await page.keyboard.type('1 d x');
  await expect(note).toHaveValue('1 d x');
  await expect(page.getByRole('radio', { name: '4 Ready' })).toBeChecked();
});

test('at the least window size, and with the largest text, nothing is cut', async ({
  startWithPlan,
}) => {
  const { app, page } = await startWithPlan();
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setSize(1024, 700));
  await writeStory(page);
  const overflow = () =>
    page.evaluate(() => {
      const main = document.querySelector('main');
      return main === null ? 1 : main.scrollWidth - main.clientWidth;
    });
  await rehearse(page);
  expect(await overflow()).toBe(0);
  await page.keyboard.press('o');
  await start(page);
  expect(await overflow()).toBe(0);
  for (let times = 0; times < 5; times += 1) await page.keyboard.press('ControlOrMeta+=');
  await expect(page.getByRole('timer')).toBeVisible();
  expect(await overflow()).toBe(0);
  await told(page, 1);
  await finish(page);
  expect(await overflow()).toBe(0);
});
