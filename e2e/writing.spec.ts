import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, test, toast } from './app.ts';
import { openFile, saveTo } from './numbers-steps.ts';
import {
  addStory,
  drawn,
  flagged,
  note,
  openStories,
  part,
  saved,
  story,
  write,
  writeStory,
} from './writing-steps.ts';

test('a kill while typing costs at most the last half second', async ({ start, startWithPlan }) => {
  const { page, kill } = await startWithPlan();
  await addStory(page, story.title);
  await page.keyboard.press('Alt+a');
  await expect(part(page, 'Action')).toBeFocused();
  const text = story.Action.repeat(3);
  const typedAt: number[] = [];
  for (const letter of text) {
    await page.keyboard.type(letter);
    typedAt.push(Date.now());
  }
  const killedAt = Date.now();
  await kill();
  const again = await start();
  await openStories(again.page);
  await expect(part(again.page, 'Action')).toBeVisible();
  const kept = await part(again.page, 'Action').innerText();
  expect(text.startsWith(kept)).toBe(true);
  const firstLost = typedAt[kept.length];
  expect(firstLost === undefined ? 0 : killedAt - firstLost).toBeLessThan(500);
  await expect(again.page.getByRole('textbox', { name: 'Title of the story' })).toHaveValue(
    story.title,
  );
});

test('what cannot be written says so in place, is kept, and written later', async ({
  profile,
  start,
  startWithPlan,
}) => {
  const { page, close } = await startWithPlan({ provokes: true });
  await writeStory(page);
  // Another program holds the file for writing.
  const other = new DatabaseSync(path.join(profile, 'dry-run.sqlite'));
  other.exec('BEGIN IMMEDIATE');
  await write(page, 't', 'Task', ' And alone.');
  const alert = page.getByRole('alert');
  await expect(alert).toContainText('It was not saved.');
  await expect(page.getByText(/^What you typed is still here/)).toBeVisible();
  await expect(page.getByText('Not saved', { exact: true })).toBeVisible();
  await expect(part(page, 'Task')).toHaveText(`${story.Task} And alone.`);
  other.exec('ROLLBACK');
  other.close();
  await alert.getByRole('button', { name: 'Try again' }).click();
  await expect(alert).toHaveCount(0);
  await saved(page);
  await close();
  const again = await start();
  await openStories(again.page);
  await expect(part(again.page, 'Task')).toHaveText(`${story.Task} And alone.`);
});

