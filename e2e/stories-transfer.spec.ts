/** Stories and stances that go out to files and come back in. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { expect, goTo, test, toast } from './app.ts';
import { openFile, saveTo } from './numbers-steps.ts';
import { pdfText } from './pdf-text.ts';

const title = 'The queue that lied';
const situation = 'It lied at night. # 40 jobs waited, מאתיים were shown.';

/** Adds a story with a situation, all by keys. */
async function writeStory(page: Page): Promise<void> {
  await goTo(page, 'Stories');
  await expect(page.getByRole('button', { name: 'Add a story' }).first()).toBeVisible();
  await page.keyboard.press('Alt+n');
  await expect(page.getByRole('textbox', { name: 'Title of the story' })).toBeFocused();
  await page.keyboard.insertText(title);
  await page.keyboard.press('Alt+s');
  await expect(situationOf(page)).toBeFocused();
  await page.keyboard.insertText(situation);
}

function situationOf(page: Page) {
  return page.getByRole('textbox', { name: 'Situation', exact: true });
}

async function openTransfer(page: Page) {
  await page.keyboard.press('ControlOrMeta+k');
  await page.getByRole('combobox', { name: 'Go to or run' }).fill('export or import stories');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Export and import' });
  await expect(dialog).toBeVisible();
  return dialog;
}

/** Chooses the file that {@link openFile} answers, and answers the dialog that shows what it would do. */
async function previewImport(page: Page) {
  const dialog = await openTransfer(page);
  await dialog.getByRole('button', { name: 'Import from Markdown' }).click();
  return page.getByRole('dialog', { name: /^Import / });
}

async function exportMarkdown(page: Page, file: string): Promise<string> {
  const dialog = await openTransfer(page);
  await dialog.getByRole('button', { name: 'Export Markdown' }).click();
  await expect(dialog).toBeHidden();
  await expect(toast(page, /^1 text written to /)).toBeVisible();
  return readFileSync(file, 'utf8');
}

test('what goes out as Markdown is read, written on, and comes back in as it was left', async ({
  profile,
  startWithPlan,
}) => {
  const file = path.join(profile, 'texts.md');
  const { app, page } = await startWithPlan();
  await saveTo(app, file);
  await openFile(app, file);
  await writeStory(page);
  const written = await exportMarkdown(page, file);
  expect(written).toContain(`# ${title}`);
  expect(written).toContain(situation);

  // As it stands it changes nothing.
  const same = await previewImport(page);
  await expect(same.getByRole('list', { name: 'In the file' })).toContainText('the same');
  await expect(same.getByRole('button', { name: 'Nothing to import' })).toBeDisabled();
  await page.keyboard.press('Escape');

  writeFileSync(file, written.replace('at night', 'at 3 a.m.').replaceAll('\n', '\r\n'));
  const changed = await previewImport(page);
  await expect(changed.getByRole('list', { name: 'In the file' })).toContainText('replaces');
  await changed.getByRole('button', { name: 'Import 1 text' }).click();
  await expect(toast(page, '0 added, 1 replaced.')).toBeVisible();
  await expect(situationOf(page)).toHaveText(situation.replace('at night', 'at 3 a.m.'));

  const again = await exportMarkdown(page, file);
  expect(again).toBe(written.replace('at night', 'at 3 a.m.'));
});

test('an app that is empty takes all of it', async ({ profile, start, startWithPlan }) => {
  const file = path.join(profile, 'texts.md');
  const first = await startWithPlan();
  await saveTo(first.app, file);
  await writeStory(first.page);
  const written = await exportMarkdown(first.page, file);
  await first.close();

  const second = await start({ profile: path.join(profile, 'another') });
  await second.page.getByRole('button', { name: /^Skip/ }).click();
  await openFile(second.app, file);
  await saveTo(second.app, file);
  await goTo(second.page, 'Stories');
  const dialog = await previewImport(second.page);
  await dialog.getByRole('button', { name: 'Import 1 text' }).click();
  await expect(toast(second.page, '1 added, 0 replaced.')).toBeVisible();
  expect(await exportMarkdown(second.page, file)).toBe(written);
});

test('a file that does not fit says where, and what stands is left alone', async ({
  profile,
  startWithPlan,
}) => {
  const file = path.join(profile, 'notes.md');
  const { app, page } = await startWithPlan();
  await openFile(app, file);
  await writeStory(page);
  writeFileSync(file, '# A\n\n## Situation\n\nx\n\n## Weather\n\ny\n# B\n## Situation\nz\n');
  const dialog = await previewImport(page);
  await expect(dialog.getByRole('list', { name: 'What cannot go in' })).toContainText(
    /Line 7: A story has no part "Weather"/,
  );
  await expect(dialog.getByRole('button', { name: 'Import 1 text' })).toBeEnabled();
  await page.keyboard.press('Escape');

  writeFileSync(file, Buffer.from([0x25, 0x50, 0x44, 0x46, 0xff, 0xfe, 0x00]));
  const refused = await openTransfer(page);
  await refused.getByRole('button', { name: 'Import from Markdown' }).click();
  await expect(refused.getByText(/^notes\.md is not text in UTF-8/)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(situationOf(page)).toHaveText(situation);
});

test('the PDF holds the text, and prints no script', async ({ profile, startWithPlan }) => {
  const file = path.join(profile, 'texts.pdf');
  const { app, page } = await startWithPlan();
  await saveTo(app, file);
  await writeStory(page);
  await page.keyboard.insertText('<script>document.title = 1</script>');
  const dialog = await openTransfer(page);
  await dialog.getByRole('button', { name: 'Export PDF for print' }).click();
  await expect(toast(page, '1 text written to texts.pdf.')).toBeVisible();
  const bytes = readFileSync(file);
  expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
  const text = pdfText(bytes).replaceAll(/\s+/g, ' ');
  expect(text).toContain(title);
  expect(text).toContain('It lied at night. # 40 jobs waited');
  expect(text).toContain('<script>document.title = 1</script>');
  // The window that printed is gone.
  expect(app.windows()).toHaveLength(1);
});
