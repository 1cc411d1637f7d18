/** Running other programs. Dependency-free: runs on Node 20 in a bare clone. */
import { spawn } from 'node:child_process';
import { constants } from 'node:os';

/**
 * Run a program with the terminal's own input and output.
 * While it runs, Ctrl+C is left to it: this process waits for its end, so that clean-up happens.
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 * @returns {Promise<number>} its exit code; 128 + the signal's number when a signal ended it
 */
export function run(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: 'inherit', ...options });
    const pass = (/** @type {NodeJS.Signals} */ signal) => {
      // A terminal sends Ctrl+C to the whole group; a supervisor's SIGTERM reaches only us.
      if (signal === 'SIGTERM') child.kill(signal);
    };
    process.on('SIGINT', pass);
    process.on('SIGTERM', pass);
    const settle = () => {
      process.off('SIGINT', pass);
      process.off('SIGTERM', pass);
    };
    child.on('error', (error) => {
      settle();
      reject(error);
    });
    child.on('close', (code, signal) => {
      settle();
      resolve(code ?? 128 + (constants.signals[signal ?? 'SIGKILL'] ?? 0));
    });
  });
}

/**
 * Run a program and keep what it printed.
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 * @returns {Promise<{ code: number, stdout: string, stderr: string }>}
 */
export function capture(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    let stdout = '';
    let stderr = '';
    child.stdout?.on('data', (chunk) => {
      stdout += chunk;
    });
    child.stderr?.on('data', (chunk) => {
      stderr += chunk;
    });
    child.on('error', reject);
    child.on('close', (code, signal) => {
      resolve({
        code: code ?? 128 + (constants.signals[signal ?? 'SIGKILL'] ?? 0),
        stdout,
        stderr,
      });
    });
  });
}
