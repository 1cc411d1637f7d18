/**
 * The judge without the app: requests come in as lines of JSON, verdicts go out as lines of JSON, in the same order.
 * With `--events` what happens on the way goes out as well, each as `{"event": …}`. It says `{"ready": true}` once it
 * listens; with `--unprepared` no snapshot is made before, so that the first request meets a cold judge.
 * `scripts/judge/` starts it; there is no other entry.
 */
import { createInterface } from 'node:readline';
import { app, protocol } from 'electron';
import { openJudge } from './open.ts';
import { judgeScheme } from './pages.ts';
import type { JudgeRequest } from './values.ts';

protocol.registerSchemesAsPrivileged([judgeScheme]);
// The judge's window is hidden; nothing is ever drawn.
app.disableHardwareAcceleration();

// Whoever listened has ended; Electron would show a window about it instead of ending as well.
process.stdout.on('error', () => app.exit(1));

const events = process.argv.includes('--events');

function say(line: object): void {
  process.stdout.write(`${JSON.stringify(line)}\n`);
}

void app.whenReady().then(async () => {
  const judge = openJudge(app.getPath('userData'));
  app.on('before-quit', () => judge.close());
  if (!process.argv.includes('--unprepared')) await judge.makeSnapshot();
  const lines = createInterface({ input: process.stdin });
  const work: Promise<void>[] = [];
  lines.on('line', (line) => {
    if (line.trim() === '') return;
    const request = JSON.parse(line) as JudgeRequest;
    work.push(judge.judge(request, events ? (event) => say({ event }) : undefined).then(say));
  });
  say({ ready: true });
  lines.on('close', () => {
    void Promise.all(work).then(() => {
      judge.close();
      app.exit(0);
    });
  });
});

app.on('window-all-closed', () => {
  // A judge that is replaced leaves a moment without windows; the command ends with its input.
});
