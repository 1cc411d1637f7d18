/**
 * How long a recording of three minutes takes to be measured, and whether the page stays smooth meanwhile.
 *
 * The recording is made first, by the app itself and in real time, from sentences between silences; a copy of the data
 * folder in which it waits to be measured is opened for each run.
 */
import { cpSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
// biome-ignore lint/style/noRestrictedImports: the speech of known length stands with the specs, and has no name of its own.
import { compose, microphoneArguments, type Piece } from '../../e2e/speech/compose.ts';
import { launchApp } from '../launch.ts';
import { benchDay } from './arms.ts';
import type { Benchmark, Conditions, Finding } from './benchmark.ts';
import { withProfiles } from './profiles.ts';
import { pairedRatios, summarize } from './statistics.ts';

const seconds = 180;
const sentences = ['situation', 'action', 'result'] as const;
const silences = [900, 1_500, 400, 2_300] as const;
/** Ms that the voice model is given to get ready. */
const readyAfter = 12_000;
/** Ms that the page is looked at while it rests. */
const restFor = 3_000;

export const rehearsals: Benchmark = {
  name: 'rehearsals',
  about:
    'a recording of three minutes, from the key that opens it until its measures are shown: read, decoded, listened to, stored; the floors are decoding alone, and the page at rest; recorded in real time first',
  usualRuns: 5,
  run: (conditions) => withProfiles(({ app, folder }) => measure(app, folder, conditions)),
};

async function measure(
  profile: string,
  folder: string,
  { runs, say }: Conditions,
): Promise<Finding[]> {
  say(`rehearsals: recording ${seconds} s, in real time`);
  await record(profile, path.join(folder, 'voice.wav'));
  const bytes = recordingIn(profile);
  const samples = { ready: [], atOnce: [], decoded: [], longest: [], idle: [] } as Record<
    'ready' | 'atOnce' | 'decoded' | 'longest' | 'idle',
    number[]
  >;
  const opened = (name: string) => {
    const copy = path.join(folder, name);
    cpSync(profile, copy, { recursive: true });
    return launchApp({ profile: copy, now: benchDay });
  };
  for (let run = 1; run <= runs; run += 1) {
    const cold = await opened(`at-once-${run}`);
    try {
      await openTakes(cold.page);
      samples.atOnce.push((await measureTake(cold.page)).ms);
    } finally {
      await cold.close();
    }
    const { page, close } = await opened(`ready-${run}`);
    try {
      await openTakes(page);
      // A take of three minutes leaves the model more time than this to get ready.
      await page.waitForTimeout(readyAfter);
      samples.idle.push(await longestIdle(page));
      const { ms, gap } = await measureTake(page);
      samples.ready.push(ms);
      samples.longest.push(gap);
      samples.decoded.push(await decodeAlone(page, bytes));
      say(
        `rehearsals ${run} of ${runs}: ${Math.round(ms)} ms, longest frame ${Math.round(gap)} ms`,
      );
    } finally {
      await close();
    }
  }
  return findings(samples);
}

function findings(samples: Record<'ready' | 'atOnce' | 'decoded' | 'longest' | 'idle', number[]>) {
  const floor = { name: 'decoding alone', sample: summarize(samples.decoded) };
  return [
    {
      measure: 'three minutes measured',
      unit: 'ms',
      sample: summarize(samples.ready),
      floor,
      ratio: summarize(pairedRatios(samples.ready, samples.decoded)),
      aim: { of: 'median', most: 3_000 },
    },
    {
      measure: 'the same at once after a start',
      unit: 'ms',
      sample: summarize(samples.atOnce),
      floor,
      ratio: summarize(pairedRatios(samples.atOnce, samples.decoded)),
    },
    {
      measure: 'longest time between two frames meanwhile',
      unit: 'ms',
      sample: summarize(samples.longest),
      floor: { name: 'the page at rest', sample: summarize(samples.idle) },
      ratio: summarize(pairedRatios(samples.longest, samples.idle)),
      aim: { of: 'median', most: 50 },
    },
  ] satisfies Finding[];
}

/** Records a take and ends the app before the take ends, so that it waits to be measured. */
async function record(profile: string, file: string): Promise<void> {
  const pieces = Array.from({ length: 80 }, (_, index): Piece[] => [
    silences[index % silences.length] ?? 0,
    sentences[index % sentences.length] ?? 0,
  ]);
  compose(file, pieces.flat());
  const { page, kill } = await launchApp({
    profile,
    now: benchDay,
    args: microphoneArguments(file),
  });
  await openStories(page);
  await page.getByRole('button', { name: 'Add a story' }).first().click();
  await page.getByRole('textbox', { name: 'Situation', exact: true }).click();
  await page.keyboard.insertText('We lost writes.');
  await page.getByRole('button', { name: 'Rehearse', exact: true }).click();
  await page.getByRole('button', { name: 'Start recording' }).click();
  const clock = page.getByRole('region', { name: 'The take' }).getByRole('timer');
  await clock.waitFor();
  await page.waitForFunction(
    (figure) =>
      document.querySelector('[role=timer]')?.getAttribute('aria-label')?.startsWith(figure),
    `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`,
    { timeout: (seconds + 60) * 1000 },
  );
  await kill();
}

function recordingIn(profile: string): string {
  const folder = path.join(profile, 'recordings');
  const [file = ''] = readdirSync(folder);
  return readFileSync(path.join(folder, file)).toString('base64');
}

async function openStories(page: Page): Promise<void> {
  const places = page.getByRole('navigation', { name: 'Places' });
  await places.getByRole('link', { name: 'Stories', exact: true }).click();
}

async function openTakes(page: Page): Promise<void> {
  await openStories(page);
  await page.getByRole('button', { name: 'Rehearse', exact: true }).click();
  await page.getByRole('button', { name: 'Keep it' }).click();
  await page.getByRole('button', { name: 'Show the table' }).click();
  await page.getByRole('table', { name: 'Takes' }).getByRole('button').waitFor();
}

/**
 * Opens the take and waits for its measures; the longest time between two frames meanwhile, from when its page was
 * painted: that a page takes its time to come is measured elsewhere.
 */
function measureTake(page: Page): Promise<{ ms: number; gap: number }> {
  return page.evaluate(
    () =>
      new Promise((resolve) => {
        const started = performance.now();
        let before: number | null = null;
        let gap = 0;
        let frames = 0;
        const look = (at: number) => {
          if (document.querySelector('[aria-label="After the take"]') !== null) frames += 1;
          if (before !== null) gap = Math.max(gap, at - before);
          if (frames > 1) before = at;
          const terms = [...document.querySelectorAll('dt')];
          if (terms.some(({ textContent }) => textContent === 'Speaking'))
            resolve({ ms: performance.now() - started, gap });
          else requestAnimationFrame(look);
        };
        requestAnimationFrame(look);
        document.querySelector<HTMLButtonElement>('table[aria-label="Takes"] button')?.click();
      }),
  );
}

/** The least it could take: Chromium decodes the same bytes to the same samples. */
function decodeAlone(page: Page, base64: string): Promise<number> {
  return page.evaluate(async (text) => {
    const bytes = Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
    const started = performance.now();
    await new OfflineAudioContext(1, 1, 16_000).decodeAudioData(bytes.buffer);
    return performance.now() - started;
  }, base64);
}

/** The longest time between two frames while nothing goes on: what a busy machine does by itself. */
function longestIdle(page: Page): Promise<number> {
  return page.evaluate(
    (rest) =>
      new Promise<number>((resolve) => {
        const started = performance.now();
        let before = started;
        let gap = 0;
        const look = (at: number) => {
          gap = Math.max(gap, at - before);
          before = at;
          if (at - started > rest) resolve(gap);
          else requestAnimationFrame(look);
        };
        requestAnimationFrame(look);
      }),
    restFor,
  );
}
