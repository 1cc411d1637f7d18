/** One file in CodeMirror. Loaded when a run opens. */
import { diagnosticCount, nextDiagnostic } from '@codemirror/lint';
import { EditorView } from '@codemirror/view';
import { useEffect, useRef } from 'react';
import type { Judged } from '#electron/drills/contract.ts';
import type { DraftFile, EditorSettings, Language } from '#electron/drills/values.ts';
import styles from './code-editor.module.css';
import type { EditorHandle } from './code-pane.tsx';
import { drafts } from './drafts.ts';
import { offsetOf, showProblems } from './editor-problems.ts';
import { changeLabel, changeReadOnly, changeSettings, startState } from './editor-setup.ts';
import { offerProblems } from './focus.ts';

export default function CodeEditor(props: {
  file: DraftFile;
  runId: string;
  language: Language;
  settings: EditorSettings;
  /** What a screen reader hears, with the way out. */
  label: string;
  readOnly: boolean;
  judged: Judged | null;
  /** Whether this file is the one on show. */
  shown: boolean;
  handle: (handle: EditorHandle | null) => void;
}) {
  const { file, runId, language, settings, label, readOnly, judged, shown, handle } = props;
  const host = useRef<HTMLDivElement>(null);
  const editor = useRef<EditorView | null>(null);
  const latest = useRef({ settings, label, readOnly, handle });
  latest.current = { settings, label, readOnly, handle };

  useEffect(() => {
    if (host.current === null) return;
    const view = new EditorView({
      parent: host.current,
      state: startState({
        text: drafts.texts()[file],
        file,
        runId,
        language,
        ...latest.current,
        changed: (text) => drafts.change(file, text),
      }),
    });
    editor.current = view;
    latest.current.handle({
      focus: () => view.focus(),
      goTo: (line, column) => {
        const at = offsetOf(view.state.doc, line, column);
        view.focus();
        view.dispatch({ selection: { anchor: at }, scrollIntoView: true });
      },
    });
    return () => {
      latest.current.handle(null);
      view.destroy();
      editor.current = null;
    };
  }, [file, runId, language]);

  useEffect(() => {
    if (editor.current !== null) void changeSettings(editor.current, settings);
  }, [settings]);
  useEffect(() => {
    if (editor.current !== null) changeReadOnly(editor.current, readOnly);
  }, [readOnly]);
  useEffect(() => {
    if (editor.current !== null) changeLabel(editor.current, label);
  }, [label]);
  useEffect(() => {
    if (editor.current !== null) showProblems(editor.current, file, judged);
  }, [file, judged]);
  useEffect(() => {
    if (!shown) return;
    editor.current?.requestMeasure();
    return offerProblems(() => {
      const view = editor.current;
      if (view === null || diagnosticCount(view.state) === 0) return false;
      view.focus();
      return nextDiagnostic(view);
    }, true);
  }, [shown]);

  return <div ref={host} className={styles.editor} style={{ fontSize: settings.fontSize }} />;
}
