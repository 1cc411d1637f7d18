import { readFileSync } from 'node:fs';

const setting = '/proc/sys/kernel/apparmor_restrict_unprivileged_userns';

/**
 * Some Linux systems forbid ordinary programs the user namespaces that Chromium's sandbox is made
 * of; Electron then ends at once. Running without the sandbox is not offered.
 * @returns what to do about it, or undefined where this is not the reason
 */
export function sandboxHint(): string | undefined {
  try {
    if (readFileSync(setting, 'utf8').trim() !== '1') return undefined;
  } catch {
    return undefined;
  }
  return 'if Electron spoke of its sandbox: allow user namespaces until the next restart with `sudo sysctl -w kernel.apparmor_restrict_unprivileged_userns=0`.';
}
