/** What the main process tells the page without being asked. */
import { useEffect } from 'react';
import type { AppEvent } from '#electron/app/contract.ts';
import { connect } from '../client.ts';
import { refreshDue } from '../numbers/due.ts';
import { planStore } from '../plan/state.ts';
import { isTextField, runCommand } from './commands.ts';
import { tell } from './notices.tsx';
import { closeOverlay } from './overlays.ts';
import { goTo, shellStore } from './state.ts';

/** In a text field the menu's undo and redo are the field's own. */
function undoTyping(command: string): boolean {
  if (!isTextField(document.activeElement)) return false;
  if (command === 'app.undo') return document.execCommand('undo');
  if (command === 'app.redo') return document.execCommand('redo');
  return false;
}

function run(command: string): void {
  if (undoTyping(command)) return;
  closeOverlay();
  // Commands of the plan are there as soon as a plan is: until then Today sets it up.
  if (!runCommand(command) && command.startsWith('plan.')) goTo('today');
}

function handle(event: AppEvent): void {
  switch (event.kind) {
    case 'command':
      run(event.command);
      return;
    case 'day-changed':
      shellStore.setState({ today: event.today });
      void planStore.getState().reload();
      return;
    case 'plan-changed':
      void planStore.getState().reload();
      return;
    case 'counts-changed':
      void refreshDue();
      return;
  }
}

async function listen(signal: AbortSignal): Promise<void> {
  try {
    const client = await connect();
    for await (const event of await client.app.events(undefined, { signal })) handle(event);
  } catch (error) {
    // An end that nobody here asked for: the main process is gone.
    if (!signal.aborted) tell(error);
  }
}

/** Listens while the calling component is mounted; the root does, once. */
export function useAppEvents(): void {
  useEffect(() => {
    const end = new AbortController();
    void listen(end.signal);
    return () => end.abort();
  }, []);
}
