/**
 * The judge without the app: requests come in as lines of JSON, verdicts go out as lines of JSON, in the same order.
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

void app.whenReady().then(async () => {
  const judge = openJudge(app.getPath('userData'));
  await judge.makeSnapshot();
  const lines = createInterface({ input: process.stdin });
  const work: Promise<void>[] = [];
  lines.on('line', (line) => {
    if (line.trim() === '') return;
    const request = JSON.parse(line) as JudgeRequest;
    work.push(
      judge.judge(request).then((verdict) => {
        process.stdout.write(`${JSON.stringify(verdict)}\n`);
      }),
    );
  });
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
