import { box, expect, goTo, test, toast } from './app.ts';
import {
  addition,
  clock,
  codeOf,
  editor,
  expectAllGreen,
  fileNames,
  finish,
  interviewer,
  languageNames,
  languages,
  results,
  runTests,
  shippedDrills,
  startCoding,
  startRun,
  submit,
  write,
} from './drill-steps.ts';

/** Starting the app, and judging four times with mutants. */
const wholeRun = 180_000;

const drills = shippedDrills();
const [first] = drills;
if (first === undefined) throw new Error('No drill is shipped.');

for (const drill of drills) {
  for (const language of languages) {
    test(`a full timed run of ${drill.title} in ${languageNames[language]}`, async ({
      startWithPlan,
    }) => {
      test.setTimeout(wholeRun);
      const { page } = await startWithPlan();
      const [base, extension] = drill.stages;
      if (base === undefined || extension === undefined) throw new Error('Two stages are needed.');
      const files = fileNames[language];

      await startRun(page, drill.title, language);
      const tray = interviewer(page).getByRole('list', { name: 'Questions you can ask' });
      const question = drill.questions.find(({ notices }) => notices === 'distributed');
      await tray.getByRole('button', { name: question?.ask ?? '', exact: true }).click();
      await expect(
        interviewer(page).getByText(question?.answer ?? '', { exact: true }),
      ).toBeVisible();
      await startCoding(page);

      const plain = codeOf(drill, language, base.id);
      await write(page, files.tests, plain.tests);
      await write(page, files.solution, plain.solution);
      await runTests(page, 1);
      await expect(results(page).getByText('Your tests pass')).toBeVisible();
      await submit(page, 2);
      await expectAllGreen(page);
      await expect(addition(page)).toBeVisible();
      await expect(editor(page, files.solution)).toBeFocused();

      const extended = codeOf(drill, language, extension.id);
      await write(page, files.tests, extended.tests);
      await write(page, files.solution, extended.solution);
      await submit(page, 3);
      await expectAllGreen(page);
      await expect(
        results(page).getByRole('list', { name: `Cases of ${base.title}` }),
      ).toBeVisible();
      await expect(
        results(page).getByRole('list', { name: `Cases of ${extension.title}` }),
      ).toBeVisible();

      await finish(page, 'Say the cost of each call aloud.');
      await expect(
        page.getByRole('heading', { name: /^\d+:\d\d in all, .* under 30:00$/ }),
      ).toBeVisible();
      await expect(page.getByText(drill.pattern, { exact: true })).toBeVisible();
      await expect(page.getByText('several machines among them')).toBeVisible();
      await expect(toast(page, /^Done: /)).toBeVisible();

      await page.getByRole('button', { name: /^Log/ }).click();
      await page.getByRole('radio', { name: languageNames[language] }).check();
      const row = page.getByRole('row').filter({ hasText: drill.title });
      await expect(row).toContainText('Say the cost of each call aloud.');
      await expect(row).toContainText(/\d+:\d\d/);
    });
  }
}

test('a finished run ticks its task of the plan', async ({ startWithPlan }) => {
  test.setTimeout(wholeRun);
  const { page } = await startWithPlan();
  const task = 'LRU cache, base from scratch';
  await expect(box(page, task)).not.toBeChecked();
  await startRun(page, 'LRU cache', 'typescript');
  await startCoding(page);
  const code = codeOf(first, 'typescript', 'base');
  await write(page, fileNames.typescript.solution, code.solution);
  await submit(page, 1);
  await finish(page, 'Write a test first.');
  await goTo(page, 'Today');
  await expect(box(page, task)).toBeChecked();
});

