/** The editor of a part in the app's tokens: spoken words in the serif, no frame of its own. */
import { EditorView } from '@codemirror/view';

export const proseTheme = EditorView.theme({
  '&': { backgroundColor: 'transparent', color: 'var(--ink)' },
  // The part around it shows the focus.
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': {
    fontFamily: 'var(--font-spoken)',
    fontSize: 'inherit',
    lineHeight: 'inherit',
    overflow: 'visible',
  },
  '.cm-content': { padding: '0', caretColor: 'var(--accent)' },
  '.cm-line': { padding: '0' },
  '.cm-placeholder': { color: 'var(--ink-3)', fontStyle: 'italic' },
  '.cm-flagged': {
    textDecoration: 'underline wavy var(--warn)',
    textDecorationThickness: '1.5px',
    textUnderlineOffset: '4px',
    textDecorationSkipInk: 'none',
  },
  '.cm-flagged-open': { backgroundColor: 'var(--warn-soft)' },
  '.cm-marked': {
    backgroundColor: 'var(--select)',
    borderRadius: '2px',
    boxShadow: '0 0 0 2px var(--select)',
  },
});
