/** Where the keyboard goes on the page of a document: each part registers how it is entered. */
import type { PartId } from '#electron/writing/contract.ts';

export interface PartHandle {
  /** Puts the caret into the part: where it was, or at its end. */
  focus: () => void;
  /** Puts the caret to words and selects them. */
  select: (from: number, to: number) => void;
  /** Puts the caret to the words of a finding as they stand now; false where they are gone. */
  selectFinding: (key: string) => boolean;
  /** Brings words into sight and leaves the caret where it is. */
  show: (from: number) => void;
}

const handles = new Map<PartId, PartHandle>();
/** A part that was asked for before its editor was there. */
let wanted: PartId | null = null;

/** Offers a part; answers the way to take it back. */
export function offerPart(part: PartId, handle: PartHandle): () => void {
  handles.set(part, handle);
  if (wanted === part) {
    wanted = null;
    handle.focus();
  }
  return () => {
    if (handles.get(part) === handle) handles.delete(part);
  };
}

/** The part's handle, where its editor is on show. */
export function partHandle(part: PartId): PartHandle | null {
  return handles.get(part) ?? null;
}

/** Puts the caret into a part, now or as soon as its editor is there. */
export function focusPart(part: PartId): void {
  const handle = handles.get(part);
  if (handle === undefined) wanted = part;
  else handle.focus();
}

let enterTitle: (() => void) | null = null;
let titleIsWanted = false;

/** Offers the field of the title; answers the way to take it back. */
export function offerTitle(enter: () => void): () => void {
  enterTitle = enter;
  if (titleIsWanted) {
    titleIsWanted = false;
    enter();
  }
  return () => {
    if (enterTitle === enter) enterTitle = null;
  };
}

/** Puts the caret into the title, now or as soon as it is there. */
export function focusTitle(): void {
  if (enterTitle === null) titleIsWanted = true;
  else enterTitle();
}
