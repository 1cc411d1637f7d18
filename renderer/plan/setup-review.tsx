/** What the plan will be: its days and minutes, and what it has no room for. */
import { Section } from '../parts/section.tsx';
import { type Answers, summaryOf } from './answers.ts';
import { ChangesList } from './changes-list.tsx';
import styles from './setup.module.css';
import type { Organisation } from './setup-fields.tsx';
import type { Preview } from './use-setup-form.ts';
import { count, lengthText, longDay, roundNames, shortDay } from './words.ts';

interface SetupReviewProps {
  answers: Answers;
  organisations: Organisation[];
  preview: Preview | null;
}

export function SetupReview({ answers, organisations, preview }: SetupReviewProps) {
  if (preview === null) return null;
  const { setup, changes } = preview;
  const summary = summaryOf(setup);
  const dropped = changes.filter(({ kind }) => kind === 'dropped');
  const rounds = setup.rounds
    .map(
      ({ round, day, time }) => `${roundNames[round]} ${shortDay(day)}${time ? `, ${time}` : ''}`,
    )
    .join('; ');
  const leaning =
    answers.organisation === 'unknown'
      ? 'no leaning yet'
      : `leaning to ${organisations.find(({ id }) => id === answers.organisation)?.name}`;
  const facts: [string, string][] = [
    ['From', longDay(setup.startDay)],
    ['Last date', summary.lastDay === null ? '' : longDay(summary.lastDay)],
    ['Rounds', rounds === '' ? 'No dates yet' : rounds],
    [
      'Time',
      `${count(summary.days, 'day')}, ${count(summary.workingDays, 'working day')}, ${lengthText(summary.minutes)} in all`,
    ],
    [
      'You',
      `${answers.level}, ${leaning}, drills in ${answers.language === 'python' ? 'Python' : 'TypeScript'}`,
    ],
  ];
  return (
    <div className={styles.review}>
      <dl className={styles.facts}>
        {facts
          .filter(([, text]) => text !== '')
          .map(([name, text]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{text}</dd>
            </div>
          ))}
      </dl>
      {dropped.length === 0 ? (
        <p>Every task of the four weeks has a day. Nothing is dropped.</p>
      ) : (
        <>
          <Section title="Not all of it fits" aside={count(dropped.length, 'task')} />
          <p className={styles.quiet}>
            The least weighty tasks are left out first. More minutes, fewer days off or a later date
            bring them back.
          </p>
          <ChangesList changes={dropped} today={setup.startDay} />
        </>
      )}
    </div>
  );
}
