/** Rehearsals on real sound: a recording of known speech and silence stands for the microphone. */
import path from 'node:path';
import { checklist, expect, goTo, test, toast } from './app.ts';
import {
  afterScreen,
  finish,
  measure,
  measuredMs,
  part,
  readyScreen,
  rehearse,
  start,
  takeScreen,
  told,
  writeStory,
} from './rehearsal-steps.ts';
import { compose, microphoneArguments } from './speech/compose.ts';

/** How far a measured figure is from the known one, as a share of it. */
const off = (measured: number, known: number) => Math.abs(measured / known - 1);

test('a take is recorded, measured within five percent of what is known, and played', async ({
  profile,
  startWithPlan,
}) => {
  test.setTimeout(120_000);
  const file = path.join(profile, 'voice.wav');
  const known = compose(file, [5_000, 'situation', 1_200, 'action', 2_600, 'result', 1_000]);
  const { page } = await startWithPlan({ args: microphoneArguments(file) });
  await writeStory(page);
  await rehearse(page);
  await start(page);
  await expect(page.getByRole('status').getByText('Recording, stays on this disk')).toBeVisible();
  await told(page, 9);
  await page.keyboard.press('t');
  await told(page, 14);
  await page.keyboard.press('a');
  await told(page, Math.ceil(known.lengthMs / 1000));
  await finish(page);

  const speaking = await measuredMs(page, 'Speaking');
  expect(off(speaking, known.speakingMs)).toBeLessThan(0.05);
  expect(off(await measuredMs(page, 'First word after'), known.firstWordMs)).toBeLessThan(0.05);
  expect(off(await measuredMs(page, 'Longest pause'), 2_600)).toBeLessThan(0.05);
  await expect(measure(page, 'Pauses over 0.7 s')).toHaveText('2');
  await expect(measure(page, 'Pauses over 2 s')).toHaveText('1');
  await expect(page.getByText('measured by Silero VAD 5')).toBeVisible();
  const sections = page.getByRole('table', { name: 'Time by section' });
  await expect(sections.getByRole('row')).toHaveCount(4);
  await expect(sections.getByRole('rowheader', { name: 'Task' })).toBeVisible();

  const place = page.getByRole('slider', { name: 'Place in the recording' });
  await expect(place).toHaveAttribute('aria-valuemax', /^2[1-5]$/);
  await page.keyboard.press('ArrowRight');
  await expect(place).toHaveAttribute('aria-valuetext', /^0:05 of 0:\d\d, Situation$/);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Space');
  await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible();
  await expect(place).toHaveAttribute('aria-valuetext', /^0:(09|1[0-3]) of .*, Task$/);
  await page.keyboard.press('Space');
  await expect(page.getByRole('button', { name: 'Play' })).toBeVisible();
  await place.press('End');
  await expect(place).toHaveAttribute('aria-valuetext', /^0:(\d\d) of 0:\1, Action$/);

  // It is measured once: the take that is opened again shows the same, and plays from the disk.
  await page.keyboard.press('3');
  await page.getByRole('textbox', { name: 'Note' }).fill('Slower at the end.');
  await page.getByRole('button', { name: 'Leave' }).click();
  await expect(page.getByRole('textbox', { name: 'Title' })).toBeVisible();
  await rehearse(page);
  await expect(page.getByText(/1 recording, \d+ kB/)).toBeVisible();
  await page.keyboard.press('d');
  await page.getByRole('table', { name: 'Takes' }).getByRole('button').click();
  await expect(afterScreen(page)).toBeVisible();
  expect(await measuredMs(page, 'Speaking')).toBe(speaking);
  await expect(page.getByRole('radio', { name: '3 Solid' })).toBeChecked();
  await expect(page.getByRole('textbox', { name: 'Note' })).toHaveValue('Slower at the end.');
  await expect(place).toBeVisible();

  await page.getByRole('button', { name: 'Delete the recording' }).click();
  const dialog = page.getByRole('dialog', { name: 'Delete the recording' });
  await expect(dialog.getByRole('button', { name: 'Keep' })).toBeFocused();
  await dialog.getByRole('button', { name: 'Delete the recording' }).click();
  await expect(place).toHaveCount(0);
  expect(await measuredMs(page, 'Speaking')).toBe(speaking);
});

