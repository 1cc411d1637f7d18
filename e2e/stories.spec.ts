import { expect, test, toast } from './app.ts';
import { addStory, openStories, saved, story, write, writeStory } from './writing-steps.ts';

test('a story is written by its letters, and its length and level are seen', async ({
  startWithPlan,
}) => {
  const { page } = await startWithPlan();
  await openStories(page);
  await expect(page.getByText('There is no story yet.')).toBeVisible();
  await writeStory(page);
  const pane = page.getByRole('complementary', { name: 'How it reads' });
  await expect(pane.getByRole('img', { name: /^Told in \d+ of 90 seconds/ })).toBeVisible();
  await expect(pane.getByText(/at a usual 150 words a minute/)).toBeVisible();
  await expect(pane.getByText(/reads as L\d/)).toBeVisible();

  // A signal that is met shows its words in the text, as if they were selected.
  const signals = pane.getByRole('list', { name: 'Level signals' });
  const met = signals.getByRole('button', { name: /, met/ }).first();
  await met.focus();
  await expect(met).toContainText(/\w/);
  const marked = await page.evaluate(() => {
    const select = getComputedStyle(document.documentElement).getPropertyValue('--select');
    const probe = document.createElement('i');
    probe.style.color = select;
    document.body.append(probe);
    const wanted = getComputedStyle(probe).color;
    probe.remove();
    return [...document.querySelectorAll('[role="textbox"] span')].filter(
      (one) => getComputedStyle(one).backgroundColor === wanted,
    ).length;
  });
  expect(marked).toBeGreaterThan(0);

  // The interviewer's next questions lead to the part that would answer them.
  const followUps = page.getByRole('region', { name: 'Follow-ups you have not answered' });
  const [asks] = await followUps.getByRole('button').allInnerTexts();
  await followUps
    .getByRole('button', { name: asks ?? '' })
    .first()
    .click();
  await expect(page.locator(':focus')).toHaveAttribute('role', 'textbox');
  await page.keyboard.insertText('I turned down a second cluster: it cost four weeks.');
  await expect(followUps.getByRole('button', { name: asks ?? '' })).toHaveCount(0);
});

test('stories are gone through, renamed, removed and brought back', async ({ startWithPlan }) => {
  const { page } = await startWithPlan();
  await addStory(page, 'First');
  await write(page, 'a', 'Action', 'I did the first thing.');
  await addStory(page, 'Second');
  await write(page, 'a', 'Action', 'I did the second thing.');
  const list = page.getByRole('list', { name: 'Your stories' });
  await expect(list.getByRole('button')).toHaveCount(2);
  const title = page.getByRole('textbox', { name: 'Title of the story' });
  const before = await title.inputValue();
  const other = before === 'First' ? 'Second' : 'First';
  // From within a part: the list's neighbour opens, whichever side it stands on.
  await page.keyboard.press('Alt+ArrowUp');
  await page.keyboard.press('Alt+ArrowUp');
  const [top] = await list.getByRole('button').allInnerTexts();
  await expect(title).toHaveValue(top?.startsWith(other) ? other : before);
  await page.keyboard.press('Alt+ArrowDown');
  await expect(title).toHaveValue(top?.startsWith(other) ? before : other);

  await title.fill('Second, renamed');
  await expect(list.getByRole('button', { name: /^Second, renamed/ })).toBeVisible();
  await saved(page);
  await page.getByRole('button', { name: 'Remove this story' }).click();
  await expect(list.getByRole('button')).toHaveCount(1);
  await expect(toast(page, 'Removed: Second, renamed.')).toBeVisible();
  await page.keyboard.press('Escape');
  await toast(page, 'Removed').getByRole('button', { name: 'Undo' }).click();
  await expect(list.getByRole('button')).toHaveCount(2);
  await expect(title).toHaveValue('Second, renamed');

  // The palette finds them by their titles.
  await page.keyboard.press('ControlOrMeta+k');
  await page.getByRole('combobox', { name: 'Go to or run' }).fill('@renam');
  await expect(page.getByRole('option')).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(title).toHaveValue('Second, renamed');
});

test('the questions a story answers are chosen, and the holes are seen', async ({
  startWithPlan,
}) => {
  const { page } = await startWithPlan();
  await writeStory(page);
  await page.keyboard.press('Alt+q');
  const dialog = page.getByRole('dialog', { name: `Questions that ${story.title} answers` });
  const first = dialog.getByRole('checkbox').first();
  await expect(first).toBeFocused();
  await page.keyboard.press('Space');
  await expect(first).toBeChecked();
  await dialog.getByRole('button', { name: 'Keep 1 question' }).click();
  await expect(
    page.getByRole('button', { name: /^Answers 1 of \d+ likely questions/ }),
  ).toBeVisible();

  await page.keyboard.press('Alt+4');
  const table = page.getByRole('table', { name: 'Questions against stories' });
  const cells = table.getByRole('button', { name: new RegExp(`^${story.title} answers:`) });
  await expect(cells.nth(0)).toHaveAttribute('aria-pressed', 'true');
  await expect(cells.nth(1)).toHaveAttribute('aria-pressed', 'false');
  await expect(table.getByRole('row').nth(1)).not.toContainText('no story yet');
  await expect(table.getByRole('row').nth(2)).toContainText('no story yet');
  await cells.nth(0).focus();
  await page.keyboard.press('ArrowDown');
  await expect(cells.nth(1)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(cells.nth(1)).toHaveAttribute('aria-pressed', 'true');
  await expect(table.getByRole('row').nth(2)).not.toContainText('no story yet');
  await page.keyboard.press('Escape');
  await expect(
    page.getByRole('button', { name: /^Answers 2 of \d+ likely questions/ }),
  ).toBeVisible();
});
