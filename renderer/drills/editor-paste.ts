/** Tells of text that came into the editor from elsewhere. What was copied in the editor itself is no news. */
import type { Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import type { DraftFile } from '#electron/drills/values.ts';
import { connect } from '../client.ts';
import { drillsStore } from './state.ts';

/** The text last copied or cut in one of the editors. */
let copied = '';

function remember(_: Event, view: EditorView): boolean {
  const { state } = view;
  copied = state.selection.ranges
    .map(({ from, to }) => state.sliceDoc(from, to))
    .filter(Boolean)
    .join('\n');
  return false;
}

/** Line breaks differ between systems, and a copied line brings its break along. */
function isOwn(text: string): boolean {
  return copied !== '' && text.replaceAll('\r\n', '\n').trim() === copied.trim();
}

async function report(runId: string, file: DraftFile, text: string): Promise<void> {
  try {
    const { drills } = await connect();
    await drills.paste({
      runId,
      file,
      characters: text.length,
      lines: text.split('\n').length,
    });
  } catch (error) {
    drillsStore.setState({ failed: { error, retry: null } });
  }
}

/** Reports pastes and drops of a run's file. */
export function pasteReports(runId: string, file: DraftFile): Extension {
  function take(text: string | undefined): boolean {
    if (text !== undefined && text !== '' && !isOwn(text)) void report(runId, file, text);
    return false;
  }
  return EditorView.domEventHandlers({
    copy: remember,
    cut: remember,
    paste: (event) => take(event.clipboardData?.getData('text/plain')),
    drop: (event) => take(event.dataTransfer?.getData('text/plain')),
  });
}
