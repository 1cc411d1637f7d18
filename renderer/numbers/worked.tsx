/** A derivation line by line: the formula, then the same with its figures and what it comes to. */
import type { WorkedLine } from '#electron/numbers/values.ts';
import styles from './back.module.css';

export function Worked({ lines }: { lines: WorkedLine[] }) {
  return (
    <div className={styles.worked}>
      {lines.map((line) => (
        <div key={`${line.label} ${line.formula}`}>
          {lines.length > 1 && line.label !== '' && <p className={styles.stepName}>{line.label}</p>}
          {line.formula !== '' && line.formula !== line.substituted && (
            <p className={styles.code}>{line.formula}</p>
          )}
          <p className={styles.code}>
            {line.substituted !== '' && <span>{line.substituted} </span>}= <b>{line.result}</b>
          </p>
        </div>
      ))}
    </div>
  );
}
