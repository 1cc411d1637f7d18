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
  // Only the words that differ have a ground, not the paragraphs they stand in.
  '&.cm-merge-b .cm-changedLine, .cm-inlineChangedLine, .cm-deletedChunk': {
    backgroundColor: 'transparent',
  },
  '&.cm-merge-b .cm-changedText': {
    background: 'var(--pass-soft)',
    boxShadow: 'inset 0 -2px var(--pass-line)',
  },
  '& .cm-deletedChunk .cm-deletedText, &.cm-merge-b .cm-deletedText': {
    background: 'var(--fail-soft)',
    textDecoration: 'line-through',
  },
  '.cm-deletedChunk': { paddingLeft: '10px', color: 'var(--ink-2)' },
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
            allowInlineDiffs: true,
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
