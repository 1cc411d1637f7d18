/**
 * `npm run tour`: walks through every place of the real app on a new profile, in light and in dark,
 * and leaves a picture of each in `tour/`. A name as argument limits it: `npm run tour -- palette`
 * still takes every step, but only pictures those whose name contains the word.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { root } from './bootstrap/places.mjs';
import { elapsed, Failure, say, sayFailure } from './bootstrap/say.mjs';
import { launchApp, type RunningApp } from './launch.ts';
import { speakingMicrophone } from './tour-rehearsals.ts';
import { steps } from './tour-steps.ts';

/** The size of the design's screens, in CSS pixels. */
const size = { width: 1280, height: 832 };

/** A Monday morning, so that the pictures of two runs can be compared. */
const now = '2026-03-02T08:00';

const folder = path.join(root, 'tour');
const wanted = process.argv[2] ?? '';
/** What the app hears as its microphone. */
const voice = path.join(mkdtempSync(path.join(tmpdir(), 'dry-run-tour-')), 'voice.wav');

try {
  const startedAt = Date.now();
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  let count = 0;
  for (const scheme of ['light', 'dark'] as const) count += await walk(scheme);
  say(`Tour: ${count} pictures in ${path.relative(root, folder)}/ after ${elapsed(startedAt)}`);
} catch (error) {
  sayFailure(error);
  process.exitCode = 1;
} finally {
  rmSync(path.dirname(voice), { recursive: true });
}

/** One walk in one scheme; answers with the number of pictures. */
async function walk(scheme: 'light' | 'dark'): Promise<number> {
  const running = await launchApp({ now, args: speakingMicrophone(voice) });
  let count = 0;
  try {
    await setSize(running);
    await running.page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    for (const [index, step] of steps.entries()) {
      await step.run(running.page).catch(async (error: unknown) => {
        await picture(running.page, `failed-${step.name}-${scheme}`);
        throw new Failure(
          `the step ${step.name} (${scheme}) failed: ${error instanceof Error ? error.message : error}`,
          `look at tour/failed-${step.name}-${scheme}.png and at scripts/tour-steps.ts.`,
        );
      });
      if (!step.name.includes(wanted)) continue;
      const order = String(index + 1).padStart(2, '0');
      await picture(running.page, `${order}-${step.name}-${scheme}`);
      count += 1;
    }
  } finally {
    await running.close();
  }
  if (running.problems.length > 0) {
    throw new Failure(
      `the app's pages reported errors on the way (${scheme}):\n  ${running.problems.join('\n  ')}`,
      'mend what caused them; the pictures up to here are in tour/.',
    );
  }
  return count;
}

async function setSize({ app, page }: RunningApp): Promise<void> {
  const main = await app.browserWindow(page);
  await main.evaluate((target, { width, height }) => target.setContentSize(width, height), size);
  await page.waitForFunction(
    ({ width, height }) => window.innerWidth === width && window.innerHeight === height,
    size,
  );
}

async function picture(page: Page, name: string): Promise<void> {
  // Out of the way, so that nothing looks pointed at.
  await page.mouse.move(0, 0);
  await page.evaluate(async () => {
    await document.fonts.ready;
  });
  await page.screenshot({
    path: path.join(folder, `${name}.png`),
    animations: 'disabled',
    caret: 'hide',
    scale: 'css',
  });
}
