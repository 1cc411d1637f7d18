/** The grades: what each means for when the card comes back, and for recall on the day. Enter takes the suggested one. */
import { useEffect, useRef } from 'react';
import type { CardBack, CardFace, Rating, SessionView } from '#electron/numbers/values.ts';
import { Key } from '../parts/key.tsx';
import { keysSpoken } from '../shell/commands.ts';
import styles from './grades.module.css';
import { numbersStore, useNumbers } from './state.ts';
import { dayText, forecastText, ratingNames } from './words.ts';

const all: Rating[] = ['again', 'hard', 'good', 'easy'];

/** The grades on show: all four, or the two of the settings. */
export function gradesOf(buttons: 'four' | 'two'): Rating[] {
  return buttons === 'two' ? ['again', 'good'] : all;
}

/** The grade Enter takes; of two buttons Hard and Easy are Good. */
export function suggestedOf(back: CardBack, buttons: 'four' | 'two'): Rating {
  const suggested = back.suggested ?? 'good';
  return buttons === 'two' && suggested !== 'again' ? 'good' : suggested;
}

export function Grades(props: { session: SessionView; card: CardFace; back: CardBack }) {
  const { card, back, session } = props;
  const buttons = useNumbers((state) => state.overview?.settings.buttons ?? 'four');
  const day = useNumbers(
    (state) => state.overview?.outlooks.find(({ round }) => round === card.round)?.day ?? null,
  );
  const suggested = suggestedOf(back, buttons);
  const focused = useRef<HTMLButtonElement>(null);

  // Enter takes what is suggested, and every other grade is one arrow away.
  useEffect(() => focused.current?.focus(), []);

  const hasShares = day !== null && back.options.some(({ recallOnDay }) => recallOnDay !== null);
  return (
    <>
      <fieldset className={buttons === 'two' ? `${styles.grades} ${styles.two}` : styles.grades}>
        <legend className="unseen">How did it go?</legend>
        {gradesOf(buttons).map((rating, index) => {
          const option = back.options.find((other) => other.rating === rating);
          return (
            <button
              key={rating}
              ref={rating === suggested ? focused : undefined}
              type="button"
              className={styles.grade}
              data-suggested={rating === suggested || undefined}
              aria-keyshortcuts={keysSpoken(String(index + 1))}
              onClick={() => void numbersStore.getState().grade(card.cardId, rating)}
              onKeyDown={(event) => {
                if (event.key === 'Enter' && event.repeat) event.preventDefault();
                step(event.currentTarget, event.key);
              }}
            >
              <Key keys={String(index + 1)} />
              <b>{ratingNames[rating]}</b>
              {option !== undefined && (
                <span className={styles.interval}>{option.intervalWords}</span>
              )}
              {session.mode === 'cram' && option === undefined && (
                <span className={styles.interval}>schedule unchanged</span>
              )}
              {option?.recallOnDay != null && day !== null && (
                <span
                  className={styles.recall}
                  title={`${forecastText(option.recallOnDay)} on ${dayText(day)} if not seen again`}
                >
                  {forecastText(option.recallOnDay)} on {dayText(day)}
                  <span className="unseen"> if not seen again</span>
                </span>
              )}
            </button>
          );
        })}
      </fieldset>
      {hasShares && (
        <p className={styles.without} aria-hidden="true">
          Recall on {dayText(day)} is that of the card if not seen again.
        </p>
      )}
    </>
  );
}

/** Left and right go from grade to grade. */
function step(from: HTMLElement, key: string): void {
  const to =
    key === 'ArrowRight'
      ? from.nextElementSibling
      : key === 'ArrowLeft'
        ? from.previousElementSibling
        : null;
  if (to instanceof HTMLButtonElement) to.focus();
}
