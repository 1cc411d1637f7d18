/** What goes wrong while one rehearses: each is said, and keeps what was recorded so far. */
import {
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from './app.ts';
import {
  afterScreen,
  finish,
  hearing,
  measure,
  measuredMs,
  openTakeAgain,
  readyScreen,
  rehearseStory,
  start,
  takeScreen,
  told,
} from './rehearsal-steps.ts';
import type { Piece } from './speech/compose.ts';

const spoken: Piece[] = [300, 'situation', 900, 'action', 900, 'result'];

/**
 * Plays that the disk is full: a device that always is stands in the place of the one recording. Answers what makes
 * room again.
 */
function fillDisk(profile: string): () => void {
  const folder = path.join(profile, 'recordings');
  const [file] = readdirSync(folder);
  if (file === undefined) throw new Error('There is no recording.');
  const recording = path.join(folder, file);
  const aside = `${recording}.aside`;
  renameSync(recording, aside);
  symlinkSync('/dev/full', recording);
  return () => {
    rmSync(recording);
    renameSync(aside, recording);
  };
}

/** Plays that the device of the take that goes on is pulled out: its track ends, as the system ends it. */
async function pullOut(page: Page): Promise<void> {
  await page.evaluate(() => {
    const { track } = window as unknown as { track: MediaStreamTrack };
    track.stop();
    track.dispatchEvent(new Event('ended'));
  });
}

/** Keeps the next microphone's track where the spec can reach it. */
async function watchMicrophone(page: Page): Promise<void> {
  await page.evaluate(() => {
    const { mediaDevices } = navigator;
    const open = mediaDevices.getUserMedia.bind(mediaDevices);
    mediaDevices.getUserMedia = async (wanted) => {
      const stream = await open(wanted);
      Object.assign(window, { track: stream.getAudioTracks()[0] });
      return stream;
    };
  });
}

test('without a microphone it is said so, and the time can be taken all the same', async ({
  startWithPlan,
}) => {
  const { page } = await startWithPlan();
  await rehearseStory(page);
  await page.keyboard.press('c');
  await expect(readyScreen(page).getByText('There is no microphone.')).toBeVisible();
  await page.keyboard.press('c');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert').getByText('There is no microphone.')).toBeVisible();
  await page.getByRole('button', { name: 'Take the time only' }).click();
  await expect(takeScreen(page)).toBeVisible();
  await expect(page.getByText('Time only, nothing is recorded')).toBeVisible();
  await told(page, 1);
  await finish(page);
  await expect(measure(page, 'Time')).toBeVisible();
});

test('where the system does not allow the microphone, it is said what to do', async ({
  profile,
  startWithPlan,
}) => {
  const { app, page } = await startWithPlan(hearing(profile, spoken));
  // As macOS answers through the app where the person said no.
  await app.evaluate(({ session }) => {
    session.defaultSession.setPermissionRequestHandler((_contents, _permission, answer) =>
      answer(false),
    );
  });
  await rehearseStory(page);
  await page.keyboard.press('Enter');
  const alert = page.getByRole('alert');
  await expect(alert.getByText('The microphone is not allowed.')).toBeVisible();
  await expect(alert.getByText(/privacy settings/).first()).toBeVisible();
  await expect(page.getByRole('button', { name: 'Take the time only' })).toBeVisible();
  await expect(page.getByText('Rehearsal 1', { exact: true })).toBeVisible();
  expect(readdirSync(path.join(profile, 'recordings'))).toEqual([]);
});

test('a silent microphone is noticed before a take and during one', async ({
  profile,
  startWithPlan,
}) => {
  const { page } = await startWithPlan(hearing(profile, [2_000]));
  await rehearseStory(page);
  await page.keyboard.press('c');
  await expect(readyScreen(page).getByText(/Nothing comes from it, not even noise/)).toBeVisible();
  await start(page);
  await expect(page.getByRole('alert').getByText(/this take records silence/)).toBeVisible();
  await finish(page);
  await expect(measure(page, 'First word after')).toHaveText('nobody spoke', { timeout: 30_000 });
  await expect(measure(page, 'Silence')).toHaveText('100%');
});

test('a microphone that is unplugged ends the take with what is there', async ({
  profile,
  startWithPlan,
}) => {
  const { page } = await startWithPlan(hearing(profile, spoken));
  await rehearseStory(page);
  await watchMicrophone(page);
  await start(page);
  await told(page, 4);
  await pullOut(page);
  await expect(afterScreen(page)).toBeVisible();
  await expect(afterScreen(page).getByText('The microphone was unplugged.')).toBeVisible();
  expect(await measuredMs(page, 'Speaking')).toBeGreaterThan(3_000);
  await expect(page.getByRole('slider', { name: 'Place in the recording' })).toBeVisible();
  // It says nothing of whether the story keeps its time.
  await expect(page.getByRole('heading', { name: 'Not told yet.' })).toBeVisible();
});

test('a disk that is full is said at once; what comes is held, and saved when there is room', async ({
  profile,
  startWithPlan,
}) => {
  test.skip(!existsSync('/dev/full'), 'this system has no device that is always full');
  const { page } = await startWithPlan(hearing(profile, spoken));
  await rehearseStory(page);
  await start(page);
  await told(page, 2);
  const makeRoom = fillDisk(profile);
  await expect(
    page.getByRole('alert').getByText(/did not take the recording \(ENOSPC\)/),
  ).toBeVisible();
  await expect(page.getByText('Recording, held in memory')).toBeVisible();
  await told(page, 5);
  makeRoom();
  await expect(page.getByText('Recording, stays on this disk')).toBeVisible();
  await told(page, 7);
  await finish(page);
  const speaking = await measuredMs(page, 'Speaking');
  expect(speaking).toBeGreaterThan(4_500);
  // The same from the disk: nothing is missing in the middle.
  await openTakeAgain(page);
  const place = page.getByRole('slider', { name: 'Place in the recording' });
  await expect(place).toHaveAttribute('aria-valuemax', /^(7|8|9)$/);
});

test('a disk that stays full: the take ends, what was saved plays, and the rest can be saved later', async ({
  profile,
  startWithPlan,
}) => {
  test.skip(!existsSync('/dev/full'), 'this system has no device that is always full');
  const { page } = await startWithPlan(hearing(profile, spoken));
  await rehearseStory(page);
  await start(page);
  await told(page, 2);
  const makeRoom = fillDisk(profile);
  await told(page, 4);
  await finish(page);
  const alert = page.getByRole('alert');
  await expect(alert.getByText('The end of the recording is not on the disk.')).toBeVisible();
  expect(await measuredMs(page, 'Speaking')).toBeGreaterThan(3_000);
  makeRoom();
  await alert.getByRole('button', { name: 'Try again' }).click();
  await expect(alert.getByText('The end of the recording is not on the disk.')).toHaveCount(0);
});

test('a folder that takes no recording: nothing begins, and the time can be taken', async ({
  profile,
  startWithPlan,
}) => {
  const { page } = await startWithPlan(hearing(profile, spoken));
  writeFileSync(path.join(profile, 'recordings'), 'a file where the folder should be');
  await rehearseStory(page);
  await page.keyboard.press('Enter');
  const alert = page.getByRole('alert');
  await expect(alert.getByText('It was not saved.')).toBeVisible();
  await expect(alert.getByText(/No recording can be made in/).first()).toBeVisible();
  await expect(page.getByText('Rehearsal 1', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Take the time only' }).click();
  await told(page, 1);
  await finish(page);
});

test('a recording that is gone is said to be, where it would be played', async ({
  profile,
  startWithPlan,
}) => {
  const { page } = await startWithPlan(hearing(profile, spoken));
  await rehearseStory(page);
  await start(page);
  await told(page, 3);
  await finish(page);
  const speaking = await measuredMs(page, 'Speaking');
  rmSync(path.join(profile, 'recordings'), { recursive: true });
  mkdirSync(path.join(profile, 'recordings'));
  await openTakeAgain(page);
  await expect(
    page.getByText(
      'The recording is not in its folder any more. The time and what was measured are kept.',
    ),
  ).toBeVisible();
  expect(await measuredMs(page, 'Speaking')).toBe(speaking);
  await page.getByRole('button', { name: 'Forget the recording' }).click();
  await page
    .getByRole('dialog', { name: 'Delete the recording' })
    .getByRole('button', { name: 'Delete the recording' })
    .click();
  await expect(page.getByRole('button', { name: 'Forget the recording' })).toHaveCount(0);
});
