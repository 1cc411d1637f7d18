/** What the story as told speaks to: one line a signal, and what is missing for the level one aims at. */
import { IconAlertTriangle, IconCheck, IconCircle } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import type { LevelId, SignalResult } from '#electron/writing/contract.ts';
import { Section } from '../parts/section.tsx';
import { partHandle } from '../writing/focus.ts';
import rowStyles from '../writing/row.module.css';
import { useWriting, writingStore } from '../writing/state.ts';
import styles from './pane.module.css';

const order: readonly LevelId[] = ['L4', 'L5', 'L6'];

export function LevelBlock() {
  const level = useWriting((state) => state.analysis?.level ?? null);
  const [looked, look] = useState<string | null>(null);
  useEffect(() => () => writingStore.setState({ marked: [] }), []);
  if (level === null) return null;
  const signals = [...level.signals].sort(
    (one, other) => order.indexOf(one.level) - order.indexOf(other.level),
  );
  return (
    <Section
      title="Level signal"
      aside={
        level.supports === null ? (
          'not enough to say'
        ) : (
          <>
            reads as <b className={styles.strong}>{level.supports}</b>, aims at {level.target}
          </>
        )
      }
    >
      <ul className={styles.signals} aria-label="Level signals">
        {signals.map((signal) => (
          <Signal
            key={signal.id}
            signal={signal}
            isAimedAt={order.indexOf(signal.level) <= order.indexOf(level.target)}
            isLookedAt={looked === signal.id}
            look={look}
          />
        ))}
      </ul>
      <p className={styles.small}>{level.sentence}</p>
      <p className={styles.hint}>A hint from the words alone. What you did decides.</p>
    </Section>
  );
}

function Signal(props: {
  signal: SignalResult;
  isAimedAt: boolean;
  isLookedAt: boolean;
  look: (id: string | null) => void;
}) {
  const { signal, isAimedAt, look } = props;
  function lookAt() {
    look(signal.id);
    writingStore.setState({ marked: signal.spans });
  }
  function lookAway() {
    look(null);
    writingStore.setState({ marked: [] });
  }
  function go() {
    const [span] = signal.spans;
    if (span !== undefined) partHandle(span.part)?.show(span.from);
  }
  const state = signal.met ? 'met' : isAimedAt ? 'missing' : 'not asked for yet';
  return (
    <li>
      <button
        type="button"
        className={`${rowStyles.row} ${rowStyles.beside}`}
        onFocus={lookAt}
        onBlur={lookAway}
        onMouseEnter={lookAt}
        onMouseLeave={lookAway}
        onClick={go}
      >
        <Sign signal={signal} isAimedAt={isAimedAt} />
        <span>
          {signal.title}
          <span className="unseen">, {state}</span>
        </span>
        <span className={styles.level}>{signal.level}</span>
        {props.isLookedAt && (
          <span className={styles.why}>{signal.met ? signal.why : signal.ask}</span>
        )}
      </button>
    </li>
  );
}

function Sign({ signal, isAimedAt }: { signal: SignalResult; isAimedAt: boolean }) {
  if (signal.met)
    return <IconCheck size={15} stroke={1.6} className={styles.met} aria-hidden="true" />;
  if (!isAimedAt)
    return <IconCircle size={15} stroke={1.6} className={styles.open} aria-hidden="true" />;
  return <IconAlertTriangle size={15} stroke={1.6} className={styles.missing} aria-hidden="true" />;
}
