import { useEffect } from 'react';
import { useWriting } from '../writing/state.ts';
import { opinionsStore } from './state.ts';

/** How long (ms) what was written rests before the list is read again. */
const rest = 800;

/** Reads the list again once what was typed is on the disk: it says how many parts are still empty. */
export function useFreshList(): void {
  const status = useWriting((state) => state.status);
  useEffect(() => {
    if (status !== 'saved') return;
    const timer = setTimeout(() => void opinionsStore.getState().loadList(), rest);
    return () => clearTimeout(timer);
  }, [status]);
}
