/**
 * Whether the app stays smooth while the judge judges: the times between the frames of the app's own page, from the key
 * that submits until the verdict is on the screen.
 */
import type { Page } from '@playwright/test';
import { launchApp } from '../launch.ts';
import { benchDay } from './arms.ts';
import type { Benchmark, Conditions, Finding } from './benchmark.ts';
import { lruRequest, suite } from './judge-arms.ts';
import { withProfiles } from './profiles.ts';
import { summarize } from './statistics.ts';

export const judgeFrames: Benchmark = {
  name: 'judge-frames',
  about:
    "times between frames of the app's page from the submission until its verdict is shown; growth and all cases included",
  usualRuns: 5,
  run: (conditions) => withProfiles(({ app }) => measure(app, conditions)),
};

/** The longest times between two frames of a run, as one sample, and all of them as another. */
async function measure(profile: string, { runs, say }: Conditions): Promise<Finding[]> {
  const { page, close } = await launchApp({ profile, now: benchDay });
  const longest: number[] = [];
  const all: number[] = [];
  try {
    await openDrill(page);
    for (let run = 1; run <= runs; run += 1) {
      const gaps = await framesDuring(page, run);
      longest.push(Math.max(...gaps));
      all.push(...gaps);
      say(`judge-frames ${run} of ${runs}: ${gaps.length} frames, longest ${longest.at(-1)} ms`);
    }
  } finally {
    await close();
  }
  return [
    {
      measure: 'longest of a run',
      unit: 'ms',
      sample: summarize(longest),
      aim: { of: 'median', most: 50 },
    },
    { measure: 'every one', unit: 'ms', sample: summarize(all) },
  ];
}

async function openDrill(page: Page): Promise<void> {
  const places = page.getByRole('navigation', { name: 'Places' });
  await places.getByRole('link', { name: 'Drills', exact: true }).click();
  await page.getByRole('radio', { name: 'Python' }).check();
  await page.getByRole('list', { name: 'Drills' }).getByRole('button', { name: 'LRU' }).click();
  await page.getByRole('button', { name: /^Start: .*, timed run/ }).click();
  await page.getByRole('button', { name: /^Start coding/ }).click();
  const tab = page.getByRole('tab', { name: 'solution.py', exact: true });
  await tab.click();
  await page.getByRole('textbox', { name: /^solution\.py,/ }).focus();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.insertText(lruRequest('python', suite).solution);
}

/** Milliseconds between one frame and the next. */
async function framesDuring(page: Page, number: number): Promise<number[]> {
  const frames = await page.evaluateHandle(() => {
    const times: number[] = [];
    const look = (at: number) => {
      times.push(at);
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
    return times;
  });
  await page.keyboard.press('ControlOrMeta+Shift+Enter');
  const results = page.getByRole('region', { name: 'Results' });
  await results.getByText(new RegExp(`^submission ${number}\\b`)).waitFor({ timeout: 60_000 });
  const times = await frames.evaluate((list) => [...list]);
  return times.slice(1).map((time, index) => Math.round(10 * (time - (times[index] ?? 0))) / 10);
}
