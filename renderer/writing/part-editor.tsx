/** The text of one part in CodeMirror. Loaded when a document is first opened. */
import { EditorView } from '@codemirror/view';
import { useEffect, useRef } from 'react';
import type { Part } from '#content/writing/schema.ts';
import { desk } from './desk.ts';
import { placeOfFinding, showMarks } from './editor-marks.ts';
import { type ProseOptions, proseState } from './editor-setup.ts';
import { offerPart } from './focus.ts';
import { useWriting, writingStore } from './state.ts';

export interface PartEditorProps {
  part: Part;
  /** Rises when another text is put in. */
  opened: number;
  focused: (has: boolean) => void;
  tooLong: () => void;
}

function handleOf(view: EditorView) {
  const select = (from: number, to: number) => {
    const length = view.state.doc.length;
    view.focus();
    view.dispatch({
      selection: { anchor: Math.min(from, length), head: Math.min(to, length) },
      scrollIntoView: true,
    });
  };
  return {
    focus: () => {
      view.focus();
      view.dispatch({ scrollIntoView: true });
    },
    select,
    selectFinding: (key: string) => {
      const place = placeOfFinding(view, key);
      if (place !== null) select(place.from, place.to);
      return place !== null;
    },
    show: (from: number) => {
      const at = Math.min(from, view.state.doc.length);
      view.dispatch({ effects: EditorView.scrollIntoView(at, { y: 'center' }) });
    },
  };
}

export default function PartEditor({ part, opened, focused, tooLong }: PartEditorProps) {
  const host = useRef<HTMLDivElement>(null);
  const editor = useRef<EditorView | null>(null);
  const latest = useRef({ focused, tooLong });
  latest.current = { focused, tooLong };
  const { id, title, asks } = part;

  useEffect(() => {
    if (host.current === null) return;
    const options: ProseOptions = {
      text: desk.text(id),
      label: title,
      asks,
      changed: (text) => desk.change(id, text),
      focused: (has) => latest.current.focused(has),
      tooLong: () => latest.current.tooLong(),
      pressed: (note) => writingStore.setState({ note }),
    };
    const view = new EditorView({ parent: host.current, state: proseState(options) });
    editor.current = view;
    drawn.current = null;
    // Whoever opens a text goes on where it ends.
    view.dispatch({ selection: { anchor: view.state.doc.length } });
    const takeBack = offerPart(id, handleOf(view));
    return () => {
      takeBack();
      view.destroy();
      editor.current = null;
    };
    // Another opening means another text.
  }, [id, title, asks, opened]);

  const analysis = useWriting((state) => state.analysis);
  const note = useWriting((state) => state.note);
  const marked = useWriting((state) => state.marked);
  const drawn = useRef<unknown>(null);
  useEffect(() => {
    const view = editor.current;
    if (view === null) return;
    const isFresh = drawn.current !== analysis;
    drawn.current = analysis;
    const flagged = (analysis?.findings ?? []).flatMap(({ key, part: where, span }) => {
      if (where !== id || span === null) return [];
      // The text may have moved on since the rules looked: then the words stand where they were drawn to.
      const place = isFresh ? span : placeOfFinding(view, key);
      return place === null ? [] : [{ key, from: place.from, to: place.to, isOpen: key === note }];
    });
    showMarks(view, { flagged, marked: marked.filter(({ part: where }) => where === id) });
  }, [analysis, note, marked, id, opened]);

  return <div ref={host} />;
}
