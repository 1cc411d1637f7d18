/** The fields of the plan's answers, shared by the first set-up and the settings. */
import type { Problem } from '#electron/calls.ts';
import { Choice } from '../parts/choice.tsx';
import { Field, TextField } from '../parts/field.tsx';
import { type Answers, allRoundsDated, problemAt, roundOrder } from './answers.ts';
import { DaysOff } from './days-off.tsx';
import styles from './setup-fields.module.css';
import { lengthText, roundNames, weekdayName } from './words.ts';

export interface FieldsProps {
  answers: Answers;
  problems: Problem[];
  change: (change: Partial<Answers>) => void;
}

/** Start, the rounds' dates, and the day to be ready for. */
export function DatesFields({ answers, problems, change }: FieldsProps) {
  const dated = allRoundsDated(answers);
  return (
    <div className={styles.fields}>
      <div className={styles.short}>
        <TextField
          label="Start"
          type="date"
          value={answers.startDay}
          onChange={(event) => change({ startDay: event.target.value })}
          error={problemAt(problems, 'startDay')}
          help="First day of the plan."
        />
      </div>
      <fieldset className={styles.group}>
        <legend>Rounds you have a date for</legend>
        <p className={styles.help}>Leave a round empty until its date is known.</p>
        {roundOrder.map((round) => (
          <RoundRow key={round} round={round} {...{ answers, problems, change }} />
        ))}
      </fieldset>
      <div className={styles.short}>
        <TextField
          label="Ready by"
          type="date"
          disabled={dated}
          value={dated ? '' : answers.targetDay}
          onChange={(event) => change({ targetDay: event.target.value })}
          error={problemAt(problems, 'targetDay')}
          help={
            dated
              ? 'Not needed: every round has its own date.'
              : 'The day to be ready for where a round has no date.'
          }
        />
      </div>
    </div>
  );
}

function RoundRow(props: FieldsProps & { round: (typeof roundOrder)[number] }) {
  const { answers, problems, change, round } = props;
  const date = answers.rounds[round];
  const set = (part: Partial<typeof date>) =>
    change({ rounds: { ...answers.rounds, [round]: { ...date, ...part } } });
  return (
    <div className={styles.round}>
      <span aria-hidden="true">{roundNames[round]}</span>
      <TextField
        label={`${roundNames[round]}, date`}
        labelUnseen
        type="date"
        value={date.day}
        onChange={(event) => set({ day: event.target.value })}
        error={problemAt(problems, `rounds.${round}`)}
      />
      <TextField
        label={`${roundNames[round]}, time`}
        labelUnseen
        type="time"
        value={date.time}
        onChange={(event) => set({ time: event.target.value })}
      />
    </div>
  );
}

/** Minutes by weekday, and days off. */
export function TimeFields({ answers, problems, change }: FieldsProps) {
  const sum = answers.minutes.reduce((total, typed) => total + (Number(typed) || 0), 0);
  const fault = problemAt(problems, 'minutesByWeekday');
  // A fault of all weekdays together marks each of them.
  const isFaulty = (weekday: number) =>
    problems.some(({ field }) =>
      ['minutesByWeekday', `minutesByWeekday[${weekday}]`].includes(field),
    );
  const replaced = (typed: string, weekday: number) =>
    answers.minutes.map((minutes, index) => (index === weekday ? typed : minutes));
  return (
    <div className={styles.fields}>
      <fieldset className={styles.group} aria-describedby="minutes-note">
        <legend>Minutes a day</legend>
        <div className={styles.weekdays}>
          {answers.minutes.map((minutes, weekday) => (
            <Field key={weekday} label={weekdayName(weekday)}>
              {(control) => (
                <input
                  {...control}
                  type="text"
                  inputMode="numeric"
                  aria-label={`Minutes on ${weekdayName(weekday, true)}`}
                  aria-invalid={isFaulty(weekday) || undefined}
                  aria-describedby="minutes-note"
                  value={minutes}
                  onChange={(event) => change({ minutes: replaced(event.target.value, weekday) })}
                />
              )}
            </Field>
          ))}
        </div>
        <p id="minutes-note" className={fault === null ? styles.help : styles.fault}>
          {fault ?? `0 makes a weekday free. In all ${lengthText(Math.round(sum))} a week.`}
        </p>
      </fieldset>
      <DaysOff
        days={answers.daysOff}
        fault={problemAt(problems, 'daysOff')}
        change={(daysOff) => change({ daysOff })}
      />
    </div>
  );
}

const levels = [
  { value: 'L4', label: 'L4' },
  { value: 'L5', label: 'L5' },
  { value: 'L6', label: 'L6' },
] as const;

const levelWords: Record<Answers['level'], string> = {
  L4: 'Stories of scoped work: a clear task, finished on time.',
  L5: 'Stories of work you framed yourself, with dependencies and foreseen failures.',
  L6: 'Stories of direction: several teams, and decisions that outlived the project.',
};

/** An organisation one can lean to, in the words of the content. */
export interface Organisation {
  id: Answers['organisation'];
  name: string;
  summary: string;
}

const languages = [
  { value: 'python', label: 'Python' },
  { value: 'typescript', label: 'TypeScript' },
] as const;

/** Level, organisation leaning and the language of the drills. */
export function YouFields({
  answers,
  change,
  organisations,
}: FieldsProps & { organisations: Organisation[] }) {
  return (
    <div className={styles.fields}>
      <Choice
        label="Target level"
        options={levels}
        value={answers.level}
        onChange={(level) => change({ level })}
        help={levelWords[answers.level]}
      />
      <Choice
        label="Organisation you lean to"
        options={organisations.map(({ id, name }) => ({ value: id, label: name }))}
        value={answers.organisation}
        onChange={(organisation) => change({ organisation })}
        help={organisations.find(({ id }) => id === answers.organisation)?.summary}
      />
      <Choice
        label="Language of the drills"
        options={languages}
        value={answers.language}
        onChange={(language) => change({ language })}
        help="Both run on this machine. You can change it at any time."
      />
    </div>
  );
}
