/** The evaluators' rubric as a self-check: four cells a line, the anchors of the focused line, and what the judge saw. */
import { useId, useState } from 'react';
import type { RubricLineView } from '#electron/drills/contract.ts';
import styles from './rubric.module.css';

const marks = [0, 1, 2, 3];

export function Rubric(props: {
  lines: RubricLineView[];
  marks: { id: string; mark: number }[];
  problemAt: (id: string) => string | null;
  mark: (id: string, mark: number) => void;
}) {
  // A line that was opened stays open: one that closed would move the next away under the pointer.
  const [opened, setOpened] = useState<string[]>(props.lines.slice(0, 1).map(({ id }) => id));
  return (
    <ul className={styles.rubric} aria-label="Your marks">
      {props.lines.map((line) => (
        <Line
          key={line.id}
          line={line}
          chosen={props.marks.find(({ id }) => id === line.id)?.mark ?? null}
          problem={props.problemAt(line.id)}
          focused={opened.includes(line.id)}
          focus={() => setOpened((known) => [...new Set([...known, line.id])])}
          mark={(mark) => props.mark(line.id, mark)}
        />
      ))}
    </ul>
  );
}

function Line(props: {
  line: RubricLineView;
  chosen: number | null;
  problem: string | null;
  focused: boolean;
  focus: () => void;
  mark: (mark: number) => void;
}) {
  const { line, chosen, problem, focused } = props;
  const name = useId();
  return (
    <li className={styles.line} onFocus={props.focus}>
      <fieldset
        className={styles.fieldset}
        aria-describedby={problem ? `${name}-problem` : undefined}
      >
        <legend className={styles.legend}>{line.title}</legend>
        <div className={styles.cells}>
          {marks.map((mark) => (
            <label key={mark} className={styles.cell} title={line.anchors[mark]}>
              <input
                type="radio"
                name={name}
                value={mark}
                checked={chosen === mark}
                onChange={() => props.mark(mark)}
                aria-label={`${mark}: ${line.anchors[mark] ?? ''}`}
              />
              <span aria-hidden="true">{mark}</span>
            </label>
          ))}
        </div>
      </fieldset>
      {line.seen !== null && (
        <p className={styles.seen}>
          <span className={styles.judge}>Judge:</span> {line.seen}
        </p>
      )}
      {problem !== null && (
        <p id={`${name}-problem`} className={styles.problem}>
          {problem}
        </p>
      )}
      {focused && (
        <ol className={styles.anchors}>
          {line.anchors.map((anchor, index) => (
            <li key={anchor} className={chosen === index ? styles.chosen : undefined}>
              <b>{index}</b> {anchor}
            </li>
          ))}
        </ol>
      )}
      {!focused && chosen !== null && <p className={styles.picked}>{line.anchors[chosen]}</p>}
    </li>
  );
}