test('what a rule flags is underlined, put aside with a reason, and stays so', async ({
  start,
  startWithPlan,
}) => {
  const { page, close } = await startWithPlan();
  await writeStory(page);
  const words = drawn(page, 'Action', flagged);
  await expect(words).toBeVisible();
  expect(await words.evaluate((one) => getComputedStyle(one).textDecorationStyle)).toBe('wavy');

  // Shape comes first; the wording is the last note, one step back from the first.
  await page.keyboard.press('Shift+F8');
  await expect(note(page)).toContainText(flagged);
  await page.keyboard.press('Alt+e');
  await expect(part(page, 'Action')).toBeFocused();
  expect(await page.evaluate(() => document.getSelection()?.toString())).toBe(flagged);

  await page.keyboard.press('Alt+k');
  await expect(page.getByRole('textbox', { name: 'Why it stays' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Say why, in a few words.')).toBeVisible();
  await page.keyboard.type('The figure comes in the result.');
  await page.keyboard.press('Enter');
  await expect(toast(page, `Kept: ${flagged}.`)).toBeVisible();
  await expect(words).toHaveCount(0);

  // What is typed before it moves it; it is the same finding.
  await page.keyboard.press('Alt+a');
  await page.keyboard.press('ControlOrMeta+Home');
  await page.keyboard.type('In March. ');
  await saved(page);
  await close();

  const again = await start();
  await openStories(again.page);
  await expect(part(again.page, 'Action')).toContainText('In March.');
  await expect(drawn(again.page, 'Action', flagged)).toHaveCount(0);
  await again.page.getByText('Kept as they are: 1').click();
  await expect(again.page.getByText('The figure comes in the result.')).toBeVisible();
  await again.page.getByRole('button', { name: `Take back ${flagged}` }).click();
  await expect(drawn(again.page, 'Action', flagged)).toBeVisible();
});

test('an earlier version is compared and restored, and the restoring undone', async ({
  start,
  startWithPlan,
}) => {
  const first = await startWithPlan();
  await writeStory(first.page);
  await first.close();
  // Ten minutes later what is typed is a new version.
  const { page } = await start({ now: '2026-05-06T09:00' });
  await openStories(page);
  await expect(part(page, 'Task')).toBeVisible();
  await write(page, 't', 'Task', ' It was mine alone.');
  await saved(page);

  await page.keyboard.press('Alt+v');
  const versions = page.getByRole('dialog', { name: 'Versions' });
  await expect(versions.getByRole('radio')).toHaveCount(2);
  await expect(versions.getByRole('textbox', { name: 'Changes since version 1' })).toContainText(
    'It was mine alone.',
  );
  await page.keyboard.press('ArrowUp');
  await expect(versions.getByText('This is what stands on the page now.')).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await versions.getByRole('button', { name: 'Restore version 1' }).click();
  await expect(versions).toBeHidden();
  await expect(part(page, 'Task')).toHaveText(story.Task);
  await toast(page, 'Restored version 1.').getByRole('button', { name: 'Undo' }).click();
  await expect(part(page, 'Task')).toHaveText(`${story.Task} It was mine alone.`);
});

test('twenty thousand words, right-to-left text and emoji are kept as they are typed', async ({
  start,
  startWithPlan,
}) => {
  test.setTimeout(120_000);
  const { app, page, close } = await startWithPlan();
  const paste = async (text: string) => {
    await app.evaluate(({ clipboard }, copied) => clipboard.writeText(copied), text);
    await page.keyboard.press('ControlOrMeta+v');
  };
  await addStory(page, 'كيف أوقفنا الإطلاق 🚦');
  const hebrew = 'בשנת 2024 המערכת נפלה 🌙';
  const emoji = '👩🏽‍🚀🏳️‍🌈 and é';
  await write(page, 's', 'Situation', hebrew);
  await write(page, 't', 'Task', emoji);
  const long = Array.from({ length: 20_000 }, (_, index) => `word${index % 90}`).join(' ');
  await page.keyboard.press('Alt+a');
  await expect(part(page, 'Action')).toBeFocused();
  await paste(long);
  await expect(page.getByText(/s of 90, \d+ s over/)).toBeVisible();
  await saved(page);
  // Typing goes on: the next key is there at once.
  await page.keyboard.type(' end');
  await expect(part(page, 'Action')).toContainText('end');
  const line = part(page, 'Situation').getByText(hebrew);
  expect(await line.evaluate((one) => getComputedStyle(one).direction)).toBe('rtl');

  // More than a part may hold is refused with a sentence, and what stood there stays.
  await paste('x'.repeat(100_000));
  await expect(page.getByRole('alert')).toContainText('A part holds at most 200,000 characters.');
  await saved(page);
  await close();
  const again = await start();
  await openStories(again.page);
  await expect(part(again.page, 'Situation')).toHaveText(hebrew);
  await expect(part(again.page, 'Task')).toHaveText(emoji);
  await expect(again.page.getByRole('textbox', { name: 'Title of the story' })).toHaveValue(
    'كيف أوقفنا الإطلاق 🚦',
  );
});

test('what is exported comes back whole, and a file that does not fit says where', async ({
  profile,
  startWithPlan,
}) => {
  const { app, page } = await startWithPlan();
  await writeStory(page);
  const file = path.join(profile, 'stories.md');
  await saveTo(app, file);
  const transfer = page.getByRole('dialog', { name: 'Export and import' });
  await page.getByRole('button', { name: 'Export, import' }).click();
  await transfer.getByRole('button', { name: 'Export Markdown' }).click();
  await expect(toast(page, '1 text written to stories.md.')).toBeVisible();
  expect(readFileSync(file, 'utf8')).toContain(story.Action);

  const print = path.join(profile, 'stories.pdf');
  await saveTo(app, print);
  await page.getByRole('button', { name: 'Export, import' }).click();
  await transfer.getByRole('button', { name: 'Export PDF for print' }).click();
  await expect(toast(page, '1 text written to stories.pdf.')).toBeVisible();
  expect(readFileSync(print).subarray(0, 5).toString()).toBe('%PDF-');

  await write(page, 't', 'Task', ' Something else.');
  await saved(page);
  await openFile(app, file);
  await page.getByRole('button', { name: 'Export, import' }).click();
  await transfer.getByRole('button', { name: 'Import from Markdown' }).click();
  const preview = page.getByRole('dialog', { name: 'Import stories.md' });
  await expect(preview.getByText('replaces what is here')).toBeVisible();
  await preview.getByRole('button', { name: 'Import 1 text' }).click();
  await expect(toast(page, '0 added, 1 replaced.')).toBeVisible();
  await expect(part(page, 'Task')).toHaveText(story.Task);

  const notes = '# Notes\n\nNothing of this is a story.\n';
  writeFileSync(file, `${readFileSync(file, 'utf8')}\n${notes}`);
  await page.getByRole('button', { name: 'Export, import' }).click();
  await transfer.getByRole('button', { name: 'Import from Markdown' }).click();
  await expect(preview.getByRole('list', { name: 'In the file' })).toContainText('the same');
  await expect(preview.getByRole('list', { name: 'What cannot go in' })).toContainText(/Line \d+/);
  await expect(preview.getByRole('button', { name: 'Nothing to import' })).toBeDisabled();
  await preview.getByRole('button', { name: 'Leave it' }).click();

  // A file with nothing to take says so where it was asked for.
  writeFileSync(file, notes);
  await page.getByRole('button', { name: 'Export, import' }).click();
  await transfer.getByRole('button', { name: 'Import from Markdown' }).click();
  await expect(transfer.getByRole('alert')).toContainText('stories.md does not fit. Line 1');
  await page.keyboard.press('Escape');
  await expect(part(page, 'Task')).toHaveText(story.Task);
});
