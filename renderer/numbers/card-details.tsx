/** Everything about one card: its answer and where it comes from, how it was learnt, and how recall goes on. */
import type { CardDetails } from '#electron/numbers/contract.ts';
import { Failure } from '../failure.tsx';
import { Button } from '../parts/button.tsx';
import { nearDay } from '../plan/words.ts';
import { useShell } from '../shell/state.ts';
import styles from './cards.module.css';
import { CurveChart } from './curve-chart.tsx';
import { useCard } from './use-card.ts';
import {
  cardsText,
  certaintyWords,
  dayText,
  intervalText,
  kindNames,
  percentText,
  ratingNames,
  tookText,
} from './words.ts';
import { Worked } from './worked.tsx';

/** Reviews in sight; earlier ones are folded. */
const mostReviews = 6;

export function CardDetailsPane(props: {
  cardId: string | null;
  chosen: number;
  edit: () => void;
}) {
  const { card, failure, again } = useCard(props.cardId);
  return (
    <aside className={styles.details} aria-label="Details of the card" data-pane tabIndex={-1}>
      {props.chosen > 1 && (
        <p className={styles.quiet}>
          {cardsText(props.chosen)} chosen. The active one is shown below.
        </p>
      )}
      {failure !== null && <Failure error={failure} retry={again} />}
      {card !== null && <Details card={card} edit={props.edit} />}
    </aside>
  );
}

function Details({ card, edit }: { card: CardDetails; edit: () => void }) {
  const { back } = card;
  return (
    <>
      <div className={styles.block}>
        <p className={styles.quiet}>
          {card.deck}, {kindNames[card.kind].toLowerCase()}
        </p>
        <h2 className={styles.question}>{card.question}</h2>
        <p className={styles.answer}>{back.answer}</p>
        <div className={styles.row}>
          <Button keys="e" onClick={edit}>
            Edit
          </Button>
        </div>
        {card.fixed !== null && <p className={styles.quiet}>{card.fixed}</p>}
        {card.original !== null && (
          <p className={styles.quiet}>
            You changed it. It came as: {card.original.question} {card.original.answer}
          </p>
        )}
      </div>
      {card.curve !== null && (
        <div className={styles.block}>
          <h3>Recall{card.recall === null ? '' : ` now ${percentText(card.recall)}`}</h3>
          <CurveChart curve={card.curve} />
        </div>
      )}
      <Schedule card={card} />
      <Reviews card={card} />
      {back.worked.length > 0 && (
        <div className={styles.block}>
          <h3>Formula</h3>
          <Worked lines={back.worked} />
        </div>
      )}
      {back.why !== '' && (
        <div className={styles.block}>
          <h3>Why it matters</h3>
          <p className={styles.prose}>{back.why}</p>
          {back.note !== null && <p className={styles.prose}>{back.note}</p>}
        </div>
      )}
      {back.sources.length > 0 && (
        <div className={styles.block}>
          <h3>{back.sources.length > 1 ? 'Sources' : 'Source'}</h3>
          {back.asOf !== null && (
            <p className={styles.quiet}>
              {back.certainty !== null && `${certaintyWords[back.certainty]}, `}as of{' '}
              {dayText(back.asOf)} {back.asOf.slice(0, 4)}
            </p>
          )}
          {back.sources.map((source) => (
            <p key={source} className={styles.quiet}>
              {source}
            </p>
          ))}
        </div>
      )}
    </>
  );
}

function Schedule({ card }: { card: CardDetails }) {
  const today = useShell((state) => state.today);
  const rows: [string, string][] = [
    ['Due', card.dueDay === null ? 'not scheduled' : nearDay(card.dueDay, today)],
    ['Interval', card.intervalDays === null ? 'none yet' : intervalText(card.intervalDays)],
    ['Reviews', String(card.reps)],
    ['Forgotten', String(card.lapses)],
    ['Tags', card.tags.length === 0 ? 'none' : card.tags.join(', ')],
  ];
  return (
    <div className={styles.block}>
      <h3>Schedule</h3>
      <dl className={styles.facts}>
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

function Reviews({ card }: { card: CardDetails }) {
  const { reviews } = card;
  if (reviews.length === 0) return null;
  const newest = [...reviews].sort((one, other) => other.at - one.at);
  return (
    <div className={styles.block}>
      <h3>Reviews</h3>
      <ReviewList reviews={newest.slice(0, mostReviews)} />
      {newest.length > mostReviews && (
        <details>
          <summary>{newest.length - mostReviews} earlier</summary>
          <ReviewList reviews={newest.slice(mostReviews)} />
        </details>
      )}
    </div>
  );
}

function whenText(instant: number): string {
  const local = new Date(instant);
  const two = (value: number) => String(value).padStart(2, '0');
  const day = `${local.getFullYear()}-${two(local.getMonth() + 1)}-${two(local.getDate())}`;
  return `${dayText(day)}, ${two(local.getHours())}:${two(local.getMinutes())}`;
}

function ReviewList({ reviews }: { reviews: CardDetails['reviews'] }) {
  return (
    <ul className={styles.reviews} aria-label="Reviews">
      {reviews.map((review) => (
        <li key={review.at}>
          <span>{whenText(review.at)}</span>
          <b>{ratingNames[review.rating]}</b>
          <span>
            {[
              review.typed ?? '',
              tookText(review.elapsedMs),
              `then ${intervalText(review.intervalDays)}`,
            ]
              .filter(Boolean)
              .join(', ')}
          </span>
        </li>
      ))}
    </ul>
  );
}
