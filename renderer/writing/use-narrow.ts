import { useSyncExternalStore } from 'react';

/** From this width (px) on the right pane stands beside the text. */
const query = '(max-width: 1179px)';

function subscribe(told: () => void): () => void {
  const list = window.matchMedia(query);
  list.addEventListener('change', told);
  return () => list.removeEventListener('change', told);
}

/** Whether the right pane is a drawer. */
export function useNarrow(): boolean {
  return useSyncExternalStore(subscribe, () => window.matchMedia(query).matches);
}
