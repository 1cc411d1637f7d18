/**
 * The least an app on this runtime can be: one sandboxed window with static content. What it takes
 * to show it is the floor of the comparison. The window is as large as the real app's.
 */
const path = require('node:path');
const { app, BrowserWindow } = require('electron');

app.on('window-all-closed', () => app.quit());
app.whenReady().then(() => {
  const window = new BrowserWindow({
    width: 1280,
    height: 832,
    webPreferences: { sandbox: true, contextIsolation: true, spellcheck: false },
  });
  window.loadFile(path.join(__dirname, 'index.html'));
});
