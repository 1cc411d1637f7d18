/** The front of a card: the field for a figure, or what to do for the other kinds. */
import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import type { PlaceId } from '#content/plan/schema.ts';
import type { CardFace } from '#electron/numbers/values.ts';
import { Button } from '../parts/button.tsx';
import { placeNames } from '../plan/words.ts';
import { goTo } from '../shell/state.ts';
import { activityView, activityWords } from './activity.ts';
import styles from './answer.module.css';
import { numbersStore, useNumbers } from './state.ts';
import { useElapsed } from './use-elapsed.ts';

export function Front(props: { card: CardFace; onField: (inField: boolean) => void }) {
  switch (props.card.kind) {
    case 'number':
    case 'generator':
      return <Typed {...props} />;
    case 'wording':
      return <Spoken card={props.card} />;
    case 'activity':
      return <Activity card={props.card} />;
  }
}

/** The id that the command of Enter and the form share. */
export const answerForm = 'numbers-answer';

function Typed({ card, onField }: { card: CardFace; onField: (inField: boolean) => void }) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  const unreadable = useNumbers((state) => state.unreadable);
  const elapsed = useElapsed();

  useEffect(() => {
    field.current?.focus();
    return () => onField(false);
  }, [onField]);
  useEffect(() => {
    if (unreadable !== null) field.current?.select();
  }, [unreadable]);

  function submit(event: FormEvent) {
    event.preventDefault();
    const text = typed.trim();
    void numbersStore.getState().answer(card.cardId, text === '' ? null : text, elapsed());
  }

  return (
    <form id={answerForm} className={styles.answer} onSubmit={submit}>
      <label htmlFor={id} className="unseen">
        Your answer
      </label>
      <input
        ref={field}
        id={id}
        className={styles.input}
        type="text"
        autoComplete="off"
        spellCheck={false}
        maxLength={200}
        value={typed}
        aria-invalid={unreadable === null ? undefined : true}
        aria-describedby={`${id}-help`}
        onChange={(event) => setTyped(event.target.value)}
        onFocus={() => onField(true)}
        onBlur={() => onField(false)}
        onKeyDown={(event) => {
          // A held Enter must not run on into the grades.
          if (event.key === 'Enter' && event.repeat) event.preventDefault();
        }}
      />
      <Button type="submit" variant="primary" size="hero" keys="enter">
        {typed.trim() === '' ? 'Show the answer' : 'Check'}
      </Button>
      <p id={`${id}-help`} className={unreadable === null ? styles.help : styles.unreadable}>
        {unreadable ?? unitHelp(card.unit)}
      </p>
    </form>
  );
}

function unitHelp(unit: string | null): string {
  if (unit === null || ['', '1', 'x'].includes(unit)) return 'Type the figure.';
  return `Type the figure with its unit. Without one it is taken in ${unit}.`;
}

function Spoken({ card }: { card: CardFace }) {
  const button = useRef<HTMLButtonElement>(null);
  const elapsed = useElapsed();
  useEffect(() => button.current?.focus(), []);
  return (
    <form
      id={answerForm}
      className={styles.answer}
      onSubmit={(event) => {
        event.preventDefault();
        void numbersStore.getState().answer(card.cardId, null, elapsed());
      }}
    >
      <Button
        ref={button}
        type="submit"
        variant="primary"
        size="hero"
        keys="enter"
        onKeyDown={(event) => {
          if (event.key === 'Enter' && event.repeat) event.preventDefault();
        }}
      >
        Show the answer
      </Button>
      <p className={styles.help}>Say it first, in a sentence or two.</p>
    </form>
  );
}

function isPlace(place: string): place is PlaceId {
  return place in placeNames;
}

/** Something another place does: it is graded there by how it went. */
function Activity({ card }: { card: CardFace }) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);
  const { activity } = card;
  if (activity === null) return null;
  const { place } = activity;
  const bury = () =>
    void numbersStore
      .getState()
      .act((numbers) => numbers.bury({ cardIds: [card.cardId] }), 'Buried until tomorrow.');
  return (
    <div className={styles.answer}>
      {isPlace(place) && (
        <Button
          ref={button}
          variant="primary"
          size="hero"
          onClick={() => goTo(place, activityView(activity))}
        >
          {activityWords(activity)}
        </Button>
      )}
      <Button size="hero" onClick={bury}>
        Not today
      </Button>
      <p className={styles.help}>
        It is done there and graded by how it goes: nothing to type here.
      </p>
    </div>
  );
}
