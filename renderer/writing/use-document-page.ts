import { useEffect, useState } from 'react';
import type { WrittenDocument } from '#electron/writing/contract.ts';
import type { Drawer } from './drawer.tsx';
import { useWriting } from './state.ts';
import { useOpen, type WritingPlace } from './use-open.ts';

/** What the page of a place holds while documents are written: which is open, and what stands over it. */
export interface DocumentPageState<Dialog> {
  /** The id of the document that is open; null where there is none. */
  open: string | null;
  /** The same with its text, as soon as that is read. */
  shown: WrittenDocument | null;
  /** The question that stands over the page. */
  dialog: Dialog | null;
  ask: (dialog: Dialog | null) => void;
  drawer: Drawer | null;
  setDrawer: (drawer: Drawer | null) => void;
  /** Whether the open note asks for the reason to keep its words. */
  keeping: boolean;
  setKeeping: (keeping: boolean) => void;
}

/** `ids` are the documents in the order of the list, `wanted` the one that is gone to. */
export function useDocumentPage<Dialog>(
  place: WritingPlace,
  ids: string[],
  wanted: string | null,
): DocumentPageState<Dialog> {
  const open = useOpen(place, ids, wanted);
  const document = useWriting((state) => state.document);
  const [dialog, ask] = useState<Dialog | null>(null);
  const [drawer, setDrawer] = useState<Drawer | null>(null);
  const [keeping, setKeeping] = useState(false);
  // A document that is gone to is what one wants to see.
  useEffect(() => {
    if (open !== null) setDrawer((before) => (before === 'list' ? null : before));
  }, [open]);
  const shown = document?.id === open ? document : null;
  return { open, shown, dialog, ask, drawer, setDrawer, keeping, setKeeping };
}
