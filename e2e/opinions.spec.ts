import { expect, test, toast } from './app.ts';
import { addStance, drawn, note, openOpinions, part, saved, write } from './writing-steps.ts';

const title = 'Adjusting safeguards when a rival ships first';
const claim = 'A lab that grades its own gate will lower it within two years.';

test('a stance is written by its letters, with the texts it stands on', async ({
  start,
  startWithPlan,
}) => {
  const { page, close } = await startWithPlan();
  await openOpinions(page);
  await expect(page.getByText('There is no stance yet.')).toBeVisible();
  await addStance(page, 'The Preparedness Framework', title);
  await write(page, 'c', 'Claim', claim);
  await write(page, 't', 'Tension', 'It saved a lot of time. Speed teaches, and speed hurts.');
  await expect(drawn(page, 'Tension', 'a lot of')).toBeVisible();

  await page.getByRole('button', { name: 'Note a text you read for it' }).click();
  const field = page.getByRole('combobox', { name: 'Text' });
  await expect(field).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Name the text.')).toBeVisible();
  await field.fill('A memo of my own');
  await page.getByRole('textbox', { name: 'Version' }).fill('Draft 2');
  await page.keyboard.press('Enter');
  const read = page.getByRole('list', { name: 'Texts read' });
  await expect(read).toContainText('A memo of my own, Draft 2');
  await saved(page);
  await close();

  const again = await start();
  await openOpinions(again.page);
  await expect(part(again.page, 'Claim')).toHaveText(claim);
  await expect(again.page.getByRole('list', { name: 'Texts read' })).toContainText(
    'A memo of my own, Draft 2read today',
  );
  // The texts behind the topic are told in the app's own words, with what to look up.
  const pane = again.page.getByRole('complementary', { name: 'Notes and pushback' });
  await pane.getByRole('group').first().click();
  await expect(pane.getByText('Verify before the interview').first()).toBeVisible();
});

test('the interviewer begins with the missing objection; what is typed is kept, and the outcome', async ({
  start,
  startWithPlan,
}) => {
  const first = await startWithPlan();
  await addStance(first.page, 'The Charter', title);
  await write(first.page, 'c', 'Claim', claim);
  await saved(first.page);
  await first.page.keyboard.press('ControlOrMeta+Enter');
  const answer = first.page.getByRole('textbox', { name: 'Your answer' });
  await expect(answer).toBeFocused();
  await expect(first.page.getByText(/^The interviewer, on: No objection/)).toBeVisible();
  await expect(first.page.getByRole('timer', { name: /to answer$/ })).toBeVisible();
  await first.page.keyboard.type('No, not tomorrow.');
  // The disk has it before the app is ended: leaving the window writes.
  await expect(answer).toHaveValue('No, not tomorrow.');
  await first.close();

  const { page } = await start();
  await openOpinions(page);
  await expect(page.getByRole('textbox', { name: 'Your answer' })).toHaveValue('No, not tomorrow.');
  await expect(page.getByText('Asked before. Its clock stands still.')).toBeVisible();
  await page.getByRole('button', { name: 'Start the clock' }).click();
  await expect(page.getByRole('timer', { name: /to answer$/ })).toBeVisible();

  // Putting it aside asks first, since an answer is typed.
  await page.getByRole('textbox', { name: 'Your answer' }).focus();
  await page.keyboard.press('Escape');
  const aside = page.getByRole('dialog', { name: 'Put the line aside?' });
  await expect(aside.getByRole('button', { name: 'Go on answering' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(aside).toBeHidden();

  await page.getByRole('textbox', { name: 'A note on it' }).fill('I named no condition.');
  await page.getByRole('textbox', { name: 'Your answer' }).focus();
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(page.getByRole('button', { name: /^Held/ })).toBeFocused();
  await page.keyboard.press('3');
  await expect(page.getByText('Answered so far: 1')).toBeVisible();
  await page.getByText('Answered so far: 1').click();
  const log = page.getByRole('list', { name: 'Answered so far' });
  await expect(log).toContainText('broke');
  await expect(log).toContainText('No, not tomorrow.');
  await expect(log).toContainText('I named no condition.');

  // The next line is another one, and without a clock none runs.
  await page.getByRole('checkbox', { name: 'Practice without a clock' }).check();
  const [said] = await log.getByRole('paragraph').allInnerTexts();
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(page.getByRole('textbox', { name: 'Your answer' })).toBeFocused();
  await expect(page.getByRole('timer', { name: /to answer$/ })).toHaveCount(0);
  expect(said).toBeDefined();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('textbox', { name: 'Your answer' })).toHaveCount(0);
});

test('a text that was read ticks the plan once, and notes are kept', async ({
  start,
  startWithPlan,
}) => {
  const { app, page, close } = await startWithPlan();
  await openOpinions(page);
  await page.keyboard.press('Alt+4');
  const list = page.getByRole('list', { name: 'Reading list' });
  await expect(list.getByRole('button').first()).toBeFocused();
  await page.keyboard.press('j');
  await expect(list.getByRole('button').nth(1)).toBeFocused();
  await page.keyboard.press('k');
  const copy = page.getByRole('button', { name: /^Copy https:/ }).first();
  await copy.click();
  await expect(toast(page, 'Address copied.')).toBeVisible();
  const address = (await copy.getAttribute('aria-label'))?.slice('Copy '.length);
  expect(await app.evaluate(({ clipboard }) => clipboard.readText())).toBe(address);
  await page.keyboard.press('2');
  await expect(list.getByRole('button').first()).toContainText('Reading');
  await page.keyboard.press('3');
  await expect(list.getByRole('button').first()).toContainText('Read');
  await expect(toast(page, /Charter/)).toBeVisible();
  // Once is enough: the plan has it.
  await page.keyboard.press('1');
  await expect(list.getByRole('button').first()).toContainText('To read');
  await page.keyboard.press('3');
  await page.keyboard.press('n');
  const notes = page.getByRole('textbox', { name: 'Your notes' });
  await expect(notes).toBeFocused();
  await page.keyboard.type('Stop and assist names no judge.');
  await page.keyboard.press('Escape');
  await close();

  const again = await start();
  await openOpinions(again.page);
  await again.page.keyboard.press('Alt+4');
  await expect(again.page.getByRole('textbox', { name: 'Your notes' })).toHaveValue(
    'Stop and assist names no judge.',
  );
  await expect(
    again.page.getByRole('list', { name: 'Reading list' }).getByRole('button').first(),
  ).toContainText('Read');
});

test('a stance is found in the palette, and removed with a way back', async ({ startWithPlan }) => {
  const { page } = await startWithPlan();
  await addStance(page, 'Why OpenAI', title);
  await write(page, 'c', 'Claim', claim);
  await page.keyboard.press('F8');
  await expect(note(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(note(page)).toHaveCount(0);
  await page.getByRole('combobox', { name: 'Topic' }).selectOption({ label: 'The Charter' });
  await expect(page.getByRole('list', { name: 'The Charter' })).toContainText(title);
  await page.getByRole('button', { name: 'Remove this stance' }).click();
  await expect(page.getByText('There is no stance yet.')).toBeVisible();
  await toast(page, 'Removed').getByRole('button', { name: 'Undo' }).click();
  await expect(part(page, 'Claim')).toHaveText(claim);
  await page.keyboard.press('ControlOrMeta+1');
  await page.keyboard.press('ControlOrMeta+k');
  await page.getByRole('combobox', { name: 'Go to or run' }).fill('@rival');
  await expect(page.getByRole('option')).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(part(page, 'Claim')).toHaveText(claim);
});
