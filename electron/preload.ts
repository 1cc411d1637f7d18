/**
 * Hands the page one end of the port that carries the typed contract, and nothing else.
 *
 * Module scripts run before DOMContentLoaded, so by then the page listens.
 */
import { ipcRenderer } from 'electron';

const channel = new MessageChannel();
ipcRenderer.postMessage('port', null, [channel.port2]);
window.addEventListener('DOMContentLoaded', () => {
  window.postMessage('dry-run-port', window.location.origin, [channel.port1]);
});
