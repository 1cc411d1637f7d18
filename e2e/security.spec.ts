import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from '@playwright/test';
import { test as base, box, checklist, expect, goTo, section, shownText, titles } from './app.ts';

/** A server on this machine that notes whatever reaches it: connections, requests, and UDP packets. */
type Outside = { origin: string; udpPort: number; met: string[] };

const test = base.extend<{ outside: Outside }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from the pattern.
  outside: async ({}, use) => {
    const met: string[] = [];
    const server = createServer((request, response) => {
      met.push(`${request.method} ${request.url}`);
      response.setHeader('Access-Control-Allow-Origin', '*');
      response.end('reached');
    });
    server.on('connection', () => met.push('connection'));
    server.on('upgrade', (request) => met.push(`upgrade ${request.url}`));
    server.listen(0, '127.0.0.1');
    const udp = createSocket('udp4', () => met.push('packet')).bind(0, '127.0.0.1');
    await Promise.all([once(server, 'listening'), once(udp, 'listening')]);
    const { port } = server.address() as AddressInfo;
    await use({ origin: `127.0.0.1:${port}`, udpPort: udp.address().port, met });
    server.closeAllConnections();
    server.close();
    udp.close();
  },
});

/** Every way a page has to reach another machine; each ends by itself, whatever becomes of it. */
async function tryEverything(page: Page, { origin, udpPort }: Outside): Promise<void> {
  await page.evaluate(
    async ({ http, ws, stun, turns }) => {
      const ended = (target: EventTarget, ...names: string[]) =>
        Promise.race(
          names.map(
            (name) =>
              new Promise<void>((resolve) => {
                target.addEventListener(name, () => resolve(), { once: true });
              }),
          ),
        );
      const add = (tag: string, set: Record<string, string>) => {
        const element = document.createElement(tag);
        for (const [name, value] of Object.entries(set)) element.setAttribute(name, value);
        const end = ended(element, 'load', 'error');
        document.body.append(element);
        return end;
      };
      const quietly = async (act: () => unknown) => {
        try {
          await act();
        } catch {
          // Refused at once: as good an end as any.
        }
      };
      await quietly(() => fetch(`${http}/fetch`));
      await quietly(() => fetch(`${http}/no-cors`, { mode: 'no-cors' }));
      await quietly(() => {
        const request = new XMLHttpRequest();
        request.open('GET', `${http}/xhr`);
        const end = ended(request, 'loadend');
        request.send();
        return end;
      });
      await quietly(() => ended(new WebSocket(`${ws}/socket`), 'open', 'error', 'close'));
      await quietly(() => ended(new EventSource(`${http}/events`), 'open', 'error'));
      await quietly(() => navigator.sendBeacon(`${http}/beacon`, 'x'));
      await quietly(() => add('img', { src: `${http}/image` }));
      await quietly(() => add('script', { src: `${http}/script` }));
      await quietly(() => add('link', { rel: 'stylesheet', href: `${http}/style` }));
      await quietly(() => add('video', { src: `${http}/video` }));
      await quietly(() => add('iframe', { src: `${http}/frame` }));
      await quietly(() => import(/* @vite-ignore */ `${http}/module`));
      await quietly(() => ended(new Worker(`${http}/worker`), 'message', 'error'));
      await quietly(() => {
        const source = `fetch('${http}/from-worker').finally(() => postMessage('done'))`;
        const worker = new Worker(URL.createObjectURL(new Blob([source])));
        return ended(worker, 'message', 'error');
      });
      await quietly(() => {
        const style = document.createElement('style');
        style.textContent = `@import url('${http}/import'); body { background: url('${http}/ground') }`;
        document.head.append(style);
        return new FontFace('Far', `url('${http}/font')`).load();
      });
      for (const rel of ['prefetch', 'preload', 'modulepreload', 'preconnect', 'dns-prefetch']) {
        const link = document.createElement('link');
        link.rel = rel;
        link.href = `${http}/${rel}`;
        if (rel === 'preload') link.as = 'script';
        document.head.append(link);
      }
      await quietly(async () => {
        const turn = { urls: turns, username: 'x', credential: 'x' };
        const peer = new RTCPeerConnection({ iceServers: [{ urls: stun }, turn] });
        peer.createDataChannel('x');
        await peer.setLocalDescription(await peer.createOffer());
        await new Promise<void>((resolve) => {
          const look = () => peer.iceGatheringState === 'complete' && resolve();
          peer.addEventListener('icegatheringstatechange', look);
          look();
        });
        peer.close();
      });
      await quietly(() => window.open(`${http}/window`)?.close());
    },
    {
      http: `http://${origin}`,
      ws: `ws://${origin}`,
      stun: `stun:127.0.0.1:${udpPort}`,
      turns: `turn:${origin}?transport=tcp`,
    },
  );
}

