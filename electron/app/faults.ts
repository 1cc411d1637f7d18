/**
 * What nobody caught in the main process. Electron would show a dialog that stops everything until it is answered, and a
 * quit would wait for it; this one is told beside the app, and goes with it.
 */
import { app, dialog } from 'electron';

/** To be called once the app is ready: before, Electron's own way is right, as nothing can be shown yet. */
export function tellFaults(): void {
  let isShown = false;
  let isQuitting = false;
  app.on('before-quit', () => {
    isQuitting = true;
  });
  process.on('uncaughtException', (error) => {
    console.error(error);
    // One is enough: a timer that fails would open a dialog each time.
    if (isShown || isQuitting) return;
    isShown = true;
    void dialog
      .showMessageBox({
        type: 'error',
        message: 'Dry Run met a fault of its own.',
        detail: `${error.message}\n\nWhat was stored before is safe. If it comes again, restart the app.`,
      })
      .finally(() => {
        isShown = false;
      });
  });
}
