import { expect, goTo, test } from './app.ts';
import { faults, useScheme } from './axe.ts';
import {
  addition,
  codeOf,
  fileNames,
  finish,
  shippedDrills,
  startCoding,
  startRun,
  submit,
  write,
} from './drill-steps.ts';

const [drill] = shippedDrills();
if (drill === undefined) throw new Error('No drill is shipped.');

for (const scheme of ['light', 'dark'] as const) {
  test(`axe finds nothing on the screens of a run, ${scheme}`, async ({ startWithPlan }) => {
    test.setTimeout(180_000);
    const { page } = await startWithPlan();
    await useScheme(page, scheme);
    await goTo(page, 'Drills');
    await expect(page.getByRole('list', { name: 'Drills' })).toBeVisible();
    expect(await faults(page), 'list').toEqual([]);

    await startRun(page, drill.title, 'python');
    await expect(page.getByRole('textbox', { name: /^solution/ })).toBeVisible();
    expect(await faults(page), 'clarify').toEqual([]);
    await startCoding(page);
    await page.keyboard.press('Alt+p');
    await expect(page.getByRole('dialog')).toBeVisible();
    expect(await faults(page), 'pause').toEqual([]);
    await page.keyboard.press('Escape');

    const { solution, tests } = codeOf(drill, 'python', drill.stages[0]?.id ?? '');
    await write(page, fileNames.python.tests, tests.split('\n\n\n').slice(0, 3).join('\n\n\n'));
    await write(page, fileNames.python.solution, solution);
    await submit(page, 1);
    await expect(addition(page)).toBeVisible();
    expect(await faults(page), 'verdict').toEqual([]);
    await submit(page, 2);
    expect(await faults(page), 'failures').toEqual([]);

    await page.getByRole('button', { name: 'End coding and wrap up' }).click();
    await expect(page.getByRole('textbox', { name: 'Trade-offs' })).toBeVisible();
    expect(await faults(page), 'wrap-up').toEqual([]);
    await page.getByRole('button', { name: /^Finish the run/ }).click();
    await expect(page.getByText(/^Put the trade-offs into words/)).toBeVisible();
    expect(await faults(page), 'faults of the wrap-up').toEqual([]);
  });

  test(`axe finds nothing after a run, ${scheme}`, async ({ startWithPlan }) => {
    test.setTimeout(180_000);
    const { page } = await startWithPlan();
    await useScheme(page, scheme);
    await startRun(page, drill.title, 'typescript');
    await startCoding(page);
    const { solution, tests } = codeOf(drill, 'typescript', drill.stages[0]?.id ?? '');
    await write(page, fileNames.typescript.tests, tests);
    await write(page, fileNames.typescript.solution, solution);
    await submit(page, 1);
    await finish(page, 'Begin earlier.');
    await expect(page.getByRole('textbox', { name: 'Solution' })).toBeVisible();
    expect(await faults(page), 'after the run').toEqual([]);
    await page.getByRole('button', { name: /^Log/ }).click();
    await page.getByRole('radio', { name: 'TypeScript' }).check();
    await expect(page.getByRole('table', { name: 'Runs' })).toBeVisible();
    expect(await faults(page), 'log').toEqual([]);
  });
}
