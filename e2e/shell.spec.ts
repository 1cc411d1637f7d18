import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { ElectronApplication, Page } from '@playwright/test';
import {
  box,
  checklist,
  expect,
  expectPlace,
  goTo,
  row,
  section,
  shownText,
  test,
  titles,
  toast,
} from './app.ts';

/** The places that are not built yet. */
const soon = ['Mocks', 'Designs', 'Trial', 'Rounds', 'Progress'] as const;

const palette = (page: Page) => page.getByRole('dialog', { name: 'Command palette' });
const search = (page: Page) => page.getByRole('combobox', { name: 'Go to or run' });
const option = (page: Page, name: string | RegExp) => page.getByRole('option', { name });
const keys = (page: Page) => page.getByRole('dialog', { name: 'All keys' });

/** Clicks an item of the application menu, found by its labels. */
async function choose(app: ElectronApplication, menu: string, item: string): Promise<void> {
  await app.evaluate(
    ({ BrowserWindow, Menu }, [menuLabel, itemLabel]) => {
      const items = Menu.getApplicationMenu()?.items ?? [];
      const inner = items.find(({ label }) => label === menuLabel)?.submenu?.items ?? [];
      const found = inner.find(({ label }) => label === itemLabel);
      if (found === undefined) throw new Error(`The menu has no ${menuLabel} > ${itemLabel}.`);
      found.click(undefined, BrowserWindow.getAllWindows()[0], undefined);
    },
    [menu, item] as const,
  );
}

test('the sidebar reaches every place; what is not built says what will be there', async ({
  startWithPlan,
}) => {
  const { page } = await startWithPlan();
  for (const label of soon) {
    await goTo(page, label);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(label);
    await expect(page.getByRole('main')).toContainText('What will be here');
    expect(await page.getByRole('main').getByRole('listitem').count()).toBeGreaterThan(2);
  }
  await goTo(page, 'Settings');
  await goTo(page, 'Today');
  await expect(checklist(page)).toBeVisible();
});

test('Ctrl and a digit reach every place', async ({ startWithPlan }) => {
  const { page } = await startWithPlan();
  for (const [index, label] of [
    'Today',
    'Drills',
    'Numbers',
    'Stories',
    'Opinions',
    ...soon,
  ].entries()) {
    await page.keyboard.press(`ControlOrMeta+${(index + 1) % 10}`);
    await expectPlace(page, label);
  }
  await page.keyboard.press('ControlOrMeta+,');
  await expectPlace(page, 'Settings');
});

test('a place that is not built lists the plan’s tasks for it', async ({ startWithPlan }) => {
  const { page } = await startWithPlan();
  await goTo(page, 'Mocks');
  await expect(page.getByRole('heading', { name: 'In your plan' })).toBeVisible();
  await expect(page.getByRole('main')).toContainText(/\d+ tasks to do/);
});

