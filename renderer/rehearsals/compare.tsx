/** The first take beside the latest. */
import type { Take } from '#electron/rehearsals/values.ts';
import { Section } from '../parts/section.tsx';
import styles from './measures.module.css';
import { useRehearsals } from './state.ts';
import { measureLines, whenText } from './words.ts';

export function Compare({ take }: { take: Take }) {
  const takes = useRehearsals((state) => state.trend?.takes);
  const first = takes?.[0];
  const latest = takes?.at(-1);
  if (first === undefined || latest === undefined || first.id === latest.id) return null;
  // What was just measured is newer than the list.
  const right = latest.id === take.id ? take : latest;
  const before = new Map(measureLines(first).map((line) => [line.id, line]));
  const now = measureLines(right);
  const ids = [...new Map([...before.values(), ...now].map(({ id, title }) => [id, title]))];
  const after = new Map(now.map((line) => [line.id, line]));
  return (
    <section aria-label="First and latest take">
      <Section title="First and latest take" />
      <table className={styles.table} aria-label="First and latest take">
        <thead>
          <tr>
            <th scope="col">Measure</th>
            <th scope="col">First, {whenText(first.startedAt)}</th>
            <th scope="col">Latest, {whenText(right.startedAt)}</th>
          </tr>
        </thead>
        <tbody>
          {ids.map(([id, title]) => (
            <tr key={id}>
              <th scope="row">{title}</th>
              <td>{before.get(id)?.text ?? '-'}</td>
              <td>{after.get(id)?.text ?? '-'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
