/** Hands the judge's page its port, and nothing else. */
import { ipcRenderer } from 'electron';

ipcRenderer.once('judge-port', (event) => {
  window.postMessage('judge-port', window.location.origin, [...event.ports]);
});
