/** What to read: the list with its minutes and status, and beside it the text, what to come out with, and notes. */
import { useEffect, useRef, useState } from 'react';
import type { OpinionList, ReadingView } from '#electron/opinions/contract.ts';
import { Choice } from '../parts/choice.tsx';
import { lengthText } from '../plan/words.ts';
import { type Command, useCommands } from '../shell/commands.ts';
import { Page } from '../shell/page.tsx';
import { goTo } from '../shell/state.ts';
import { ActFailure } from '../writing/save-failure.tsx';
import styles from './reading.module.css';
import { ReadingNotes } from './reading-notes.tsx';
import { readingSubtitle, statusNames } from './reading-words.ts';
import { opinionsStore } from './state.ts';
import { Address, TextSummary } from './texts.tsx';
import { Views } from './views.tsx';

const statuses: { value: ReadingView['status']; label: string; keys: string }[] = [
  { value: 'to-read', label: statusNames['to-read'], keys: '1' },
  { value: 'reading', label: statusNames.reading, keys: '2' },
  { value: 'read', label: statusNames.read, keys: '3' },
];

export default function ReadingPage(props: { list: OpinionList; wanted: string | null }) {
  const { reading, texts } = props.list;
  const [chosen, choose] = useState(props.wanted);
  const rows = useRef<HTMLUListElement>(null);
  const at = Math.max(
    0,
    reading.findIndex(({ id }) => id === chosen),
  );
  const current = reading[at] ?? null;
  function step(by: number) {
    const next = reading[Math.min(reading.length - 1, Math.max(0, at + by))];
    if (next === undefined) return;
    choose(next.id);
    rows.current?.querySelector<HTMLElement>(`[data-reading="${CSS.escape(next.id)}"]`)?.focus();
  }
  function mark(status: ReadingView['status']) {
    if (current !== null) void opinionsStore.getState().changeReading(current.id, { status });
  }
  useReadingCommands({
    step,
    mark,
    notes: () => document.getElementById('reading-notes')?.focus(),
  });
  useEffect(() => {
    rows.current?.querySelector<HTMLElement>('[aria-current="true"]')?.focus();
  }, []);

  return (
    <Page
      title="Opinions"
      subtitle={readingSubtitle(reading)}
      scroll={false}
      actions={<Views view="reading" />}
    >
      <div className={styles.panes}>
        <section className={styles.list} aria-label="Reading list" data-pane tabIndex={-1}>
          <ActFailure />
          <ul ref={rows} aria-label="Reading list">
            {reading.map((one) => (
              <li key={one.id}>
                <button
                  type="button"
                  className={styles.row}
                  data-reading={one.id}
                  aria-current={one.id === current?.id ? 'true' : undefined}
                  onClick={() => choose(one.id)}
                >
                  <span className={styles.title}>{one.title}</span>
                  <span className={styles.fact}>{one.core ? 'in the plan' : 'further'}</span>
                  <span className={styles.status} data-status={one.status}>
                    {statusNames[one.status]}
                  </span>
                  <span className={styles.minutes}>{lengthText(one.minutes)}</span>
                </button>
              </li>
            ))}
          </ul>
        </section>
        <aside className={styles.details} aria-label="About this text" data-pane tabIndex={-1}>
          {current !== null && (
            <>
              <h2 className={styles.name}>{current.title}</h2>
              <Choice
                label="Status"
                options={statuses}
                value={current.status}
                onChange={mark}
                help="Marking it as read for the first time ticks the plan's task."
              />
              <h3 className={styles.head}>Come out with</h3>
              <p>{current.lookFor}</p>
              <Address address={current.address} />
              <ReadingNotes key={current.id} reading={current} />
              {texts
                .filter(({ id }) => id === current.text)
                .map((text) => (
                  <div key={text.id} className={styles.block}>
                    <h3 className={styles.head}>In our words</h3>
                    <TextSummary text={text} />
                  </div>
                ))}
            </>
          )}
        </aside>
      </div>
    </Page>
  );
}

function useReadingCommands(input: {
  step: (by: number) => void;
  mark: (status: ReadingView['status']) => void;
  notes: () => void;
}): void {
  const where = 'Reading';
  const commands: Command[] = [
    {
      id: 'opinions.next-text',
      title: 'Next text',
      group: 'go',
      where,
      keys: 'j arrowdown alt+arrowdown',
      bar: 'move',
      run: () => input.step(1),
    },
    {
      id: 'opinions.previous-text',
      title: 'Previous text',
      group: 'go',
      where,
      keys: 'k arrowup alt+arrowup',
      bar: 'move',
      run: () => input.step(-1),
    },
    ...statuses.map(
      ({ value, label, keys }): Command => ({
        id: `opinions.mark-${value}`,
        title: `Mark as: ${label}`,
        group: 'change',
        where,
        keys,
        bar: label,
        run: () => input.mark(value),
      }),
    ),
    {
      id: 'opinions.notes',
      title: 'Your notes on the text',
      group: 'go',
      where,
      keys: 'n',
      bar: 'notes',
      run: input.notes,
    },
    {
      id: 'opinions.back',
      title: 'Back to the stances',
      group: 'go',
      where,
      keys: 'escape',
      bar: 'stances',
      run: () => goTo('opinions'),
    },
  ];
  useCommands(commands);
}
