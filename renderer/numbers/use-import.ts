import { useEffect, useRef, useState } from 'react';
import type { ImportEvent, ImportPreview } from '#electron/numbers/contract.ts';
import { connect } from '../client.ts';
import { say } from '../shell/toasts.ts';
import { type NumbersCalls, numbersStore } from './state.ts';
import { cardsText } from './words.ts';

export type ImportOptions = Omit<Parameters<NumbersCalls['previewImport']>[0], 'importId'>;

export interface ImportState {
  progress: Extract<ImportEvent, { kind: 'progress' }> | null;
  preview: ImportPreview | null;
  failure: unknown;
  busy: boolean;
}

const atStart: ImportState = {
  progress: null,
  preview: null,
  failure: null,
  busy: true,
};

function doneWords(event: Extract<ImportEvent, { kind: 'done' }>): string {
  const parts = [
    `${cardsText(event.added)} added`,
    event.updated > 0 ? `${event.updated} updated` : '',
    event.reviews > 0 ? `${event.reviews} reviews with them` : '',
  ];
  return `${parts.filter(Boolean).join(', ')}.`;
}

/** An import from the choice of its file to its end. The file is asked for when this is mounted. */
export function useImport(close: () => void) {
  const [state, setState] = useState<ImportState>(atStart);
  const began = useRef(false);
  const importId = state.preview?.importId ?? null;

  function take(event: ImportEvent): void {
    switch (event.kind) {
      case 'progress':
        setState((before) => ({ ...before, progress: event }));
        return;
      case 'preview':
        setState({ ...atStart, busy: false, preview: event.preview });
        return;
      case 'nothing':
        // No file was chosen; who cancelled knows.
        close();
        return;
      case 'done': {
        const { loadOverview, undo } = numbersStore.getState();
        numbersStore.setState(({ changes }) => ({ changes: changes + 1 }));
        void loadOverview();
        close();
        say(doneWords(event), () => void undo());
        return;
      }
    }
  }

  async function follow(
    open: (numbers: NumbersCalls) => Promise<AsyncIterable<ImportEvent>>,
  ): Promise<void> {
    setState((before) => ({ ...before, busy: true, failure: null, progress: null }));
    try {
      const { numbers } = await connect();
      for await (const event of await open(numbers)) take(event);
    } catch (failure) {
      setState((before) => ({ ...before, failure }));
    } finally {
      setState((before) => ({ ...before, busy: false, progress: null }));
    }
  }

  // Asked once, also where effects run twice.
  useEffect(() => {
    if (began.current) return;
    began.current = true;
    void follow((numbers) => numbers.chooseImport());
  }, []);

  return {
    state,
    again: () => void follow((numbers) => numbers.chooseImport()),
    preview: (options: ImportOptions) => {
      if (importId !== null)
        void follow((numbers) => numbers.previewImport({ importId, ...options }));
    },
    run: (options: ImportOptions) => {
      if (importId !== null) void follow((numbers) => numbers.runImport({ importId, ...options }));
    },
    /** Leaves it: the file that was read is forgotten. */
    leave: () => {
      if (importId !== null) {
        connect()
          .then(({ numbers }) => numbers.forgetImport({ importId }))
          // It is forgotten with the app at the latest.
          .catch(() => undefined);
      }
      close();
    },
  };
}
