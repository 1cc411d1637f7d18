import { Failure } from '../failure.tsx';
import { Button } from '../parts/button.tsx';
import { runCommand } from '../shell/commands.ts';
import styles from './settings.module.css';
import { useAbout } from './use-about.ts';

/** What this is, what it is not, its versions, and the proof that nothing left the machine. */
export function About() {
  const { about, error, read } = useAbout();
  if (error !== null) return <Failure error={error} retry={read} />;
  return (
    <div className={styles.stack}>
      <p className={styles.note}>
        Dry Run is unofficial. It is not made, endorsed or checked by OpenAI. What it says about the
        rounds is taken from public accounts, which differ; ask your recruiter what holds for you.
      </p>
      <p className={styles.note}>
        It works offline. Every request anything in it tries to send is cancelled and counted.
      </p>
      {about && (
        <dl className={styles.facts}>
          <dt>Network requests</dt>
          <dd>{about.networkRequests}</dd>
          <dt>Dry Run</dt>
          <dd>{about.versions.app}</dd>
          <dt>Electron</dt>
          <dd>{about.versions.electron}</dd>
          <dt>Chrome</dt>
          <dd>{about.versions.chrome}</dd>
          <dt>Node</dt>
          <dd>{about.versions.node}</dd>
          <dt>SQLite</dt>
          <dd>{about.versions.sqlite}</dd>
          <dt>Data format</dt>
          <dd>{about.versions.schema}</dd>
        </dl>
      )}
      <Button keys="?" onClick={() => runCommand('app.keys')}>
        Show all keys
      </Button>
    </div>
  );
}
