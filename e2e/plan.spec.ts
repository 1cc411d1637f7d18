import { box, checklist, expect, goTo, openDetails, row, test, titles, toast } from './app.ts';

test('a tick is kept over a restart', async ({ start, startWithPlan }) => {
  const first = await startWithPlan();
  const [, second] = await titles(first.page);
  await box(first.page, second).click();
  await expect(box(first.page, second)).toBeChecked();
  await expect(toast(first.page, `Done: ${second}`)).toBeVisible();
  await expect(first.page.getByText(/^[1-9]\d* of \d+ min/)).toBeVisible();
  await first.close();

  const { page } = await start();
  await expect(box(page, second)).toBeChecked();
  await box(page, second).click();
  await expect(box(page, second)).not.toBeChecked();
  await expect(toast(page, `Not done: ${second}`)).toBeVisible();
});

test('undo by key and by the toast, and redo', async ({ startWithPlan }) => {
  const { page } = await startWithPlan();
  const [first, second] = await titles(page);
  await box(page, first).click();
  await expect(box(page, first)).toBeChecked();
  await box(page, second).click();
  await expect(box(page, second)).toBeChecked();

  await page.keyboard.press('ControlOrMeta+z');
  await expect(box(page, second)).not.toBeChecked();
  await expect(box(page, first)).toBeChecked();
  await page.keyboard.press('ControlOrMeta+Shift+z');
  await expect(box(page, second)).toBeChecked();

  await page.keyboard.press('ControlOrMeta+z');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(box(page, first)).not.toBeChecked();

  await box(page, second).click();
  await page.getByRole('status').getByRole('button', { name: /^Undo/ }).click();
  await expect(box(page, second)).not.toBeChecked();
});

test('undo goes back over a restart', async ({ start, startWithPlan }) => {
  const first = await startWithPlan();
  const [one] = await titles(first.page);
  await box(first.page, one).click();
  await expect(box(first.page, one)).toBeChecked();
  await first.close();

  const { page } = await start();
  await expect(box(page, one)).toBeChecked();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(box(page, one)).not.toBeChecked();
});

test('a task is skipped with a reason, and comes back', async ({ startWithPlan }) => {
  const { page } = await startWithPlan();
  const [, , third] = await titles(page);
  const details = await openDetails(page, third);
  await details.getByRole('button', { name: 'Skip' }).click();
  const dialog = page.getByRole('dialog', { name: `Skip ${third}` });
  await expect(dialog.getByRole('button', { name: 'Skip it' })).toBeDisabled();
  await dialog.getByRole('textbox', { name: 'Or your own reason' }).fill('Wrote one last week');
  await dialog.getByRole('button', { name: 'Skip it' }).click();
  await expect(dialog).toBeHidden();
  await expect(row(page, third)).toContainText('skipped');
  await expect(row(page, third)).toContainText('Wrote one last week');

  await row(page, third).getByRole('button', { name: 'Bring back' }).click();
  await expect(row(page, third)).not.toContainText('skipped');
});

test('a task is moved to a day, and stays there', async ({ start, startWithPlan }) => {
  const first = await startWithPlan();
  const names = await titles(first.page);
  const last = names.at(-1) ?? '';
  await (await openDetails(first.page, last)).getByRole('button', { name: 'Move' }).click();
  const dialog = first.page.getByRole('dialog', { name: `Move ${last}` });
  await dialog.getByLabel('Day', { exact: true }).fill('2026-05-05');
  await dialog.getByLabel('Day', { exact: true }).press('Enter');
  await expect(dialog).toBeVisible();
  await dialog.getByLabel('Day', { exact: true }).fill('2026-05-07');
  await dialog.getByRole('button', { name: 'Move to Thu 7 May' }).click();
  await expect(box(first.page, last)).toHaveCount(0);
  await expect(toast(first.page, `Moved: ${last}`)).toBeVisible();
  await first.close();

  const { page } = await start({ now: '2026-05-07T08:00' });
  await expect(box(page, last)).toBeVisible();
});

test('a move against the order of tasks says which task is in the way', async ({
  startWithPlan,
}) => {
  const { page } = await startWithPlan();
  const names = await titles(page);
  const base = names.at(-2) ?? '';
  const after = names.at(-1) ?? '';
  await (await openDetails(page, base)).getByRole('button', { name: 'Move' }).click();
  const dialog = page.getByRole('dialog', { name: `Move ${base}` });
  await dialog.getByLabel('Day', { exact: true }).fill('2026-05-20');
  await dialog.getByRole('button', { name: 'Move to Wed 20 May' }).click();
  await expect(dialog.getByLabel('Day', { exact: true })).toHaveAccessibleDescription(
    new RegExp(`“${after}” on Wed 6 May comes after this\\. Choose that day or earlier`),
  );
  await dialog.getByRole('button', { name: 'Leave it' }).click();
  await expect(box(page, base)).toBeVisible();
});

