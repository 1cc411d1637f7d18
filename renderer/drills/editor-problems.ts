/** The places a verdict points at, shown in the editor. */
import { type Diagnostic, setDiagnostics } from '@codemirror/lint';
import type { Text } from '@codemirror/state';
import type { EditorView } from '@codemirror/view';
import type { Judged } from '#electron/drills/contract.ts';
import type { DraftFile } from '#electron/drills/values.ts';

/** Offset of a line and column counted from 1, held inside the text; without a column the line's first letter. */
export function offsetOf(doc: Text, line: number, column?: number): number {
  const found = doc.line(Math.min(Math.max(1, line), doc.lines));
  const indent = found.text.length - found.text.trimStart().length;
  return Math.min(found.from + (column === undefined ? indent : Math.max(0, column - 1)), found.to);
}

/** The problems of a verdict that lie in a file. */
export function problemsIn(judged: Judged | null, file: DraftFile) {
  if (judged === null) return [];
  const found = [
    { place: judged.place, message: judged.message },
    { place: judged.own?.place ?? null, message: judged.own?.message ?? '' },
  ];
  return found.flatMap(({ place, message }) =>
    place?.file === file ? [{ line: place.line, column: place.column, message }] : [],
  );
}

/** Marks what the verdict points at, and takes away what an earlier one did. */
export function showProblems(view: EditorView, file: DraftFile, judged: Judged | null): void {
  const { doc } = view.state;
  const diagnostics = problemsIn(judged, file).map(({ line, column, message }): Diagnostic => {
    const from = offsetOf(doc, line, column);
    const to = Math.max(from, doc.lineAt(from).to);
    return { from, to, severity: 'error', message };
  });
  view.dispatch(setDiagnostics(view.state, diagnostics));
}
