/** Code in the editor's look, to read and copy from. */
import { EditorState } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { useEffect, useRef } from 'react';
import type { Language } from '#electron/drills/values.ts';
import styles from './code-view.module.css';
import { readOnlyEditor } from './editor-setup.ts';

export default function CodeReader(props: { text: string; language: Language; label: string }) {
  const { text, language, label } = props;
  const host = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (host.current === null) return;
    const view = new EditorView({
      parent: host.current,
      state: EditorState.create({ doc: text, extensions: readOnlyEditor(language, label) }),
    });
    return () => view.destroy();
  }, [text, language, label]);
  return <div ref={host} className={styles.reader} />;
}
