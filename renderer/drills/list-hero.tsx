/** What to run next and why, as the main process says; and what else is due. */
import type { NextDrill } from '#electron/drills/contract.ts';
import { Button } from '../parts/button.tsx';
import styles from './list-hero.module.css';

export function ListHero(props: {
  next: NextDrill;
  other: NextDrill | null;
  select: (drillId: string) => void;
}) {
  const { next, other, select } = props;
  return (
    <div className={styles.hero}>
      <p className={styles.why}>{next.why}</p>
      <h2 className={styles.title}>{next.title}</h2>
      <p className={styles.because}>{next.because}</p>
      {other !== null && (
        <p className={styles.other}>
          {other.why}
          <Button variant="quiet" onClick={() => select(other.drillId)}>
            Choose {other.title}
          </Button>
        </p>
      )}
    </div>
  );
}
