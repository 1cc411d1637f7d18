/** The script while it is told: the sentence that is said now, the one before and the one after; fading by steps. */
import type { LiveTake } from './live.ts';
import styles from './prompter.module.css';
import { useRehearsals } from './state.ts';

export function Prompter({ live }: { live: LiveTake }) {
  const { cues, cue, prompter, script, section } = live;
  const size = useRehearsals((state) => state.settings?.prompterSize ?? 36);
  if (cues.length === 0) return null;
  const line = (index: number) => {
    const one = cues[index];
    if (one === undefined) return '';
    return prompter === 'keywords' ? one.keywords : one.text;
  };
  const next = script.sections[section + 1];
  const nextWords = next?.keywords[0] ?? '';
  return (
    <>
      {prompter === 'nothing' ? (
        <p className={styles.hidden}>{script.sections[section]?.title}. The script is hidden.</p>
      ) : (
        <div
          className={styles.prompter}
          style={{ fontSize: size, lineHeight: `${Math.round((size * 4) / 3)}px` }}
        >
          <p className={styles.aside} dir="auto">
            {line(cue - 1)}
          </p>
          <p className={styles.now} dir="auto">
            {line(cue)}
          </p>
          <p className={styles.aside} dir="auto">
            {line(cue + 1)}
          </p>
        </div>
      )}
      <div className={styles.cue}>
        {next !== undefined && (
          <>
            <span className={styles.tag}>Next cue</span>
            <span>
              {next.title}
              {prompter === 'nothing' || nextWords === '' ? '' : `: ${nextWords}`}
            </span>
          </>
        )}
        <span className={styles.place}>
          {script.sections[section]?.title}, sentence {cue + 1} of {cues.length}
        </span>
      </div>
    </>
  );
}
