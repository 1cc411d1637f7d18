/** Which of the shell's own windows lies over the place. One at a time. */
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';

type Overlays = { open: 'palette' | 'keys' | null };

const overlayStore = createStore<Overlays>(() => ({ open: null }));

export function useOverlays<Part>(select: (state: Overlays) => Part): Part {
  return useStore(overlayStore, select);
}

/** Opens the palette or the list of keys in place of whatever of the two is open. */
export function openOverlay(open: 'palette' | 'keys'): void {
  overlayStore.setState({ open });
}

export function closeOverlay(): void {
  overlayStore.setState({ open: null });
}
