/** What is typed in answer to the interviewer's line, and its way to the disk as it is typed. */
import { createStore } from 'zustand/vanilla';
import { connect } from '../client.ts';
import { createJournal, type Journal } from '../journal.ts';

interface Draft {
  askedId: string;
  text: string;
  journal: Journal<string>;
}

let draft: Draft | null = null;

/** Why the answer could not be written; null while all is well. */
export const answerFailure = createStore<{ failure: unknown }>(() => ({ failure: null }));

function journalOf(askedId: string): Journal<string> {
  return createJournal<string>({
    save: async (typed) => {
      const { opinions } = await connect();
      await opinions.typeAnswer({ askedId, typed });
    },
    saved: () => answerFailure.setState({ failure: null }),
    failed: (failure) => answerFailure.setState({ failure }),
  });
}

export const answerDraft = {
  /** Takes the answer to a line as it lies on the disk. One that is typed already stays as it is. */
  open(askedId: string, typed: string): string {
    if (draft?.askedId === askedId) return draft.text;
    draft = { askedId, text: typed, journal: journalOf(askedId) };
    answerFailure.setState({ failure: null });
    return typed;
  },
  text: (askedId: string): string => (draft?.askedId === askedId ? draft.text : ''),
  change(text: string): void {
    if (draft === null) return;
    draft.text = text;
    draft.journal.change(text);
  },
  async flush(): Promise<void> {
    await draft?.journal.flush();
  },
};

if (typeof window !== 'undefined') {
  window.addEventListener('pagehide', () => void answerDraft.flush());
  window.addEventListener('blur', () => void answerDraft.flush());
}
