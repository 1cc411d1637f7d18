/** The back of a card: the verdict, where the answer lies, how it follows, why it matters, and the grades. */
import { IconAlertTriangle, IconCheck, IconTilde, IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { AnswerVerdict, CardBack, CardFace, SessionView } from '#electron/numbers/values.ts';
import { runCommand } from '../shell/commands.ts';
import styles from './back.module.css';
import { BandRuler } from './band-ruler.tsx';
import { Grades } from './grades.tsx';
import { certaintyWords, dayText, tookText } from './words.ts';
import { Worked } from './worked.tsx';

export function Back(props: { session: SessionView; card: CardFace; back: CardBack }) {
  const { session, card, back } = props;
  return (
    <>
      <Answered card={card} back={back} />
      {back.band !== null && <BandRuler band={back.band} answer={back.answer} />}
      <div className={styles.rows}>
        {back.worked.length > 0 && (
          <Row title="Formula">
            <Worked lines={back.worked} />
          </Row>
        )}
        {back.why !== '' && <Row title="Why it matters">{back.why}</Row>}
        {back.note !== null && <Row title="Careful">{back.note}</Row>}
        {back.followUp !== null && (
          <Row title="And then">
            <span className={styles.followUp}>{back.followUp}</span>
          </Row>
        )}
      </div>
      {back.changed && (
        <p className={styles.notice}>
          The figures behind this card changed since you last saw it. The answer above is the new
          one.
        </p>
      )}
      {card.leech && (
        <p className={styles.notice}>
          <IconAlertTriangle size={15} stroke={1.6} aria-hidden="true" />
          This card is forgotten often. Its wording may be the reason.
          <button type="button" className={styles.link} onClick={() => runCommand('numbers.edit')}>
            Rewrite it
          </button>
        </p>
      )}
      <Grades session={session} card={card} back={back} />
      <Sources back={back} />
    </>
  );
}

function Row({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className={styles.detail}>
      <h3>{title}</h3>
      <div>{children}</div>
    </div>
  );
}

const verdictIcons = {
  right: IconCheck,
  near: IconTilde,
  wrong: IconX,
  'wrong-dimension': IconX,
  unreadable: IconAlertTriangle,
} as const;

function Verdict({ verdict }: { verdict: AnswerVerdict }) {
  const Icon = verdictIcons[verdict.kind];
  return (
    <>
      <span className={`${styles.verdict} ${styles[verdict.kind]}`}>
        <Icon size={18} stroke={1.8} aria-hidden="true" />
        {verdict.words}
      </span>
      {verdict.errorWords !== '' && <span className={styles.error}>{verdict.errorWords}</span>}
    </>
  );
}

/** What was typed and how far off it was; for a card that was only revealed, its answer. */
function Answered({ card, back }: { card: CardFace; back: CardBack }) {
  const { verdict, typed } = back;
  const took = [
    tookText(back.elapsedMs),
    card.usualMs === null ? '' : `usual ${tookText(card.usualMs)}`,
  ]
    .filter(Boolean)
    .join(', ');
  if (card.kind === 'wording') {
    return (
      <div className={styles.spoken}>
        <p>{back.answer}</p>
        <span className={styles.took}>{took}</span>
      </div>
    );
  }
  return (
    <>
      <div className={styles.answered}>
        <p className={styles.typed}>
          <span className="unseen">{typed === null ? 'The answer: ' : 'You typed: '}</span>
          {typed ?? back.answer}
        </p>
        {verdict !== null && <Verdict verdict={verdict} />}
        {verdict === null && <span className={styles.error}>Shown, not typed</span>}
        <span className={styles.took}>{took}</span>
      </div>
      {typed !== null && (back.band === null || back.band.exact === null) && (
        <p className={styles.noteLine}>
          The answer is <b>{back.answer}</b>.
        </p>
      )}
      {verdict?.note && <p className={styles.noteLine}>{verdict.note}</p>}
    </>
  );
}

function Sources({ back }: { back: CardBack }) {
  const { sources, asOf, certainty } = back;
  if (sources.length === 0 && asOf === null && certainty === null) return null;
  const state = [
    certainty === null ? '' : certaintyWords[certainty],
    asOf === null ? '' : `as of ${dayText(asOf)} ${asOf.slice(0, 4)}`,
  ]
    .filter(Boolean)
    .join(', ');
  return (
    <div className={`${styles.detail} ${styles.foot}`}>
      <h3>{sources.length > 1 ? 'Sources' : 'Source'}</h3>
      <div className={styles.sources}>
        {state !== '' && <p>{state.slice(0, 1).toUpperCase() + state.slice(1)}</p>}
        {sources.map((source) => (
          <p key={source}>{source}</p>
        ))}
      </div>
    </div>
  );
}
