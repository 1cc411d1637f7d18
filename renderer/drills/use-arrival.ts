import { useEffect, useRef, useState } from 'react';
import type { RunView } from '#electron/drills/contract.ts';

/**
 * What the interviewer said since the screen opened: from which entry on it is new, and its words for a polite
 * announcement. Only what comes unasked is announced with its words.
 */
export function useArrival(run: RunView): { from: number | null; words: string } {
  const atOpening = useRef({ runId: run.runId, count: run.said.length });
  if (atOpening.current.runId !== run.runId) {
    atOpening.current = { runId: run.runId, count: run.said.length };
  }
  const [words, setWords] = useState('');
  const count = run.said.length;
  const before = useRef(count);
  useEffect(() => {
    const fresh = run.said.slice(before.current);
    before.current = count;
    const last = fresh.at(-1);
    const added = fresh.filter(({ kind }) => kind === 'revealed').at(-1);
    if (added?.kind === 'revealed') setWords(`The interviewer adds: ${added.text}`);
    else if (last?.kind === 'asked') setWords(`The interviewer answers: ${last.answer}`);
    else if (last?.kind === 'hint') setWords(`Hint: ${last.text}`);
    else if (last?.kind === 'assumed') setWords('Assumption noted.');
  }, [count, run.said]);
  const { count: known } = atOpening.current;
  return { from: count > known ? known : null, words };
}