/** Every way a page has to go elsewhere. */
async function tryToLeave(page: Page, { origin }: Outside): Promise<void> {
  await page.evaluate((http) => {
    const link = document.createElement('a');
    link.href = `${http}/link`;
    link.ping = `${http}/ping`;
    document.body.append(link);
    link.click();
    link.target = '_blank';
    link.click();
    const form = document.createElement('form');
    form.action = `${http}/form`;
    form.method = 'post';
    document.body.append(form);
    form.submit();
    window.location.href = `${http}/location`;
  }, `http://${origin}`);
}

async function requestsInAbout(page: Page): Promise<number> {
  await goTo(page, 'Today');
  await goTo(page, 'Settings');
  const figure = section(page, 'About')
    .getByRole('term')
    .filter({ hasText: 'Network requests' })
    .locator('+ *');
  await expect(figure).toHaveText(/^\d+$/);
  return Number(await figure.textContent());
}

test('whatever a page tries, nothing leaves the app, and the page stays', async ({
  outside,
  startWithPlan,
}) => {
  const { app, page } = await startWithPlan({ provokes: true });
  await tryEverything(page, outside);
  await tryToLeave(page, outside);
  expect(await shownText(app)).toContain('Wednesday 6 May');
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  expect(outside.met).toEqual([]);
});

test('with the page’s own policy off, the network layer cancels and counts every request', async ({
  outside,
  startWithPlan,
}) => {
  const { page } = await startWithPlan({ provokes: true });
  expect(await requestsInAbout(page)).toBe(0);
  const session = await page.context().newCDPSession(page);
  await session.send('Page.setBypassCSP', { enabled: true });
  await page.reload();
  await goTo(page, 'Today');
  await tryEverything(page, outside);
  // Fifteen at the least: fetch, XHR, image, script, style, video, frame, module, worker, font and others.
  expect(await requestsInAbout(page)).toBeGreaterThan(14);
  expect(outside.met).toEqual([]);
});

test('requests of the main process are cancelled and counted, too', async ({
  outside,
  startWithPlan,
}) => {
  const { app, page } = await startWithPlan();
  const answers = await app.evaluate(async ({ BrowserWindow, net, session }, url) => {
    const refused = (promise: Promise<unknown>) =>
      promise.then(
        () => 'reached',
        () => 'refused',
      );
    const hidden = new BrowserWindow({ show: false });
    const told = [
      await refused(net.fetch(`${url}/main-fetch`)),
      await refused(session.defaultSession.fetch(`${url}/session-fetch`)),
      await refused(hidden.loadURL(`${url}/window`)),
    ];
    hidden.destroy();
    return told;
  }, `http://${outside.origin}`);
  expect(answers).toEqual(['refused', 'refused', 'refused']);
  expect(await requestsInAbout(page)).toBe(3);
  expect(outside.met).toEqual([]);
});

test('a walk through the app makes no request', async ({ startWithPlan }) => {
  const { page } = await startWithPlan();
  for (const label of ['Drills', 'Numbers', 'Stories', 'Rounds', 'Progress', 'Settings', 'Today']) {
    await goTo(page, label);
  }
  await page.keyboard.press('ControlOrMeta+k');
  await page.getByRole('combobox', { name: 'Go to or run' }).fill('back');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.keyboard.press('w');
  await expect(page.getByRole('region', { name: 'Week 1' })).toBeVisible();
  expect(await requestsInAbout(page)).toBe(0);
});

/** Chromium's own stand-ins for a microphone and a camera; what may be used of them is up to the app. */
const devices = ['--use-fake-device-for-media-stream'];

