/** The first take beside the latest. */
import type { Take } from '#electron/rehearsals/values.ts';
import { Section } from '../parts/section.tsx';
import { showTake } from './acts.ts';
import styles from './measures.module.css';
import { useRehearsals } from './state.ts';
import { measureLines, whenText } from './words.ts';

/** Names a take; the one that is not on show can be opened, and heard. */
function Head(props: { name: string; take: Take; shown: Take }) {
  const { take, shown } = props;
  const words = `${props.name}, ${whenText(take.startedAt)}`;
  return (
    <th scope="col">
      {take.id === shown.id ? (
        words
      ) : (
        <button type="button" className={styles.open} onClick={() => void showTake(take)}>
          {words}
        </button>
      )}
    </th>
  );
}

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
            <Head name="First" take={first} shown={take} />
            <Head name="Latest" take={right} shown={take} />
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
