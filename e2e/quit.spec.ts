import { expect, test } from './app.ts';
import { fileNames, results, startCoding, startRun, write } from './drill-steps.ts';

/** Code that cannot be asked to stop: it swallows every request. */
const stubborn = [
  'class LRUCache:',
  '    def __init__(self, capacity):',
  '        while True:',
  '            try:',
  '                while True:',
  '                    pass',
  '            except BaseException:',
  '                pass',
  '',
].join('\n');

test('a quit while the judge works ends the app, and the code can be judged at the next start', async ({
  start,
  startWithPlan,
}) => {
  const before = await startWithPlan();
  const main = before.app.process();
  await startRun(before.page, 'LRU cache', 'python');
  await startCoding(before.page);
  await write(before.page, fileNames.python.solution, stubborn);
  await before.page.keyboard.press('ControlOrMeta+Shift+Enter');
  await expect(results(before.page).getByText('Judging your code.')).toBeVisible();
  await before.close();
  expect(main.exitCode).toBe(0);

  const { page } = await start();
  const again = results(page).getByRole('button', { name: /^Judge it again/ });
  await expect(again).toBeVisible();
});

test('a hidden window that opens while the app quits does not keep it', async ({ start }) => {
  const { app, close } = await start();
  const main = app.process();
  await app.evaluate(({ app: theApp, BrowserWindow }) => {
    theApp.once('before-quit', () => void new BrowserWindow({ show: false }));
  });
  await close();
  expect(main.exitCode).toBe(0);
});

test('a fault in the main process is said, and does not hold up a quit', async ({ start }) => {
  const { app, page, close } = await start();
  const main = app.process();
  const said = new Promise<string>((resolve) => {
    let text = '';
    main.stderr?.on('data', (chunk: Buffer) => {
      text += chunk.toString();
      if (text.includes('planted')) resolve(text);
    });
  });
  await app.evaluate(() => {
    setTimeout(() => {
      throw new Error('planted');
    }, 0);
  });
  expect(await said).toContain('Error: planted');
  // It goes on answering, too.
  await expect(page.getByRole('button', { name: /^Skip/ })).toBeVisible();
  await close();
  expect(main.exitCode).toBe(0);
});
