/** What the person thinks of a take: a score of one to four, and a note that is kept as it is typed. */
import { useEffect, useRef, useState } from 'react';
import type { Take } from '#electron/rehearsals/values.ts';
import { Choice } from '../parts/choice.tsx';
import { TextAreaField } from '../parts/field.tsx';
import { Section } from '../parts/section.tsx';
import { type Command, useCommands } from '../shell/commands.ts';
import styles from './rehearsal.module.css';
import { attempt, rehearsalsStore } from './state.ts';
import { scoreNames } from './words.ts';

/** Ms after the last key until the note is kept. */
const rest = 400;

async function keep(takeId: string, change: { selfScore?: number | null; note?: string }) {
  await attempt(async (rehearsals) => {
    const take = await rehearsals.review({ takeId, ...change });
    rehearsalsStore.setState(({ shown, trend }) => ({
      ...(shown?.id === takeId ? { shown: take } : {}),
      trend: trend && {
        ...trend,
        takes: trend.takes.map((each) => (each.id === takeId ? take : each)),
      },
    }));
  });
}

export function useScoreCommands(take: Take, asking: boolean): void {
  useCommands(
    asking
      ? []
      : scoreNames.map(
          (name, index): Command => ({
            id: `rehearsals.score-${index + 1}`,
            title: `Score ${index + 1}: ${name}`,
            group: 'run',
            where: 'Rehearsal',
            keys: String(index + 1),
            bar: 'score',
            run: () => void keep(take.id, { selfScore: index + 1 }),
          }),
        ),
  );
}

export function Review({ take }: { take: Take }) {
  const [note, setNote] = useNote(take);
  return (
    <section className={styles.panel} aria-label="Your view">
      <Section title="Your view" />
      <Choice
        label="How was it?"
        options={scoreNames.map((name, index) => ({
          value: String(index + 1),
          label: `${index + 1} ${name}`,
        }))}
        value={String(take.selfScore ?? '')}
        onChange={(score) => void keep(take.id, { selfScore: Number(score) })}
      />
      <TextAreaField
        label="Note"
        value={note}
        maxLength={4000}
        onChange={(event) => setNote(event.target.value)}
      />
    </section>
  );
}

/** The note as typed, kept a moment after the last key and before it goes away. */
function useNote(take: Take): [string, (note: string) => void] {
  const [note, setNote] = useState(take.note);
  const kept = useRef(take.note);
  const latest = useRef(note);
  latest.current = note;
  useEffect(() => {
    function keepNow(): void {
      if (latest.current === kept.current) return;
      kept.current = latest.current;
      void keep(take.id, { note: latest.current });
    }
    window.addEventListener('pagehide', keepNow);
    return () => {
      window.removeEventListener('pagehide', keepNow);
      keepNow();
    };
  }, [take.id]);
  useEffect(() => {
    if (note === kept.current) return;
    const timer = setTimeout(() => {
      kept.current = note;
      void keep(take.id, { note });
    }, rest);
    return () => clearTimeout(timer);
  }, [note, take.id]);
  return [note, setNote];
}
