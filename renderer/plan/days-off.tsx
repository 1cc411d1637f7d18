/** Days without work: added one by one or as a span, removed one by one. */
import { IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { Button } from '../parts/button.tsx';
import { TextField } from '../parts/field.tsx';
import { mostDaysAtOnce, spanOf } from './answers.ts';
import styles from './setup-fields.module.css';
import { shortDay } from './words.ts';

export function DaysOff(props: {
  days: string[];
  fault: string | null;
  change: (days: string[]) => void;
}) {
  const { days, change } = props;
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const [fault, setFault] = useState<string | null>(null);

  function add() {
    const span = spanOf(from, to);
    if (span === null) {
      setFault(`Give a first day, and a last one after it, at most ${mostDaysAtOnce} days later.`);
      return;
    }
    setFault(null);
    change([...new Set([...days, ...span])].sort());
    setFrom('');
    setTo('');
  }

  return (
    <fieldset className={styles.group}>
      <legend>Days off</legend>
      <div className={styles.span}>
        <TextField
          label="From"
          type="date"
          value={from}
          onChange={(event) => setFrom(event.target.value)}
          error={fault ?? props.fault}
        />
        <TextField
          label="To, if more than one"
          type="date"
          min={from}
          value={to}
          onChange={(event) => setTo(event.target.value)}
        />
        <Button className={styles.add} disabled={from === ''} onClick={add}>
          Add
        </Button>
      </div>
      {days.length === 0 ? (
        <p className={styles.help}>None.</p>
      ) : (
        <ul className={styles.days} aria-label="Days off">
          {days.map((day) => (
            <li key={day}>
              <button
                type="button"
                aria-label={`Remove ${shortDay(day)}`}
                onClick={() => change(days.filter((other) => other !== day))}
              >
                {shortDay(day)}
                <IconX size={13} stroke={1.6} aria-hidden="true" />
              </button>
            </li>
          ))}
        </ul>
      )}
    </fieldset>
  );
}
