import { useEffect } from 'react';
import { useShell } from '../shell/state.ts';
import { desk } from './desk.ts';
import { useWriting } from './state.ts';

/**
 * Which of a place's documents is open: the wanted one, else the one that was, else the first. It is read whenever
 * another one is, and at each visit.
 */
export function useOpen(ids: string[], wanted: string | null): string | null {
  const visit = useShell((state) => state.visit);
  const before = useWriting((state) => state.document?.id ?? null);
  const stands = (id: string | null) => (id !== null && ids.includes(id) ? id : null);
  const open = stands(wanted) ?? stands(before) ?? ids[0] ?? null;
  useEffect(() => {
    if (open !== null) void desk.read(open);
  }, [open, visit]);
  return open;
}
