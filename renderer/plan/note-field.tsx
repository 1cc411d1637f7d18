/** The note on a task. It is saved as it is typed. */
import { useEffect, useRef, useState } from 'react';
import type { PlanTask } from '#electron/plan/values.ts';
import { explain } from '../failure.tsx';
import { TextAreaField } from '../parts/field.tsx';
import { type Autosave, createAutosave } from './autosave.ts';
import { planStore } from './state.ts';

export function NoteField({ task, focused }: { task: PlanTask; focused: boolean }) {
  const [text, setText] = useState(task.note);
  const [fault, setFault] = useState<string | null>(null);
  const [saved, setSaved] = useState(true);
  const area = useRef<HTMLTextAreaElement>(null);
  const autosave = useRef<Autosave<string> | null>(null);
  const latest = useRef(task.note);

  useEffect(() => {
    const own = createAutosave<string>(async (note) => {
      const stored = await planStore
        .getState()
        .write((plan) => plan.note({ taskId: task.id, note }), {
          quiet: true,
          onFailure: (error) => setFault(explain(error).sentence),
        });
      if (!stored) return;
      setFault(null);
      // Typed on meanwhile: that is not saved yet.
      setSaved(latest.current === note);
    });
    autosave.current = own;
    const flush = () => void own.flush();
    window.addEventListener('pagehide', flush);
    return () => {
      window.removeEventListener('pagehide', flush);
      flush();
    };
  }, [task.id]);

  useEffect(() => {
    if (focused) area.current?.focus();
  }, [focused]);

  return (
    <TextAreaField
      ref={area}
      label="Note"
      maxLength={4000}
      value={text}
      onChange={(event) => {
        latest.current = event.target.value;
        setText(event.target.value);
        setSaved(false);
        autosave.current?.change(event.target.value);
      }}
      onBlur={() => void autosave.current?.flush()}
      error={fault}
      help={saved ? 'Saved as you type.' : 'Saving.'}
    />
  );
}