test('the microphone is the only permission ever given', async ({ startWithPlan }) => {
  const { page } = await startWithPlan({ provokes: true, args: devices });
  const answers = await page.evaluate(async () => {
    const told = (promise: Promise<unknown>) =>
      promise.then(
        () => 'given',
        (error: unknown) => (error instanceof Error ? error.name : String(error)),
      );
    const { mediaDevices } = navigator;
    // How Electron's pages once captured the screen; no part of the web's own types.
    const desktop = { mandatory: { chromeMediaSource: 'desktop' } } as MediaTrackConstraints;
    return {
      microphone: await told(mediaDevices.getUserMedia({ audio: true })),
      camera: await told(mediaDevices.getUserMedia({ video: true })),
      both: await told(mediaDevices.getUserMedia({ audio: true, video: true })),
      screen: await told(mediaDevices.getDisplayMedia({ video: true })),
      desktop: await told(mediaDevices.getUserMedia({ video: desktop })),
      desktopSound: await told(mediaDevices.getUserMedia({ audio: desktop, video: desktop })),
      notifications: await Notification.requestPermission(),
      geolocation: await new Promise<number>((resolve) => {
        navigator.geolocation.getCurrentPosition(
          () => resolve(0),
          ({ code }) => resolve(code),
        );
      }),
      clipboard: await told(navigator.clipboard.readText()),
      midi: await told(navigator.requestMIDIAccess({ sysex: true })),
      queries: await Promise.all(
        (['geolocation', 'notifications'] as const).map(
          async (name) => (await navigator.permissions.query({ name })).state,
        ),
      ),
    };
  });
  expect(answers).toMatchObject({
    microphone: 'given',
    camera: 'NotAllowedError',
    both: 'NotAllowedError',
    desktop: 'NotAllowedError',
    desktopSound: 'NotAllowedError',
    notifications: 'denied',
    geolocation: 1,
    clipboard: 'NotAllowedError',
    queries: ['denied', 'denied'],
  });
  expect(answers.screen).toMatch(/^(NotAllowedError|NotSupportedError)$/);
  expect(answers.midi).not.toBe('given');
});

test('the microphone is given to no frame, no other window and no other origin', async ({
  startWithPlan,
}) => {
  const { app, page } = await startWithPlan({ provokes: true, args: devices });
  const inFrame = await page.evaluate(async () => {
    const frame = document.createElement('iframe');
    frame.allow = 'microphone';
    frame.srcdoc = '<p>A frame in the page</p>';
    const loaded = new Promise((resolve) =>
      frame.addEventListener('load', resolve, { once: true }),
    );
    document.body.append(frame);
    await loaded;
    const media = frame.contentWindow?.navigator.mediaDevices;
    if (media === undefined) return 'none';
    return media.getUserMedia({ audio: true }).then(
      () => 'given',
      (error: Error) => error.name,
    );
  });
  expect(inFrame).toBe('NotAllowedError');

  const elsewhere = await app.evaluate(async ({ BrowserWindow, session }) => {
    const ask = `navigator.mediaDevices.getUserMedia({ audio: true }).then(() => 'given', ({ name }) => name)`;
    const [own] = BrowserWindow.getAllWindows();
    const other = new BrowserWindow({ show: false });
    await other.loadURL('app://dry-run/index.html');
    const inOther = await other.webContents.executeJavaScript(ask, true);
    other.destroy();
    // The app's own window, led to an origin that is as safe in Chromium's eyes.
    const { protocol } = session.defaultSession;
    protocol.unregisterProtocol('app');
    protocol.registerStringProtocol('app', (_request, answer) =>
      answer({ mimeType: 'text/html', data: '<p>Another origin</p>' }),
    );
    await own?.loadURL('app://elsewhere/');
    return [inOther, await own?.webContents.executeJavaScript(ask, true)];
  });
  expect(elsewhere).toEqual(['NotAllowedError', 'NotAllowedError']);
});

test('the page has no Node, no Electron and nothing of the preload', async ({ startWithPlan }) => {
  const { app, page } = await startWithPlan();
  const found = await page.evaluate(() =>
    [
      'require',
      'process',
      'module',
      'Buffer',
      'electron',
      'ipcRenderer',
      'global',
      '__dirname',
    ].filter((name) => name in window),
  );
  expect(found).toEqual([]);
  const preferences = await app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    const contents = window?.webContents as unknown as {
      getLastWebPreferences: () => Electron.WebPreferences;
    };
    const { contextIsolation, nodeIntegration, sandbox, spellcheck, webSecurity, webviewTag } =
      contents.getLastWebPreferences();
    return { contextIsolation, nodeIntegration, sandbox, spellcheck, webSecurity, webviewTag };
  });
  expect(preferences).toMatchObject({
    contextIsolation: true,
    nodeIntegration: false,
    sandbox: true,
  });
  expect(preferences.spellcheck).not.toBe(true);
  expect(preferences.webSecurity).not.toBe(false);
  expect(preferences.webviewTag).not.toBe(true);
  expect(await app.evaluate(({ session }) => session.defaultSession.isSpellCheckerEnabled())).toBe(
    false,
  );
});

