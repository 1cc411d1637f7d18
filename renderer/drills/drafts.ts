/**
 * The two files of the open run as they stand in the editor, and their way to the disk. The editor tells of each
 * change; nothing here renders.
 */
import { createStore } from 'zustand/vanilla';
import type { RunView } from '#electron/drills/contract.ts';
import type { DraftFile } from '#electron/drills/values.ts';
import { connect } from '../client.ts';
import { createJournal, type Journal } from '../journal.ts';

export type DraftStatus = 'saved' | 'waiting' | 'failed';

interface DraftsState {
  runId: string | null;
  /** Rises when other texts are put into the editor. */
  opened: number;
  status: Record<DraftFile, DraftStatus>;
  /** Why the last write failed; null while all is well. */
  failure: unknown;
}

/** What screens show of the drafts. The texts themselves are read with `drafts.texts()`. */
export const draftsStore = createStore<DraftsState>(() => ({
  runId: null,
  opened: 0,
  status: { solution: 'saved', tests: 'saved' },
  failure: null,
}));

const files = ['solution', 'tests'] as const;
let texts: Record<DraftFile, string> = { solution: '', tests: '' };
let journals: Record<DraftFile, Journal<string>> | null = null;

function mark(file: DraftFile, status: DraftStatus, failure: unknown = null): void {
  draftsStore.setState((state) => ({ status: { ...state.status, [file]: status }, failure }));
}

function journalFor(runId: string, file: DraftFile): Journal<string> {
  return createJournal({
    save: async (text) => {
      const { drills } = await connect();
      await drills.saveDraft({ runId, file, text });
    },
    saved: () => mark(file, 'saved'),
    failed: (error) => mark(file, 'failed', error),
  });
}

export const drafts = {
  /** Takes the run's files. Those of a run that is already open stay as they stand in the editor. */
  open(run: RunView): void {
    if (draftsStore.getState().runId === run.runId) return;
    texts = { solution: run.drafts.solution.text, tests: run.drafts.tests.text };
    journals = {
      solution: journalFor(run.runId, 'solution'),
      tests: journalFor(run.runId, 'tests'),
    };
    draftsStore.setState(({ opened }) => ({
      runId: run.runId,
      opened: opened + 1,
      status: { solution: 'saved', tests: 'saved' },
      failure: null,
    }));
  },
  texts: (): Record<DraftFile, string> => ({ ...texts }),
  change(file: DraftFile, text: string): void {
    if (texts[file] === text) return;
    texts = { ...texts, [file]: text };
    if (draftsStore.getState().status[file] === 'saved') mark(file, 'waiting');
    journals?.[file].change(text);
  },
  /** Writes what waits; never rejects, since a failure is shown beside the editor. */
  async flush(): Promise<void> {
    await Promise.all(files.map((file) => journals?.[file].flush()));
  },
};

if (typeof window !== 'undefined') {
  window.addEventListener('pagehide', () => void drafts.flush());
  window.addEventListener('blur', () => void drafts.flush());
}