test('the app is killed while it records: the take is offered with all but its last second', async ({
  profile,
  startWithPlan,
  start: startAgain,
}) => {
  const file = path.join(profile, 'voice.wav');
  compose(file, [500, 'situation', 800, 'action']);
  const microphone = { args: microphoneArguments(file) };
  const first = await startWithPlan(microphone);
  await writeStory(first.page);
  await rehearse(first.page);
  await start(first.page);
  await told(first.page, 6);
  await first.kill();

  const { page } = await startAgain(microphone);
  await expect(page.getByText(/A rehearsal of "The migration" was cut off/)).toBeVisible();
  await goTo(page, 'Stories');
  await rehearse(page);
  const offer = page.getByRole('region', { name: 'Cut off: The migration' });
  const words = (await offer.textContent()) ?? '';
  const kept = Number(/([\d.]+) s of it are on the\s+disk/.exec(words)?.[1]);
  expect(kept).toBeGreaterThan(5);
  await offer.getByRole('button', { name: 'Keep it' }).click();
  await expect(offer).toHaveCount(0);
  await page.keyboard.press('d');
  await page.getByRole('table', { name: 'Takes' }).getByRole('button').click();
  await expect(page.getByText('Dry Run ended in the middle.')).toBeVisible();
  expect(await measuredMs(page, 'Speaking')).toBeGreaterThan(3_000);
  const place = page.getByRole('slider', { name: 'Place in the recording' });
  expect(Number(await place.getAttribute('aria-valuemax'))).toBeGreaterThanOrEqual(5);
});

test('the microphone is checked before the first take, and heard', async ({
  profile,
  startWithPlan,
}) => {
  const file = path.join(profile, 'voice.wav');
  compose(file, ['situation', 400, 'action']);
  const { page } = await startWithPlan({ args: microphoneArguments(file) });
  await writeStory(page);
  await rehearse(page);
  await expect(page.getByText(/Not checked yet/)).toBeVisible();
  await page.keyboard.press('c');
  await expect(page.getByRole('status').filter({ hasText: 'You are heard.' })).toBeVisible();
  const level = page.getByRole('meter', { name: 'Microphone level' });
  await expect
    .poll(async () => Number(await level.getAttribute('aria-valuenow')))
    .toBeGreaterThan(30);
  await page.keyboard.press('c');
  await expect(level).toHaveCount(0);
  await expect(page.getByText(/It was heard before/)).toBeVisible();
});

test('time only: three takes on target make a story rehearsed and tick the plan once', async ({
  startWithPlan,
}) => {
  const { page } = await startWithPlan();
  await page.clock.install();
  await page.reload();
  await expect(checklist(page)).toBeVisible();
  await writeStory(page);
  await rehearse(page);
  await page.keyboard.press('o');
  await expect(page.getByRole('checkbox', { name: 'Time only: never record' })).toBeChecked();

  async function tell(seconds: number) {
    await start(page);
    await expect(page.getByText('Time only, nothing is recorded')).toBeVisible();
    await page.clock.fastForward(seconds * 1000);
    await told(page, seconds);
    await finish(page);
  }
  await tell(110);
  await expect(page.getByText(/^2\d s over 90 s\.$/)).toBeVisible();
  await expect(page.getByText('Nothing was recorded, so only the time is known.')).toBeVisible();
  await tell(91);
  await expect(toast(page, /90 seconds/)).toBeVisible();
  await expect(page.getByText(/^\d s over: within a tenth of 90 s\.$/)).toBeVisible();
  await tell(85);
  await expect(
    page.getByRole('heading', { name: /One more running within a tenth/ }),
  ).toBeVisible();
  await tell(84);
  await expect(page.getByRole('heading', { name: /Rehearsed: 3 takes running/ })).toBeVisible();
  const compared = page.getByRole('table', { name: 'First and latest take' });
  await expect(compared.getByRole('row', { name: /Time/ })).toHaveText(/11\d s.*8\d s/);
  await page.keyboard.press('d');
  await expect(page.getByRole('table', { name: 'Takes' }).getByRole('row')).toHaveCount(5);
  await compared.getByRole('button', { name: /^First/ }).click();
  await expect(page.getByText(/^2\d s over 90 s\.$/)).toBeVisible();
});