test('eval and inline script do not run', async ({ startWithPlan }) => {
  const { page } = await startWithPlan({ provokes: true });
  const ran = await page.evaluate(async () => {
    const inline = document.createElement('script');
    inline.textContent = 'document.title = "inline ran"';
    document.head.append(inline);
    const button = document.createElement('button');
    button.setAttribute('onclick', 'document.title = "handler ran"');
    document.body.append(button);
    button.click();
    return document.title;
  });
  expect(ran).toBe('Today · Dry Run');
});

test('WebAssembly is compiled in the voice worker and not in the page', async ({
  startWithPlan,
}) => {
  const { page } = await startWithPlan({ provokes: true });
  const told = await page.evaluate(async () => {
    // The shortest module there is: its magic number and its version.
    const module = Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0);
    return WebAssembly.compile(module).then(
      () => 'compiled',
      (error: Error) => error.name,
    );
  });
  expect(told).toBe('CompileError');
});

test('files outside the app’s own folder are not served', async ({ startWithPlan }) => {
  const { page } = await startWithPlan({ provokes: true });
  const answers = await page.evaluate(async () => {
    const told = (address: string) =>
      fetch(address).then(
        ({ status }) => status,
        () => 'refused',
      );
    return {
      own: await told('app://dry-run/index.html'),
      above: await told('app://dry-run/..%2f..%2fpackage.json'),
      encoded: await told('app://dry-run/%2e%2e/main/main.cjs'),
      host: await told('app://elsewhere/index.html'),
      disk: await told('file:///etc/hostname'),
    };
  });
  expect(answers.own).toBe(200);
  for (const answer of [answers.above, answers.encoded, answers.host, answers.disk]) {
    expect([404, 'refused']).toContain(answer);
  }
});

/** Sends messages over the page's own port, as code that got into the page could, and answers their statuses. */
async function sendRaw(page: Page, messages: { path: string; body: unknown }[]) {
  await page.addInitScript(() => {
    window.addEventListener('message', ({ data, ports: [port] }) => {
      if (data === 'dry-run-port' && port !== undefined) Object.assign(window, { stolen: port });
    });
  });
  await page.reload();
  await expect(checklist(page)).toBeVisible();
  return page.evaluate(async (sent) => {
    const { stolen } = window as unknown as { stolen: MessagePort };
    const answers: { status: number; text: string }[] = [];
    for (const [index, { path, body }] of sent.entries()) {
      const id = `raw-${index}`;
      answers.push(
        await new Promise((resolve) => {
          stolen.addEventListener('message', function hear({ data }) {
            const answer = typeof data === 'string' ? JSON.parse(data) : {};
            if (answer.i !== id) return;
            stolen.removeEventListener('message', hear);
            resolve({ status: answer.p?.s ?? 200, text: JSON.stringify(answer.p?.b) });
          });
          stolen.postMessage(JSON.stringify({ i: id, p: { u: path, b: { json: body } } }));
        }),
      );
    }
    return answers;
  }, messages);
}

test('a call with a wrong shape or an unknown name is refused, and nothing changes', async ({
  startWithPlan,
}) => {
  const { page } = await startWithPlan();
  const [first] = await titles(page);
  const [today, ...refused] = await sendRaw(page, [
    { path: '/plan/today', body: undefined },
    { path: '/plan/tick', body: { taskId: 7 } },
    { path: '/plan/tick', body: { taskId: 'no-such-task' } },
    { path: '/plan/tick', body: { taskId: 'x', more: true } },
    { path: '/plan/skip', body: null },
    { path: '/app/changePreferences', body: { textSize: 1000 } },
    { path: '/app/changePreferences', body: { theme: 'dark', reminder: 'yes' } },
    { path: '/plan/applySetup', body: { startDay: 'tomorrow' } },
    { path: '/app/recover', body: { way: 'start-fresh' } },
    { path: '/plan/erase', body: {} },
    { path: '/shell/run', body: { command: 'ls' } },
    { path: '/__proto__/constructor', body: {} },
  ]);
  // The way of asking is right: what is allowed is answered.
  expect(today?.status).toBe(200);
  expect(today?.text).toContain('2026-05-06');
  expect(refused.map(({ status }) => status)).toEqual([
    400, 404, 400, 400, 400, 400, 400, 409, 404, 404, 404,
  ]);
  expect(refused[0]?.text).toContain('taskId');
  await expect(box(page, first)).not.toBeChecked();
  await goTo(page, 'Settings');
  await expect(page.getByRole('radio', { name: '100%' })).toBeChecked();
  await expect(page.getByRole('radio', { name: 'System' })).toBeChecked();
});