test("the plan's next drill comes first, and says why", async ({ startWithPlan }) => {
  const { page } = await startWithPlan();
  await goTo(page, 'Today');
  await box(page, 'LRU cache, base from scratch').check();
  await goTo(page, 'Drills');
  const list = page.getByRole('region', { name: 'Drills', exact: true });
  await expect(
    list.getByText(/^(Plan of|Tomorrow's plan).*: Resumable iterator, timed run 1 of 4$/),
  ).toBeVisible();
  await expect(list.getByRole('heading', { level: 2 }).first()).toHaveText('Resumable iterator');
  await expect(
    page.getByRole('button', { name: /^Start: Resumable iterator, timed run 1 of 4/ }),
  ).toBeVisible();

  await goTo(page, 'Today');
  await box(page, 'LRU cache, base from scratch').uncheck();
  await goTo(page, 'Drills');
  await expect(list.getByText("Today's plan: LRU cache, timed run 1 of 4")).toBeVisible();
  await expect(list.getByText('It ticks the task "LRU cache, base from scratch".')).toBeVisible();
});

test('a crash in the middle loses neither code nor time, and asks about the gap', async ({
  start,
  startWithPlan,
}) => {
  const before = await startWithPlan({ now: '2026-05-06T08:00' });
  await startRun(before.page, first.title, 'python');
  await startCoding(before.page);
  const typed = '# Typed just before the power went.\nclass LRUCache:\n    pass\n';
  await write(before.page, 'solution.py', typed);
  await before.kill();

  const { page } = await start({ now: '2026-05-06T08:12' });
  const dialog = page.getByRole('dialog', { name: /^Away for 1[12] min$/ });
  await expect(dialog).toBeVisible();
  await expect(clock(page)).toHaveAccessibleName(/^0 minutes/);
  await dialog.getByRole('button', { name: 'Pause it' }).click();
  await expect(dialog).toBeHidden();
  await expect(clock(page)).toHaveAccessibleName(/^0 minutes/);
  await expect(editor(page, 'solution.py')).toContainText('Typed just before the power went.');
});

test('a counted gap runs out the base, and the extension comes by time', async ({
  start,
  startWithPlan,
}) => {
  const before = await startWithPlan({ now: '2026-05-06T08:00' });
  await startRun(before.page, first.title, 'typescript');
  await startCoding(before.page);
  await write(before.page, 'solution.ts', '// nothing yet\n');
  await before.close();

  const { page } = await start({ now: '2026-05-06T08:31' });
  await page.getByRole('button', { name: /^Count it/ }).click();
  await expect(addition(page)).toBeVisible();
  await expect(clock(page)).toHaveAccessibleName(/^3[01] minutes .*extension/);
  await expect(clock(page)).toHaveAccessibleName(/over 30:00/);
});

test('a pause stops the clock, locks the editor and is recorded with its reason', async ({
  startWithPlan,
}) => {
  const { page } = await startWithPlan();
  await startRun(page, first.title, 'python');
  await startCoding(page);
  await page.keyboard.press('Alt+p');
  const dialog = page.getByRole('dialog', { name: 'Pause the clock' });
  await dialog.getByRole('textbox', { name: 'Or your own reason' }).fill('The door');
  await dialog.getByRole('button', { name: 'Pause', exact: true }).click();
  await expect(page.getByText('The door')).toBeVisible();
  await expect(clock(page)).toHaveAccessibleName(/paused/);
  await expect(page.getByRole('button', { name: /^Run tests/ })).toBeDisabled();
  await page.getByRole('button', { name: /^Resume/ }).click();
  await expect(clock(page)).not.toHaveAccessibleName(/paused/);
  await expect(page.getByRole('button', { name: /^Run tests/ })).toBeEnabled();
});

test('a wrong answer opens its first failure, and a case that broke is a regression', async ({
  startWithPlan,
}) => {
  test.setTimeout(wholeRun);
  const { page } = await startWithPlan();
  await startRun(page, 'LRU cache', 'python');
  await startCoding(page);
  const { solution } = codeOf(first, 'python', 'base');
  await write(page, 'solution.py', solution);
  await submit(page, 1);
  await write(
    page,
    'solution.py',
    'class LRUCache:\n    def __init__(self, capacity):\n        pass\n    def get(self, key):\n        return None\n    def put(self, key, value):\n        pass\n',
  );
  await submit(page, 2);
  const pane = results(page);
  await expect(pane.getByText('passed before').first()).toBeVisible();
  await expect(pane.getByRole('button', { expanded: true })).toHaveCount(1);
  await expect(pane.getByRole('group', { name: 'Calls' })).toContainText('LRUCache(');
  await expect(pane.getByText(/^expected /)).toBeVisible();

  await write(page, 'solution.py', 'class LRUCache:\n    def get(self:\n');
  await runTests(page, 3);
  await expect(pane.getByText('It did not run')).toBeVisible();
  await pane.getByRole('button', { name: /^solution\.py, line 2/ }).click();
  await expect(editor(page, 'solution.py')).toBeFocused();
});

test('a random drill keeps its name to itself until the end', async ({ startWithPlan }) => {
  const { page } = await startWithPlan();
  await goTo(page, 'Drills');
  await page.getByRole('button', { name: /^One drawn at random/ }).click();
  await page.getByRole('button', { name: /^Start: one drawn at random/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Random drill' })).toBeVisible();
  for (const { title, pattern } of drills) {
    await expect(page.getByText(title, { exact: true })).toHaveCount(0);
    await expect(page.getByText(pattern, { exact: true })).toHaveCount(0);
  }
});

test('a practice has no clock, one stage, and a ladder of hints', async ({ startWithPlan }) => {
  const { page } = await startWithPlan();
  await goTo(page, 'Drills');
  await page.getByRole('radio', { name: 'Practice' }).check();
  await page
    .getByRole('list', { name: 'Drills' })
    .getByRole('button', { name: first.title })
    .click();
  const extension = first.stages[1];
  await page.getByRole('button', { name: `Practice ${extension?.title ?? ''}` }).click();
  await expect(page.getByText('No clock.')).toBeVisible();
  await expect(clock(page)).toHaveCount(0);
  const hints = extension?.hints ?? [];
  for (const [index, hint] of hints.slice(0, 2).entries()) {
    await page.getByRole('button', { name: `Hint ${index + 1} of ${hints.length}` }).click();
    await expect(interviewer(page).getByText(hint, { exact: true })).toBeVisible();
  }
});

test('two runs are compared side by side, by keyboard', async ({ startWithPlan }) => {
  test.setTimeout(wholeRun);
  const { page } = await startWithPlan();
  for (const text of ['class LRUCache:\n    first = 1\n', 'class LRUCache:\n    second = 2\n']) {
    await startRun(page, 'LRU cache', 'python');
    await page.keyboard.press('ControlOrMeta+Enter');
    await write(page, 'solution.py', text);
    await submit(page, 1);
    await finish(page, 'Begin earlier.');
    await page.keyboard.press('Enter');
  }
  await page.keyboard.press('l');
  const boxes = page.getByRole('checkbox', { name: /^Compare LRU cache/ });
  await expect(boxes).toHaveCount(2);
  for (const one of await boxes.all()) {
    await one.focus();
    await page.keyboard.press('Space');
  }
  await page.keyboard.press('c');
  await expect(page.getByRole('textbox', { name: /^Earlier: LRU cache/ })).toContainText(
    'first = 1',
  );
  await expect(page.getByRole('textbox', { name: /^Later: LRU cache/ })).toContainText(
    'second = 2',
  );
});

test('Tab indents in the editor, and Escape then Tab leaves it', async ({ startWithPlan }) => {
  const { page } = await startWithPlan();
  await startRun(page, first.title, 'python');
  await startCoding(page);
  await write(page, 'solution.py', 'x');
  await page.keyboard.press('Home');
  await page.keyboard.press('Tab');
  await expect(editor(page, 'solution.py')).toHaveText('    x');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Tab');
  await expect(editor(page, 'solution.py')).not.toBeFocused();
  await page.keyboard.press('Alt+2');
  await expect(editor(page, 'solution.py')).toBeFocused();
});

test('a submission that was not judged when the app ended can be judged afterwards', async ({
  start,
  startWithPlan,
}) => {
  test.setTimeout(wholeRun);
  const before = await startWithPlan();
  await startRun(before.page, 'LRU cache', 'python');
  await startCoding(before.page);
  const { solution } = codeOf(first, 'python', 'base');
  // The judge would need ten seconds for this one: the app ends long before.
  await write(before.page, 'solution.py', `${solution}\nwhile True:\n    pass\n`);
  await before.page.keyboard.press('ControlOrMeta+Shift+Enter');
  await expect(addition(before.page)).toBeVisible();
  await before.kill();

  const { page } = await start();
  await expect(results(page).getByText('A submission has no verdict.')).toBeVisible();
  await results(page).getByRole('button', { name: 'Judge it again' }).click();
  await expect(results(page).getByText('Timed out')).toBeVisible({ timeout: 60_000 });
});

test('the editor takes Vim keys, a font size, and no completion when asked', async ({
  startWithPlan,
}) => {
  const { page } = await startWithPlan();
  await startRun(page, first.title, 'python');
  await startCoding(page);
  await write(page, 'solution.py', 'abc');
  await page.getByRole('button', { name: 'Editor settings' }).click();
  const dialog = page.getByRole('dialog', { name: 'Editor' });
  await dialog.getByRole('checkbox', { name: 'Vim keys' }).check();
  await dialog.getByRole('checkbox', { name: /^As bare as/ }).check();
  await dialog.getByRole('spinbutton', { name: 'Font size in px' }).fill('20');
  await dialog.getByRole('button', { name: 'Done' }).click();
  const text = editor(page, 'solution.py');
  await expect(text).toHaveCSS('font-size', '20px');
  await page.keyboard.press('Alt+2');
  await expect(text).toBeFocused();
  await page.keyboard.press('0');
  await page.keyboard.press('x');
  await expect(text).toHaveText('bc');
});

test('a question of the tray leaves it, and the focus goes to the next', async ({
  startWithPlan,
}) => {
  const { page } = await startWithPlan();
  await startRun(page, first.title, 'python');
  const tray = interviewer(page).getByRole('list', { name: 'Questions you can ask' });
  const [one, two] = first.questions;
  await tray.getByRole('button', { name: one?.ask ?? '', exact: true }).press('Enter');
  await expect(interviewer(page).getByText(one?.answer ?? '', { exact: true })).toBeVisible();
  await expect(tray.getByRole('button', { name: two?.ask ?? '', exact: true })).toBeFocused();

  await page.keyboard.press('Alt+a');
  await page.keyboard.type('Keys are short strings');
  await page.keyboard.press('Enter');
  await expect(interviewer(page).getByText(/^You assume \d/)).toBeVisible();
});