test('a take by keys: sections, cues, the prompter’s steps and size, a pause, and discarding', async ({
  startWithPlan,
}) => {
  const { page } = await startWithPlan();
  await page.clock.install();
  await page.reload();
  await writeStory(page);
  await rehearse(page);
  await page.keyboard.press('o');
  await start(page);
  const take = takeScreen(page);
  const now = (text: RegExp) => take.getByText(text);
  await expect(now(/^Situation, sentence 1 of 5$/)).toBeVisible();
  await expect(now(/^Our payment service/)).toBeVisible();
  await page.keyboard.press('j');
  await expect(now(/^Task, sentence 2 of 5$/)).toBeVisible();
  await page.keyboard.press('a');
  await expect(now(/^Action, sentence 3 of 5$/)).toBeVisible();
  await page.keyboard.press('k');
  await expect(now(/^Action, sentence 2 of 5$/)).toBeVisible();
  await page.keyboard.press('h');
  await expect(now(/^Our payment service/)).toHaveCount(0);
  await page.keyboard.press('h');
  await expect(now(/The script is hidden/)).toBeVisible();
  await page.keyboard.press('h');
  const line = now(/^I owned the plan/);
  const before = (await line.boundingBox())?.height ?? 0;
  for (let times = 0; times < 4; times += 1) await page.keyboard.press('=');
  await expect.poll(async () => (await line.boundingBox())?.height ?? 0).toBeGreaterThan(before);

  await page.clock.fastForward(20_000);
  await told(page, 20);
  await page.keyboard.press('Space');
  await expect(take.getByText('Paused', { exact: true }).first()).toBeVisible();
  await page.clock.fastForward(60_000);
  await page.keyboard.press('Space');
  await expect(take.getByRole('timer')).toHaveAttribute('aria-label', /^0:2\d,/);

  await page.keyboard.press('Escape');
  const dialog = page.getByRole('dialog', { name: 'Discard this take' });
  await expect(dialog.getByRole('button', { name: 'Go on' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(take).toBeVisible();
  await page.keyboard.press('Escape');
  await dialog.getByRole('button', { name: 'Discard the take' }).click();
  await expect(readyScreen(page)).toBeVisible();
  await expect(page.getByText('Rehearsal 1', { exact: true })).toBeVisible();
});

test('who goes elsewhere in the middle of a take finds it ended, and comes back to a fresh page', async ({
  startWithPlan,
}) => {
  const { page } = await startWithPlan();
  await writeStory(page);
  await rehearse(page);
  await page.keyboard.press('o');
  await start(page);
  await told(page, 1);
  await goTo(page, 'Today');
  await goTo(page, 'Stories');
  await rehearse(page);
  await expect(page.getByText('Rehearsal 2', { exact: true })).toBeVisible();
  await page.keyboard.press('d');
  await page.getByRole('table', { name: 'Takes' }).getByRole('button').click();
  await expect(page.getByText('You went elsewhere in the middle.')).toBeVisible();
});

test('the variation drill: the same story to three questions', async ({ startWithPlan }) => {
  const { page } = await startWithPlan();
  await writeStory(page);
  await page.keyboard.press('ControlOrMeta+Shift+Enter');
  const asked = new Set<string>();
  for (const round of [1, 2, 3]) {
    await expect(page.getByText(`question ${round} of 3`)).toBeVisible();
    if (round === 1) await page.keyboard.press('o');
    const says = readyScreen(page).getByText('Interviewer', { exact: true }).locator('+ *');
    asked.add((await says.textContent()) ?? '');
    await start(page);
    await told(page, 1);
    await finish(page);
    if (round < 3) await page.getByRole('button', { name: 'Next question' }).click();
  }
  expect(asked.size).toBe(3);
  await expect(page.getByRole('button', { name: 'Next question' })).toHaveCount(0);
});

test('a stance in its two versions, and a question without a script', async ({ startWithPlan }) => {
  const { page } = await startWithPlan();
  await goTo(page, 'Opinions');
  await page.getByRole('button', { name: 'Add a stance' }).first().click();
  const adding = page.getByRole('dialog', { name: 'Add a stance' });
  await adding.getByRole('button', { name: 'Add a stance' }).click();
  await expect(adding).toHaveCount(0);
  await part(page, /60 seconds|Short/i).click();
  await page.keyboard.insertText(
    'The Charter asks for a stop that nobody has tried. I would try it.',
  );
  await page.keyboard.press('ControlOrMeta+Shift+Enter');
  await expect(readyScreen(page).getByText('60 s', { exact: true }).first()).toBeVisible();
  await page.keyboard.press('o');
  await start(page);
  await expect(takeScreen(page).getByText(/^The Charter asks/)).toBeVisible();
  await told(page, 1);
  await finish(page);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: /^Say it in 60 seconds/ })).toBeVisible();

  await page.keyboard.press('Alt+u');
  const dialog = page.getByRole('dialog', { name: 'Answer a question aloud' });
  const question = dialog.getByRole('combobox', { name: 'Question' });
  await expect(question).not.toHaveValue('');
  const says = await question.evaluate(
    (select: HTMLSelectElement) => select.selectedOptions[0]?.text,
  );
  await dialog.getByRole('button', { name: 'Go to the question' }).click();
  await expect(readyScreen(page).getByText(says ?? '')).toBeVisible();
  await expect(readyScreen(page).getByText(/There is no script/)).toBeVisible();
  await expect(page.getByRole('list', { name: 'What is listened for' })).toHaveCount(0);
  await start(page);
  await told(page, 1);
  await finish(page);
  const listened = page.getByRole('list', { name: 'What is listened for' });
  expect(await listened.getByRole('listitem').count()).toBeGreaterThan(1);
  await expect(page.getByText(/Looked at on \d+ \w+ 2026/)).toBeVisible();
});
