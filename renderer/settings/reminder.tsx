import { useState } from 'react';
import { Failure } from '../failure.tsx';
import { CheckBox } from '../parts/check-box.tsx';
import { TextField } from '../parts/field.tsx';
import styles from './settings.module.css';
import { usePreferences } from './use-preferences.ts';

/** A local time, kept when the field is left or Enter is pressed. */
function TimeField(props: {
  label: string;
  help: string;
  value: string;
  disabled?: boolean;
  onKeep: (time: string) => void;
}) {
  const [typed, setTyped] = useState(props.value);
  const [error, setError] = useState<string | null>(null);

  function keep() {
    if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(typed)) {
      setError(`Give hours and minutes, such as ${props.value}.`);
      return;
    }
    setError(null);
    if (typed !== props.value) props.onKeep(typed);
  }

  return (
    <div className={styles.time}>
      <TextField
        label={props.label}
        help={props.help}
        error={error}
        type="time"
        value={typed}
        disabled={props.disabled}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onBlur={keep}
        onKeyDown={(event) => event.key === 'Enter' && keep()}
      />
    </div>
  );
}

/** The daily notification, off until the person turns it on, and where timed calendar events begin. */
export function Reminder() {
  const { preferences, change, failure } = usePreferences();
  const { reminder, studyTime } = preferences;
  return (
    <div className={styles.stack}>
      <CheckBox
        label="Remind me each day with a system notification"
        checked={reminder.on}
        onChange={(event) => change({ reminder: { ...reminder, on: event.currentTarget.checked } })}
      />
      <TimeField
        key={`reminder ${reminder.time}`}
        label="At"
        help="Local time. Only on days with tasks left."
        value={reminder.time}
        disabled={!reminder.on}
        onKeep={(time) => change({ reminder: { ...reminder, time } })}
      />
      <TimeField
        key={`study ${studyTime}`}
        label="Usual start"
        help="Where each day's tasks begin in the calendar file."
        value={studyTime}
        onKeep={(time) => change({ studyTime: time })}
      />
      {failure && <Failure {...failure} />}
    </div>
  );
}
