/** The field at the foot of the interviewer's pane: a question in one's own words, or an assumption stated. */
import { useEffect, useRef, useState } from 'react';
import type { RunView } from '#electron/drills/contract.ts';
import { Button } from '../parts/button.tsx';
import { Key } from '../parts/key.tsx';
import { keysSpoken } from '../shell/commands.ts';
import { focusPart, offerFocus } from './focus.ts';
import styles from './interviewer.module.css';
import { drillsStore } from './state.ts';

/** Words that end with a question mark ask; the rest is an assumption. */
export function isQuestion(words: string): boolean {
  return /\?\s*$/.test(words);
}

export function AskBox({ run }: { run: RunView }) {
  const [words, setWords] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const asks = isQuestion(words);
  const empty = words.trim() === '';

  useEffect(() => offerFocus('ask', () => field.current?.focus()), []);

  async function send(how: 'ask' | 'assume') {
    if (empty) return;
    const text = words.trim();
    const stored = await drillsStore
      .getState()
      .act((drills, runId) =>
        how === 'ask'
          ? drills.ask({ runId, questionId: null, text })
          : drills.assume({ runId, text }),
      );
    if (!stored) return;
    setWords('');
    // The buttons go with the words.
    field.current?.focus();
  }

  return (
    <form
      className={styles.ask}
      onSubmit={(event) => {
        event.preventDefault();
        void send(asks ? 'ask' : 'assume');
      }}
    >
      <div className={styles.askField}>
        <input
          ref={field}
          type="text"
          aria-label="Ask, or state an assumption"
          aria-keyshortcuts={keysSpoken('alt+a')}
          placeholder="Ask, or state an assumption"
          maxLength={400}
          spellCheck={false}
          autoComplete="off"
          disabled={run.pause !== null}
          value={words}
          onChange={(event) => setWords(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Escape') focusPart('editor');
          }}
        />
        {empty && <Key keys="alt+a" />}
      </div>
      {!empty && (
        <div className={styles.footRow}>
          <Button onClick={() => void send('ask')}>Ask</Button>
          <Button onClick={() => void send('assume')}>State as assumption</Button>
        </div>
      )}
    </form>
  );
}
