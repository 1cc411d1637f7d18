/** What was measured in a take, and by what. */
import type { Measures, Script, Take } from '#electron/rehearsals/values.ts';
import { Section } from '../parts/section.tsx';
import styles from './measures.module.css';
import { measureLines, secondsText, titleOfPart } from './words.ts';

export function MeasureList({ take, script }: { take: Take; script: Script }) {
  const { measures } = take;
  const lines = measureLines(take);
  return (
    <section aria-label="Measures">
      <Section
        title="Measures"
        aside={measures === null ? undefined : `measured by ${measures.model}`}
      />
      <dl className={styles.list}>
        {lines.map(({ id, title, text, note }) => (
          <div key={id} className={styles.line}>
            <dt>{title}</dt>
            <dd>
              {text}
              {note !== undefined && <span className={styles.note}>{note}</span>}
            </dd>
          </div>
        ))}
      </dl>
      {measures !== null && measures.heardMs < take.durationMs - 1000 && (
        <p className={styles.note}>
          Measured in the {secondsText(measures.heardMs)} that were recorded.
        </p>
      )}
      {measures === null && take.recordingBytes === null && (
        <p className={styles.note}>Nothing was recorded, so only the time is known.</p>
      )}
      {measures !== null && measures.sections.length > 0 && (
        <Sections measures={measures} script={script} />
      )}
    </section>
  );
}

function Sections({ measures, script }: { measures: Measures; script: Script }) {
  return (
    <table className={styles.table} aria-label="Time by section">
      <thead>
        <tr>
          <th scope="col">Section</th>
          <th scope="col">Told</th>
          <th scope="col">Speaking</th>
          <th scope="col">As written</th>
        </tr>
      </thead>
      <tbody>
        {measures.sections.map(({ part, ms, speakingMs }) => {
          const written = script.sections.find((section) => section.part === part)?.seconds;
          return (
            <tr key={part}>
              <th scope="row">{titleOfPart(script, part)}</th>
              <td>{secondsText(ms)}</td>
              <td>{secondsText(speakingMs)}</td>
              <td>{written === undefined ? '-' : secondsText(written * 1000)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
