/** Two versions of a text in one: what left is struck out, what came stands on its own ground. */
import { unifiedMergeView } from '@codemirror/merge';
import { EditorState } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { useEffect, useRef } from 'react';
import styles from './history.module.css';

const diffTheme = EditorView.theme({
  '&': { backgroundColor: 'transparent', color: 'var(--ink)' },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': { fontFamily: 'var(--font-spoken)', fontSize: '15px', lineHeight: '23px' },
  '.cm-line': { padding: '0 10px' },
  '.cm-changedLine': { backgroundColor: 'transparent !important' },
  '.cm-insertedLine, &.cm-merge-b .cm-changedText': {
    background: 'var(--pass-soft) !important',
    textDecoration: 'none',
  },
  '.cm-deletedChunk': { backgroundColor: 'transparent', paddingLeft: '10px' },
  '.cm-deletedChunk .cm-deletedText': {
    background: 'var(--fail-soft)',
    textDecoration: 'line-through',
  },
  '.cm-deletedLine': { textDecoration: 'none' },
  '.cm-collapsedLines': {
    padding: '3px 10px',
    background: 'var(--sunken)',
    color: 'var(--ink-2)',
    fontFamily: 'var(--font-ui)',
    fontSize: '12px',
  },
  '.cm-collapsedLines::before, .cm-collapsedLines::after': { content: 'none' },
});

export default function TextDiff(props: { before: string; after: string; label: string }) {
  const { before, after, label } = props;
  const host = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (host.current === null) return;
    const view = new EditorView({
      parent: host.current,
      state: EditorState.create({
        doc: after,
        extensions: [
          EditorView.lineWrapping,
          EditorState.readOnly.of(true),
          EditorView.contentAttributes.of({
            tabindex: '0',
            'aria-label': label,
            'aria-readonly': 'true',
          }),
          unifiedMergeView({
            original: before,
            mergeControls: false,
            gutter: false,
            collapseUnchanged: { margin: 2, minSize: 6 },
          }),
          diffTheme,
        ],
      }),
    });
    return () => view.destroy();
  }, [before, after, label]);
  return <div ref={host} className={styles.diff} />;
}
