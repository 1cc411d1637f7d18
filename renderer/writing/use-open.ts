import { useEffect } from 'react';
import { useShell } from '../shell/state.ts';
import { desk } from './desk.ts';

/** A place where documents are written. */
export type WritingPlace = 'stories' | 'opinions';

/** What was open last in each place, as long as the window lives. */
const left = new Map<WritingPlace, string>();

/**
 * Which of a place's documents is open: the wanted one, else the one that was, else the first. It is read whenever
 * another one is, and at each visit.
 */
export function useOpen(place: WritingPlace, ids: string[], wanted: string | null): string | null {
  const visit = useShell((state) => state.visit);
  const stands = (id: string | null | undefined) => (id != null && ids.includes(id) ? id : null);
  const open = stands(wanted) ?? stands(left.get(place)) ?? ids[0] ?? null;
  useEffect(() => {
    if (open === null) return;
    left.set(place, open);
    void desk.read(open);
  }, [place, open, visit]);
  return open;
}
