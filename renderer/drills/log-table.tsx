/** Every ended run as a row, newest first. */
import type { DrillList, LogRow } from '#electron/drills/contract.ts';
import { Button } from '../parts/button.tsx';
import { CheckBox } from '../parts/check-box.tsx';
import { goTo } from '../shell/state.ts';
import styles from './log.module.css';
import { modeNames, timeOr, whenText } from './words.ts';

function ownTests({ record }: LogRow): string {
  const total = record.ownTests.reduce((sum, { strength }) => sum + strength.total, 0);
  const killed = record.ownTests.reduce((sum, { strength }) => sum + strength.killed, 0);
  return total === 0 ? '-' : `${killed} of ${total}`;
}

function overText(seconds: number | null, target: number): string {
  return seconds !== null && seconds > target ? 'over' : '';
}

export function LogTable(props: {
  rows: LogRow[];
  targets: DrillList['targets'];
  picked: string[];
  pick: (runId: string) => void;
}) {
  const { rows, targets, picked, pick } = props;
  return (
    <div className={styles.scroller}>
      <table className={styles.table} aria-label="Runs">
        <thead>
          <tr>
            <th scope="col">
              <span className="unseen">Compare</span>
            </th>
            <th scope="col">When</th>
            <th scope="col">Drill</th>
            <th scope="col">Mode</th>
            <th scope="col">Base</th>
            <th scope="col">In all</th>
            <th scope="col">First green</th>
            <th scope="col">Cases</th>
            <th scope="col">Mutants killed</th>
            <th scope="col">Hints</th>
            <th scope="col">Do differently</th>
            <th scope="col">
              <span className="unseen">Open</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.runId}>
              <td>
                <CheckBox
                  aria-label={`Compare ${row.title}, ${whenText(row.startedAt)}`}
                  checked={picked.includes(row.runId)}
                  onChange={() => pick(row.runId)}
                />
              </td>
              <td>{whenText(row.startedAt)}</td>
              <th scope="row">{row.title}</th>
              <td>
                {modeNames[row.mode]}
                {row.ending === 'abandoned' ? ', left' : ''}
              </td>
              <td>
                {timeOr(row.baseSeconds, '-')}{' '}
                <span className={styles.warn}>
                  {overText(row.baseSeconds, targets.baseSeconds)}
                </span>
              </td>
              <td>
                {timeOr(row.wholeSeconds, '-')}{' '}
                <span className={styles.warn}>
                  {overText(row.wholeSeconds, targets.wholeSeconds)}
                </span>
              </td>
              <td>{timeOr(row.record.firstGreenSeconds, '-')}</td>
              <td>
                {row.record.cases === null
                  ? '-'
                  : `${row.record.cases.passed} of ${row.record.cases.total}`}
              </td>
              <td>{ownTests(row)}</td>
              <td>{row.record.hints}</td>
              <td className={styles.differently}>{row.doDifferently}</td>
              <td>
                <Button
                  variant="quiet"
                  aria-label={`Open ${row.title}, ${whenText(row.startedAt)}`}
                  onClick={() => goTo('drills', `run ${row.runId}`)}
                >
                  Open
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
