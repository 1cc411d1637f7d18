/** Code that never ends or takes all memory, judged in the app itself: it goes on answering, and judges what comes next. */
import { expect, test } from './app.ts';
import {
  codeOf,
  fileNames,
  languageNames,
  languages,
  results,
  runTests,
  shippedDrills,
  startCoding,
  startRun,
  write,
} from './drill-steps.ts';

/** Starting the app, and limits that last up to four times as long where the processors are taken. */
const threeRuns = 240_000;

const hostile = {
  python: {
    endless: 'while True:\n    pass\n',
    bomb: 'held = []\nwhile True:\n    held.append(bytearray(1 << 24))\n',
  },
  typescript: {
    endless: 'for (;;) {}\n',
    bomb: 'const held: number[][] = [];\nfor (;;) held.push(new Array(1 << 20).fill(Math.random()));\n',
  },
} as const;

const drill = shippedDrills().find(({ id }) => id === 'lru-cache');
if (drill === undefined) throw new Error('The LRU cache is not shipped.');

for (const language of languages) {
  test(`an endless loop and a memory bomb in ${languageNames[language]} leave the app answering, and the next run is judged`, async ({
    startWithPlan,
  }) => {
    test.setTimeout(threeRuns);
    const { page } = await startWithPlan();
    const { solution: file } = fileNames[language];
    const { solution } = codeOf(drill, language, 'base');
    const pane = results(page);
    await startRun(page, drill.title, language);
    await startCoding(page);

    await write(page, file, `${solution}\n${hostile[language].endless}`);
    await page.keyboard.press('ControlOrMeta+Enter');
    await page.keyboard.press('ControlOrMeta+k');
    await expect(page.getByRole('combobox')).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(pane.getByText(/^run 1\b/)).toBeHidden();
    await expect(pane.getByText(/^run 1\b/)).toBeVisible({ timeout: 60_000 });
    await expect(pane.getByText('Timed out')).toBeVisible();

    await write(page, file, `${solution}\n${hostile[language].bomb}`);
    await runTests(page, 2);
    await expect(pane.getByText(/^(It did not run|Timed out)$/)).toBeVisible();
    await page.keyboard.press('ControlOrMeta+k');
    await expect(page.getByRole('combobox')).toBeFocused();
    await page.keyboard.press('Escape');

    await write(page, file, solution);
    await runTests(page, 3);
    await expect(pane.getByText(/^(\d+) of \1$/).first()).toBeVisible();
  });
}
