/**
 * Loaded into an app's main process before the app itself (`electron -r`), in both arms of a
 * comparison alike: as soon as the first window has its page, runs a script in it and prints what
 * it answers as one line on stdout. The app knows nothing of it, and no debugger is attached.
 * CommonJS, as Electron preloads nothing else.
 */
const { app } = require('electron');

/** Instants in ms since 1970, with fractions. */
const instant = () => performance.timeOrigin + performance.now();

const marks = { main: instant() };
app.once('ready', () => {
  marks.ready = instant();
});

let observed = false;
app.on('web-contents-created', (_event, contents) => {
  marks.window ??= instant();
  contents.once('did-navigate', () => {
    if (observed) return;
    observed = true;
    marks.page = instant();
    contents.mainFrame.executeJavaScript(process.env.BENCH_PAGE_SCRIPT ?? '').then(
      (answer) => print({ marks, answer }),
      (error) => print({ failure: String(error) }),
    );
  });
});

function print(message) {
  process.stdout.write(`bench ${JSON.stringify(message)}\n`);
}
