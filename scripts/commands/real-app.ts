import { root } from '../bootstrap/places.mjs';
import { run } from '../bootstrap/process.mjs';
import { Failure, say } from '../bootstrap/say.mjs';
import { prepareRuntime, type Runtime, runtimeEnvironment } from '../registry-electron/runtime.ts';
import { hasDisplay, withDisplay } from '../system/display.ts';
import { sandboxHint } from '../system/sandbox.ts';
import { runScript, runTool } from './tools.ts';

/** As root, Chromium starts only without its sandbox; nobody else gives it up. */
const asRoot = process.getuid?.() === 0;

/** What tests run the app on: may install system packages, and gets by without a display. */
export function prepareTestRuntime(): Promise<Runtime> {
  return prepareRuntime({ mayInstall: true, display: true });
}

/** Playwright on the app as it was built last. */
export async function runEndToEnd(args: string[]): Promise<number> {
  const runtime = await prepareTestRuntime();
  return onDisplay(runtime, (env) => runTool('playwright', ['test', ...args], env));
}

/** `npm run e2e`: build, then Playwright. `--no-build` takes the last build. */
export async function endToEnd(args: string[]): Promise<number> {
  const { rest, code } = await built(args);
  return code === 0 ? runEndToEnd(rest) : code;
}

/** `npm run tour`, `npm run bench` and what else needs the app built anew: a script that starts the real app, on a display of its own. */
export async function onRealApp(file: string, args: string[]): Promise<number> {
  const { rest, code } = await built(args);
  return code === 0 ? onBuiltApp(file, rest) : code;
}

/** A script that needs the real app, on the app as it was built last. */
export async function onBuiltApp(file: string, args: string[]): Promise<number> {
  const runtime = await prepareTestRuntime();
  return onDisplay(runtime, (env) => runScript(file, args, env));
}

/** `npm start`: build and open the app; further arguments go to it. */
export async function start(args: string[]): Promise<number> {
  requireDisplay();
  const runtime = await prepareRuntime({ mayInstall: false, display: false });
  const { rest, code } = await built(args);
  if (code !== 0) return code;
  say('Starting Dry Run ...');
  // Only what is fatal: Chromium reports every missing desktop service otherwise.
  const flags = [...(asRoot ? ['--no-sandbox'] : []), '--log-level=3'];
  const ended = await run(runtime.binary, [...flags, '.', ...rest], {
    cwd: root,
    env: runtimeEnvironment(runtime),
  });
  // Ended from the terminal, by Ctrl+C or a signal: that is a person's will, not a failure.
  if (ended === 130 || ended === 143) return ended;
  if (ended !== 0) {
    throw new Failure(`the app ended with code ${ended}`, sandboxHint() ?? 'read the lines above.');
  }
  return 0;
}

/** `npm run dev`: the app with hot reload. */
export async function develop(args: string[]): Promise<number> {
  requireDisplay();
  const runtime = await prepareRuntime({ mayInstall: false, display: false });
  const flags = asRoot ? ['--noSandbox'] : [];
  return runTool('electron-vite', ['dev', ...flags, ...args], runtimeEnvironment(runtime));
}

function requireDisplay(): void {
  if (hasDisplay()) return;
  throw new Failure(
    'there is no display to open a window on (DISPLAY is not set)',
    'start it where there is one, or run `npm run tour`: it walks through the app unseen and leaves pictures in tour/.',
  );
}

async function built(args: string[]): Promise<{ rest: string[]; code: number }> {
  const rest = args.filter((word) => word !== '--no-build');
  if (rest.length < args.length) return { rest, code: 0 };
  say('Build: electron-vite ...');
  const code = await run('electron-vite', ['build', '--logLevel', 'warn'], {
    cwd: root,
    // Results such as --json belong to stdout alone.
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  return { rest, code };
}

function onDisplay(
  runtime: Runtime,
  work: (env: NodeJS.ProcessEnv) => Promise<number>,
): Promise<number> {
  return withDisplay((display) => work({ ...runtimeEnvironment(runtime), ...display }));
}
