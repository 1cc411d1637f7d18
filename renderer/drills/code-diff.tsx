/** Two texts as a diff: side by side, or one below the other where they differ by little. */
import { MergeView, unifiedMergeView } from '@codemirror/merge';
import { EditorState } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { useEffect, useRef } from 'react';
import type { Language } from '#electron/drills/values.ts';
import styles from './code-view.module.css';
import { readOnlyEditor } from './editor-setup.ts';

export interface CodeDiffProps {
  before: { text: string; label: string };
  after: { text: string; label: string };
  language: Language;
  /** One column: what left and what came stand in one text. */
  unified?: boolean;
}

/** Lines kept around a change; longer stretches that are the same fold. */
const collapse = { margin: 3, minSize: 6 };

function beside(parent: HTMLElement, { before, after, language }: CodeDiffProps): () => void {
  const side = ({ text, label }: CodeDiffProps['before']) => ({
    doc: text,
    extensions: readOnlyEditor(language, label),
  });
  const view = new MergeView({
    parent,
    a: side(before),
    b: side(after),
    gutter: true,
    collapseUnchanged: collapse,
  });
  return () => view.destroy();
}

function inOne(parent: HTMLElement, { before, after, language }: CodeDiffProps): () => void {
  const view = new EditorView({
    parent,
    state: EditorState.create({
      doc: after.text,
      extensions: [
        readOnlyEditor(language, after.label),
        unifiedMergeView({
          original: before.text,
          mergeControls: false,
          collapseUnchanged: collapse,
        }),
      ],
    }),
  });
  return () => view.destroy();
}

export default function CodeDiff(props: CodeDiffProps) {
  const { before, after, language, unified = false } = props;
  const host = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (host.current === null) return;
    const shown = { before, after, language };
    return unified ? inOne(host.current, shown) : beside(host.current, shown);
  }, [before.text, before.label, after.text, after.label, language, unified]);
  return <div ref={host} className={styles.diff} />;
}