test('lock, note and minutes spent are kept', async ({ start, startWithPlan }) => {
  const first = await startWithPlan();
  const [, second] = await titles(first.page);
  const details = await openDetails(first.page, second);
  await details.getByRole('button', { name: 'Lock to its day' }).click();
  await expect(details.getByRole('button', { name: 'Unlock' })).toBeVisible();

  await details.getByRole('textbox', { name: 'Note' }).fill('Ask the recruiter about the order.');
  await expect(details.getByRole('textbox', { name: 'Note' })).toHaveAccessibleDescription(
    'Saved as you type.',
  );
  await expect(details).toContainText('has a note');

  await details.getByRole('button', { name: 'Minutes spent' }).click();
  const dialog = first.page.getByRole('dialog', { name: `Minutes spent on ${second}` });
  const minutes = dialog.getByRole('textbox', { name: 'Minutes' });
  await minutes.fill('0');
  await dialog.getByRole('button', { name: 'Keep the minutes' }).click();
  await expect(minutes).toHaveAccessibleDescription(/At least 1 minute\./);
  await minutes.fill('35');
  await dialog.getByRole('button', { name: 'Keep the minutes' }).click();
  await expect(dialog).toBeHidden();
  await first.close();

  const { page } = await start();
  await expect(row(page, second)).toContainText('35 min worked');
  await expect(row(page, second)).toContainText('locked to its day');
  const again = await openDetails(page, second);
  await expect(again.getByRole('textbox', { name: 'Note' })).toHaveValue(
    'Ask the recruiter about the order.',
  );
});

test('a note typed just before the end is not lost', async ({ start, startWithPlan }) => {
  const first = await startWithPlan();
  const [one] = await titles(first.page);
  const details = await openDetails(first.page, one);
  await details.getByRole('textbox', { name: 'Note' }).fill('Typed and closed at once.');
  await first.close();

  const { page } = await start();
  const again = await openDetails(page, one);
  await expect(again.getByRole('textbox', { name: 'Note' })).toHaveValue(
    'Typed and closed at once.',
  );
});

test('a task of one’s own: added, edited, removed, and back by undo', async ({ startWithPlan }) => {
  const { page } = await startWithPlan();
  await page.keyboard.press('a');
  const add = page.getByRole('dialog', { name: 'Add a task of your own' });
  await expect(add.getByRole('button', { name: 'Add task' })).toBeDisabled();
  await add.getByRole('textbox', { name: 'Title' }).fill('Read the team’s blog');
  await add.getByRole('textbox', { name: 'Minutes' }).fill('3');
  await add.getByRole('button', { name: 'Add task' }).click();
  await expect(add.getByRole('textbox', { name: 'Minutes' })).toHaveAccessibleDescription(
    /At least 5 minutes\./,
  );
  await add.getByRole('textbox', { name: 'Minutes' }).fill('25');
  await add.getByRole('combobox', { name: 'Round it serves' }).selectOption('Behavioral');
  await add.getByRole('button', { name: 'Add task' }).click();
  await expect(row(page, 'Read the team’s blog')).toContainText('Behavioral');
  await expect(row(page, 'Read the team’s blog')).toContainText('25 min');

  const details = await openDetails(page, 'Read the team’s blog');
  await details.getByRole('button', { name: 'Edit' }).click();
  const edit = page.getByRole('dialog', { name: 'Edit Read the team’s blog' });
  await edit.getByRole('textbox', { name: 'Title' }).fill('Read the team’s two posts');
  await edit.getByRole('button', { name: 'Keep changes' }).click();
  await expect(box(page, 'Read the team’s two posts')).toBeVisible();
  await expect(box(page, 'Read the team’s blog')).toHaveCount(0);

  await row(page, 'Read the team’s two posts').getByRole('button', { name: 'Edit' }).click();
  await page
    .getByRole('dialog', { name: 'Edit Read the team’s two posts' })
    .getByRole('button', { name: 'Remove' })
    .click();
  await expect(box(page, 'Read the team’s two posts')).toHaveCount(0);
  await page.keyboard.press('ControlOrMeta+z');
  await expect(box(page, 'Read the team’s two posts')).toBeVisible();
});

