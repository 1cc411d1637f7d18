import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { _electron as electron, expect, type Page, test } from '@playwright/test';
import { endApp } from '../scripts/end-app.ts';
import { readCorpus, runEntry } from '../scripts/judge/corpus.ts';
import { startRealJudge } from '../scripts/judge/real-judge.ts';

const root = resolve(import.meta.dirname, '..');
const asRoot = process.getuid?.() === 0;

test('every submission of the corpus gets the verdict it must get', async () => {
  test.setTimeout(20 * 60_000);
  const { code, output } = await runScript('scripts/judge/corpus.ts');
  expect(output.split('\n').filter((line) => line.startsWith('WRONG'))).toEqual([]);
  expect(code).toBe(0);
});

test('a judge whose process ends says so, and the next submission is judged', async () => {
  // Three submissions, whose limits last four times as long where the processors are taken.
  test.setTimeout(3 * 60_000);
  const corpus = readCorpus();
  const endless = corpus.find(({ id }) => id === 'python-endless-loop');
  const right = corpus.find(({ id }) => id === 'python-ordered-dict');
  if (endless === undefined || right === undefined) throw new Error('The corpus lacks them.');
  let endAtNextEvent = false;
  const judge = startRealJudge({
    name: 'crash',
    onEvent: () => {
      if (!endAtNextEvent) return;
      endAtNextEvent = false;
      for (const pid of rendererProcesses(judge.pid)) process.kill(pid, 'SIGKILL');
    },
  });
  try {
    const first = await runEntry(right, judge, new Map());
    expect(first.outcome).toBe('pass');
    endAtNextEvent = true;
    const broken = runEntry(endless, judge, new Map());
    const verdict = await broken;
    expect(verdict.outcome).toBe('broke');
    expect(verdict.message).toContain('The judge broke');
    // What was told before stays: the first case had its two seconds.
    expect(verdict.cases[0]?.outcome).toBe('timeout');
    const next = await runEntry(right, judge, new Map());
    expect(next.outcome).toBe('pass');
  } finally {
    await judge.close();
  }
});

test.describe('the judge page', () => {
  let server: Server;
  let hits = 0;

  test.beforeAll(async () => {
    server = createServer((_request, response) => {
      hits += 1;
      response.end();
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  });

  test.afterAll(() => {
    server.close();
  });

  test('has no way to the network, the app or the disk', async () => {
    const { port } = server.address() as AddressInfo;
    await withJudgePage(async (page) => {
      const reached = await page.evaluate(tryWaysOut, `127.0.0.1:${port}`);
      expect(reached).toEqual([]);
      expect(hits).toBe(0);
    });
  });

  test('is sandboxed and isolated, with nothing of Node or Electron in it', async () => {
    await withJudgePage(async (page) => {
      const found = await page.evaluate(() =>
        ['require', 'process', 'module', 'electron', 'ipcRenderer', 'Buffer'].filter(
          (name) => name in globalThis,
        ),
      );
      expect(found).toEqual([]);
      expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
    });
  });
});

async function withJudgePage(work: (page: Page) => Promise<void>): Promise<void> {
  const app = await electron.launch({
    args: [
      ...(asRoot ? ['--no-sandbox'] : []),
      `--user-data-dir=${join(tmpdir(), 'dry-run-page')}`,
      join(root, 'out/main/judge-command.cjs'),
    ],
    cwd: root,
    chromiumSandbox: !asRoot,
  });
  const main = app.process();
  try {
    const page = await app.firstWindow();
    await page.waitForURL('judge://judge/judge/index.html');
    await work(page);
    const preferences = await app.evaluate(({ webContents }) =>
      webContents
        .getAllWebContents()
        .map((contents) => Reflect.get(contents, 'getLastWebPreferences').call(contents)),
    );
    for (const given of preferences)
      expect(given).toMatchObject({
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
      });
  } finally {
    await endApp(app, main);
  }
}

/** Runs in the page. Answers the names of the ways that led anywhere. */
async function tryWaysOut(host: string): Promise<string[]> {
  const reached: string[] = [];
  async function attempt(name: string, way: () => unknown): Promise<void> {
    try {
      if ((await way()) === true) reached.push(name);
    } catch {
      // Refused, as it should be.
    }
  }
  const fetched = (address: string, options?: RequestInit) => async () => {
    await fetch(address, options);
    return true;
  };
  const opened = (make: () => EventTarget, event: string) => () =>
    new Promise<boolean>((done) => {
      const target = make();
      target.addEventListener(event, () => done(true));
      target.addEventListener('error', () => done(false));
    });
  await attempt('fetch', fetched(`http://${host}/`));
  await attempt('fetch without cors', fetched(`http://${host}/`, { mode: 'no-cors' }));
  await attempt('fetch of the app', fetched('app://dry-run/index.html'));
  await attempt('fetch of a file', fetched('file:///etc/passwd'));
  await attempt('fetch past the folder', async () => {
    const response = await fetch('judge://judge/assets/..%2f..%2fmain%2fmain.cjs');
    return response.ok;
  });
  await attempt(
    'a file that is not the judge’s',
    async () => (await fetch('judge://judge/index.html')).ok,
  );
  await attempt('request', () => {
    const request = new XMLHttpRequest();
    request.open('GET', `http://${host}/`, false);
    request.send();
    return true;
  });
  await attempt(
    'WebSocket',
    opened(() => new WebSocket(`ws://${host}/`), 'open'),
  );
  await attempt(
    'EventSource',
    opened(() => new EventSource(`http://${host}/`), 'open'),
  );
  await attempt('import', () => import(/* @vite-ignore */ `http://${host}/x.js`).then(() => true));
  await attempt('import of text', () =>
    import(/* @vite-ignore */ `data:text/javascript,export default '${host}'`).then(() => true),
  );
  await attempt(
    'worker',
    opened(() => new Worker('data:text/javascript,postMessage(1)'), 'message'),
  );
  await attempt('eval', () => new Function('return true')());
  await attempt('beacon', () => navigator.sendBeacon(`http://${host}/`) && false);
  await attempt(
    'image',
    opened(() => Object.assign(new Image(), { src: `http://${host}/x.png` }), 'load'),
  );
  return reached;
}

function runScript(file: string): Promise<{ code: number | null; output: string }> {
  return new Promise((done) => {
    const child = spawn(process.execPath, [join(root, file)], { cwd: root });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => {
        output += chunk.toString();
      });
    child.on('exit', (code) => done({ code, output }));
  });
}

/** The renderer processes below a process; Electron starts them through a zygote, so that all descendants count. */
function rendererProcesses(parent: number): number[] {
  const parents = new Map<number, number>();
  for (const name of readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
    try {
      const fields = readFileSync(`/proc/${name}/stat`, 'utf8').split(') ')[1]?.split(' ');
      parents.set(Number(name), Number(fields?.[1]));
    } catch {
      // It ended meanwhile.
    }
  }
  const isBelow = (pid: number): boolean => {
    const above = parents.get(pid);
    return above !== undefined && (above === parent || isBelow(above));
  };
  return [...parents.keys()].filter(
    (pid) =>
      isBelow(pid) && readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('--type=renderer'),
  );
}
