/** A drill on the list: its title, how often it was run, and its times in the chosen language. */
import { IconArrowsShuffle } from '@tabler/icons-react';
import type { DrillSummary } from '#electron/drills/contract.ts';
import type { Language } from '#electron/drills/values.ts';
import { runCommand } from '../shell/commands.ts';
import styles from './drill-row.module.css';
import { randomId } from './list-rows.ts';
import { dayText, seriesIn, timeOr, trendSentence } from './words.ts';

/** Null in place of a drill stands for one drawn at random. */
export function DrillRow(props: {
  drill: DrillSummary | null;
  language: Language;
  selected: boolean;
  select: () => void;
}) {
  const { drill, selected, select } = props;
  return (
    <li className={selected ? `${styles.row} ${styles.selected}` : styles.row}>
      <button
        type="button"
        className={styles.button}
        data-drill={drill?.id ?? randomId}
        aria-pressed={selected}
        tabIndex={selected ? 0 : -1}
        onClick={select}
        onFocus={select}
        // Enter starts what is selected, as everywhere on this page; Space only selects.
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          if (!event.repeat) runCommand('drills.start');
        }}
      >
        {drill === null ? <RandomWords /> : <DrillWords drill={drill} language={props.language} />}
      </button>
    </li>
  );
}

function RandomWords() {
  return (
    <span className={styles.words}>
      <span className={styles.title}>
        <IconArrowsShuffle size={14} stroke={1.6} aria-hidden="true" />
        One drawn at random
      </span>
      <span className={styles.summary}>
        Which one it is, and its pattern, stay hidden until the end.
      </span>
    </span>
  );
}

function DrillWords({ drill, language }: { drill: DrillSummary; language: Language }) {
  const series = seriesIn(drill.series, language);
  const { done, of } = drill.repetitions;
  const last = series?.attempts.at(-1);
  return (
    <>
      <span className={styles.words}>
        <span className={styles.title}>{drill.title}</span>
        <span className={styles.summary}>{drill.summary}</span>
      </span>
      <span className={styles.figures}>
        <Figure name="runs" value={`${done} of ${of}`} />
        {last !== undefined && (
          <>
            <Figure name="best" value={timeOr(series?.best.wholeSeconds ?? null, 'none')} />
            <Figure name="last" value={timeOr(last.wholeSeconds, 'not solved')} />
          </>
        )}
      </span>
      <span className={styles.trend}>
        {series === undefined
          ? done === 0
            ? 'Not run yet'
            : 'Not run in this language yet'
          : trendSentence(series.trend.whole)}
        {drill.lastAt !== null && <span className={styles.when}>, {dayText(drill.lastAt)}</span>}
      </span>
    </>
  );
}

function Figure({ name, value }: { name: string; value: string }) {
  return (
    <span className={styles.figure}>
      <span className={styles.name}>{name}</span> {value}
    </span>
  );
}