test('a clock on a task: its place opens, it pauses, and done ticks it', async ({
  startWithPlan,
}) => {
  const { page } = await startWithPlan();
  const hero = page.getByRole('button', { name: /^Start: / });
  const title = ((await hero.textContent()) ?? '').replace(/^Start: /, '').replace(/Enter$/, '');
  await hero.click();
  const clock = page.getByRole('region', { name: 'Work timer' });
  await expect(clock).toContainText(title);
  await expect(clock).toContainText('Done when');
  await expect(page.getByRole('main')).toContainText('What will be here');

  await clock.getByRole('button', { name: 'Pause' }).click();
  await expect(clock).toContainText('Paused.');
  await clock.getByRole('button', { name: 'Resume' }).click();
  await expect(clock.getByRole('button', { name: 'Pause' })).toBeVisible();
  await clock.getByRole('button', { name: 'Done, tick it' }).click();
  await expect(clock).toBeHidden();
  await expect(toast(page, `Done: ${title}`)).toBeVisible();

  await goTo(page, 'Today');
  await expect(box(page, title)).toBeChecked();
  await expect(row(page, title)).toContainText('took 1');
});

test('a clock runs on while the app is closed, and its minutes are kept when stopped', async ({
  start,
  startWithPlan,
}) => {
  const first = await startWithPlan();
  const [, second] = await titles(first.page);
  const details = await openDetails(first.page, second);
  await details.getByRole('button', { name: /^Start/ }).click();
  await expect(first.page.getByRole('region', { name: 'Work timer' })).toContainText(second);
  await first.kill();

  const { page } = await start({ now: '2026-05-06T08:12' });
  await goTo(page, 'Today');
  const strip = page.getByRole('region', { name: 'Running clock' });
  await expect(strip.getByRole('timer')).toHaveText(/^1[12]:\d\d$/);
  await strip.getByRole('button', { name: 'Stop, not done' }).click();
  await expect(strip).toBeHidden();
  await expect(row(page, second)).toContainText(/1[12] min worked/);
  await expect(box(page, second)).not.toBeChecked();
});

test('ticking everything says what comes next', async ({ startWithPlan }) => {
  const { page } = await startWithPlan();
  for (const title of await titles(page)) {
    await box(page, title).click();
    await expect(box(page, title)).toBeChecked();
  }
  await expect(page.getByRole('heading', { name: 'Everything for today is done' })).toBeVisible();
  await expect(page.getByRole('main')).toContainText('Next is tomorrow');
  await expect(checklist(page).getByRole('checkbox', { checked: false })).toHaveCount(0);
});

test('the day is done from the keyboard: move, tick, details', async ({ startWithPlan }) => {
  const { page } = await startWithPlan();
  const [first, second, third] = await titles(page);
  const { keyboard } = page;
  await keyboard.press('k');
  await keyboard.press('k');
  await expect(box(page, first)).toBeFocused();
  await keyboard.press('j');
  await expect(box(page, second)).toBeFocused();
  await keyboard.press('Space');
  await expect(box(page, second)).toBeChecked();
  await expect(box(page, second)).toBeFocused();
  await keyboard.press('ArrowDown');
  await expect(box(page, third)).toBeFocused();
  await keyboard.press('o');
  await expect(page.getByRole('button', { name: `Details of ${third}` })).toHaveAttribute(
    'aria-expanded',
    'true',
  );
  await keyboard.press('Escape');
  await expect(page.getByRole('button', { name: `Details of ${third}` })).toHaveAttribute(
    'aria-expanded',
    'false',
  );
  await keyboard.press('x');
  await expect(page.getByRole('dialog', { name: `Skip ${third}` })).toBeVisible();
  await keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(box(page, third)).toBeFocused();
});

test('Esc closes one thing at a time', async ({ startWithPlan }) => {
  const { page } = await startWithPlan();
  const [, , third] = await titles(page);
  const details = await openDetails(page, third);
  await details.getByRole('button', { name: 'Move' }).click();
  const dialog = page.getByRole('dialog', { name: `Move ${third}` });
  await expect(dialog.getByLabel('Day', { exact: true })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(details.getByRole('button', { name: 'Move' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(details.getByRole('button', { name: 'Move' })).toBeHidden();
  await expect(box(page, third)).toBeFocused();

  await page.keyboard.press('w');
  await expect(page.getByRole('region', { name: 'Week 1' })).toBeVisible();
  await page.keyboard.press('x');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The whole plan');
});
