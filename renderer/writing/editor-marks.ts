/**
 * What is drawn over the words of a part: a wavy line under what a rule flags, and a ground under the words of a
 * signal. Both move with the text as it is typed, until the rules have looked again.
 */
import { StateEffect, StateField } from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView } from '@codemirror/view';

export interface Marks {
  /** Offsets into the text of the part. */
  flagged: readonly { key: string; from: number; to: number; isOpen: boolean }[];
  marked: readonly { from: number; to: number }[];
}

const setMarks = StateEffect.define<Marks>();

function drawn({ flagged, marked }: Marks, length: number): DecorationSet {
  // What was found in a longer text is held inside this one.
  const inside = ({ from, to }: { from: number; to: number }) => from < to && to <= length;
  return Decoration.set(
    [
      ...marked
        .filter(inside)
        .map(({ from, to }) => Decoration.mark({ class: 'cm-marked' }).range(from, to)),
      ...flagged.filter(inside).map(({ key, from, to, isOpen }) =>
        Decoration.mark({
          class: isOpen ? 'cm-flagged cm-flagged-open' : 'cm-flagged',
          attributes: { 'data-finding': key },
        }).range(from, to),
      ),
    ],
    true,
  );
}

/** The drawing itself, as an extension of an editor. */
export const marksField = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update: (before, transaction) => {
    let marks = before.map(transaction.changes);
    for (const effect of transaction.effects) {
      if (effect.is(setMarks)) marks = drawn(effect.value, transaction.newDoc.length);
    }
    return marks;
  },
  provide: (field) => EditorView.decorations.from(field),
});

/** Draws other marks in the place of those that stand. */
export function showMarks(view: EditorView, marks: Marks): void {
  view.dispatch({ effects: setMarks.of(marks) });
}

/** Where the words of a finding are now; null where they are gone or were never drawn. */
export function placeOfFinding(view: EditorView, key: string): { from: number; to: number } | null {
  const cursor = view.state.field(marksField).iter();
  for (; cursor.value !== null; cursor.next()) {
    const spec: { attributes?: Record<string, string> } = cursor.value.spec;
    if (spec.attributes?.['data-finding'] === key && cursor.from < cursor.to) {
      return { from: cursor.from, to: cursor.to };
    }
  }
  return null;
}