test('the items of the menu act', async ({ startWithPlan }) => {
  const { app, page } = await startWithPlan();
  const [first] = await titles(page);
  await choose(app, 'Go', 'Stories');
  await expectPlace(page, 'Stories');
  await choose(app, 'File', 'Settings…');
  await expectPlace(page, 'Settings');
  await choose(app, 'View', 'Dark');
  await expect(page.getByRole('radio', { name: 'Dark' })).toBeChecked();
  await choose(app, 'View', 'Larger Text');
  await expect(page.getByRole('radio', { name: '110%' })).toBeChecked();
  await choose(app, 'View', 'Usual Text');
  await expect(page.getByRole('radio', { name: '100%' })).toBeChecked();

  await choose(app, 'Go', 'Today');
  await box(page, first).click();
  await expect(box(page, first)).toBeChecked();
  await choose(app, 'Edit', 'Undo');
  await expect(box(page, first)).not.toBeChecked();
  await choose(app, 'Edit', 'Redo');
  await expect(box(page, first)).toBeChecked();

  await choose(app, 'Go', 'Go to or Run…');
  await expect(palette(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(palette(page)).toBeHidden();
  await choose(app, 'Help', 'All Keys');
  await expect(keys(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await choose(app, 'Help', 'About Dry Run');
  await expectPlace(page, 'Settings');
  await expect(section(page, 'About')).toBeInViewport();
});

test('undo works from every place', async ({ startWithPlan }) => {
  const { app, page } = await startWithPlan();
  const [first] = await titles(page);
  await box(page, first).click();
  await expect(box(page, first)).toBeChecked();
  await page.reload();
  await expect(box(page, first)).toBeChecked();
  await goTo(page, 'Rounds');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(toast(page, /^Undone\./)).toBeVisible();
  await choose(app, 'Edit', 'Redo');
  await expect(toast(page, /^Done again\./)).toBeVisible();
  await goTo(page, 'Today');
  await expect(box(page, first)).toBeChecked();
});

test('the palette reaches places and actions and shows their keys', async ({ startWithPlan }) => {
  const { page } = await startWithPlan();
  await page.keyboard.press('ControlOrMeta+k');
  await expect(search(page)).toBeFocused();
  for (const label of ['Today', 'Drills', 'Stories', 'Opinions', ...soon, 'Settings']) {
    await expect(
      page.getByRole('option').filter({ hasText: new RegExp(`^${label}`) }),
      label,
    ).not.toHaveCount(0);
  }
  await expect(option(page, /^Opinions/)).toHaveAttribute('aria-keyshortcuts', 'Control+5');
  await expect(option(page, /^Add a task of your own/)).toHaveAttribute('aria-keyshortcuts', 'A');

  await search(page).fill('opin');
  await expect(page.getByRole('option').first()).toContainText('Opinions');
  await page.keyboard.press('Enter');
  await expectPlace(page, 'Opinions');

  await page.keyboard.press('ControlOrMeta+k');
  await search(page).fill('>dark');
  await expect(option(page, /^Dark theme/)).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Enter');
  await expect(palette(page)).toBeHidden();
  await expect
    .poll(() => page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches))
    .toBe(true);

  await page.keyboard.press('ControlOrMeta+k');
  await search(page).fill('zzzz');
  await expect(page.getByRole('option')).toHaveCount(0);
  await expect(palette(page)).toContainText('Nothing is called that.');
});

test('the palette by arrow keys runs what it shows', async ({ startWithPlan }) => {
  const { page } = await startWithPlan();
  await page.keyboard.press('ControlOrMeta+k');
  await search(page).fill('back up');
  await expect(option(page, /^Back up now/)).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expect(toast(page, /^Backed up to /)).toBeVisible();
});

test('? lists the keys of the place that is open', async ({ startWithPlan }) => {
  const { page } = await startWithPlan();
  await page.keyboard.press('?');
  await expect(keys(page)).toContainText('Next task');
  await expect(keys(page)).toContainText('Previous pane');
  await expect(keys(page).getByRole('button', { name: 'Close' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(keys(page)).toBeHidden();
  await goTo(page, 'Numbers');
  await page.keyboard.press('?');
  await expect(keys(page)).toBeVisible();
  await expect(keys(page)).not.toContainText('Next task');
});

test('F6 goes from pane to pane and back', async ({ startWithPlan }) => {
  const { page } = await startWithPlan();
  const within = (role: 'navigation' | 'region' | 'complementary', name: string) =>
    page
      .getByRole(role, { name })
      .evaluate((pane) => pane.contains(document.activeElement))
      .catch(() => false);
  const places = () => within('navigation', 'Places');
  const plan = () => within('region', 'Plan for today');
  const around = () => within('complementary', 'Around today');
  await page.keyboard.press('F6');
  await expect.poll(places).toBe(true);
  await page.keyboard.press('F6');
  await expect.poll(plan).toBe(true);
  await page.keyboard.press('F6');
  await expect.poll(around).toBe(true);
  await page.keyboard.press('F6');
  await expect.poll(places).toBe(true);
  await page.keyboard.press('Shift+F6');
  await expect.poll(around).toBe(true);
});

test('a whole day by keyboard alone: set-up, tick, undo, settings and back', async ({ start }) => {
  const { page } = await start();
  const { keyboard } = page;
  await page.getByRole('heading', { level: 2, name: 'Dates' }).waitFor();
  await keyboard.press('ControlOrMeta+k');
  await expect(search(page)).toBeFocused();
  await keyboard.type('skip the set');
  await expect(option(page, /^Skip the set-up/)).toHaveAttribute('aria-selected', 'true');
  await keyboard.press('Enter');
  await expect(checklist(page)).toBeVisible();

  const [, second, third] = await titles(page);
  await keyboard.press('j');
  await expect(box(page, second)).toBeFocused();
  await keyboard.press('Space');
  await expect(box(page, second)).toBeChecked();
  await keyboard.press('ControlOrMeta+z');
  await expect(box(page, second)).not.toBeChecked();
  await keyboard.press('j');
  await expect(box(page, third)).toBeFocused();
  await keyboard.press('n');
  await expect(row(page, third).getByRole('textbox', { name: 'Note' })).toBeFocused();
  await keyboard.type('Ask for the test file.');
  await keyboard.press('Escape');
  await expect(row(page, third)).toContainText('has a note');

  await keyboard.press('ControlOrMeta+,');
  await expectPlace(page, 'Settings');
  const theme = page.getByRole('radio', { name: 'System' });
  for (let presses = 0; presses < 80; presses += 1) {
    if (await theme.evaluate((element) => element === document.activeElement)) break;
    await keyboard.press('Tab');
  }
  await expect(theme).toBeFocused();
  await keyboard.press('ArrowRight');
  await expect(page.getByRole('radio', { name: 'Light' })).toBeChecked();
  await keyboard.press('ControlOrMeta+1');
  await expectPlace(page, 'Today');
  await keyboard.press('Enter');
  await expect(page.getByRole('timer').first()).toBeVisible();
  await keyboard.press('Alt+p');
  await expect(page.getByText('Paused.')).toBeVisible();
});

test('single letters are typed in a text field, not run', async ({ startWithPlan }) => {
  const { page } = await startWithPlan();
  await page.keyboard.press('a');
  const title = page.getByRole('dialog').getByRole('textbox', { name: 'Title' });
  await expect(title).toBeFocused();
  await page.keyboard.type('jkwx?');
  await expect(title).toHaveValue('jkwx?');
});

test('it reopens where it was left', async ({ start, startWithPlan }) => {
  const first = await startWithPlan();
  await goTo(first.page, 'Designs');
  await first.close();

  const second = await start();
  await expectPlace(second.page, 'Designs');
  await goTo(second.page, 'Settings');
  await second.close();

  const { page } = await start();
  await expectPlace(page, 'Settings');
});

test('size and place of the window come back', async ({ start, startWithPlan }) => {
  const first = await startWithPlan();
  const bounds = (app: ElectronApplication) =>
    app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds());
  const wanted = { x: 70, y: 40, width: 1110, height: 760 };
  await first.app.evaluate(
    ({ BrowserWindow }, place) => BrowserWindow.getAllWindows()[0]?.setBounds(place),
    wanted,
  );
  await expect.poll(() => bounds(first.app)).toEqual(wanted);
  await first.close();

  const { app } = await start();
  expect(await bounds(app)).toEqual(wanted);
});

test('a second start ends at once and brings the first to the front', async ({
  profile,
  startWithPlan,
}) => {
  const { app, page } = await startWithPlan();
  const asked = app.evaluate(
    ({ app: first }) =>
      new Promise<boolean>((resolve) => first.once('second-instance', () => resolve(true))),
  );
  const second = spawn(
    app.process().spawnfile,
    ['.', `--user-data-dir=${profile}`, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
    { cwd: process.cwd(), stdio: ['ignore', 'ignore', 'pipe'] },
  );
  let said = '';
  second.stderr.on('data', (text) => {
    said += String(text);
  });
  const [code] = await once(second, 'exit');
  expect(code).toBe(0);
  expect(said).toContain('Dry Run is already open with this data folder');
  expect(await asked).toBe(true);
  const [first] = await titles(page);
  await box(page, first).click();
  await expect(box(page, first)).toBeChecked();
});

test('a screen that fails shows a recover page, and comes back', async ({ startWithPlan }) => {
  const { app, page } = await startWithPlan({ provokes: true });
  // The settings load when they are first opened; a file of them that cannot be read makes the screen fail.
  await app.evaluate(({ session }) =>
    session.defaultSession.webRequest.onBeforeRequest(({ url }, answer) =>
      answer({ cancel: url.includes('settings') }),
    ),
  );
  await page
    .getByRole('navigation', { name: 'Places' })
    .getByRole('link', { name: 'Settings' })
    .click();
  await expect(page.getByRole('alert')).toContainText('Settings stopped working.');
  await expect(page.getByRole('alert')).toContainText('Everything you did is saved');
  await page.getByRole('button', { name: 'Go to Today' }).click();
  await expect(checklist(page)).toBeVisible();
});

test('a page process that crashes leaves no white window', async ({ startWithPlan }) => {
  const { app, page } = await startWithPlan({ provokes: true });
  const [, second] = await titles(page);
  await box(page, second).click();
  await expect(box(page, second)).toBeChecked();
  await app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    const loaded = new Promise<void>((resolve) => {
      contents?.once('did-finish-load', () => resolve());
    });
    contents?.forcefullyCrashRenderer();
    return loaded;
  });
  await expect.poll(() => shownText(app)).toContain(second);
  expect(await shownText(app)).toContain('Wednesday 6 May');
});

test('a date for the app that is none is refused in words', async ({ profile, start }) => {
  const { app, close } = await start();
  const file = app.process().spawnfile;
  await close();
  const refused = spawn(
    file,
    [
      '.',
      `--user-data-dir=${profile}`,
      '--now=tomorrow',
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
    { cwd: process.cwd(), stdio: ['ignore', 'ignore', 'pipe'] },
  );
  let said = '';
  refused.stderr.on('data', (text) => {
    said += String(text);
  });
  const [code] = await once(refused, 'exit');
  expect(code).toBe(2);
  expect(said).toContain('--now=tomorrow is not a local date and time.');
});
