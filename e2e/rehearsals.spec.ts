/** Rehearsals on real sound: a recording of known speech and silence stands for the microphone. */
import path from 'node:path';
import { expect, test } from './app.ts';
import {
  finish,
  measure,
  measuredMs,
  rehearse,
  start,
  told,
  writeStory,
} from './rehearsal-steps.ts';
import { compose, microphoneArguments } from './speech/compose.ts';

test('a take is recorded, measured within five percent, and played', async ({
  profile,
  startWithPlan,
}) => {
  test.setTimeout(120_000);
  const file = path.join(profile, 'voice.wav');
  const known = compose(file, [2_500, 'situation', 1_200, 'action', 2_600, 'result', 1_000]);
  const { page } = await startWithPlan({ args: microphoneArguments(file) });
  await writeStory(page);
  await rehearse(page);
  await start(page);
  await told(page, 7);
  await page.keyboard.press('t');
  await told(page, 12);
  await page.keyboard.press('a');
  await told(page, Math.ceil(known.lengthMs / 1000));
  await finish(page);
  await expect(measure(page, 'Speaking')).toBeVisible({ timeout: 30_000 });
  expect(Math.abs((await measuredMs(page, 'Speaking')) / known.speakingMs - 1)).toBeLessThan(0.05);
});
