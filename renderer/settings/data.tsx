import { useState } from 'react';
import { connect } from '../client.ts';
import { Failure } from '../failure.tsx';
import { Button } from '../parts/button.tsx';
import { instantText, sizeText } from './figures.ts';
import styles from './settings.module.css';
import { useAbout } from './use-about.ts';

/** A file's name without its folders, which stand above. */
function nameOf(file: string): string {
  return file.split(/[\\/]/).at(-1) ?? file;
}

/** Where everything is kept, how large it is, and its backups. */
export function Data() {
  const { about, error, read } = useAbout();
  const [made, setMade] = useState<string | null>(null);
  const [failure, setFailure] = useState<{ error: unknown; retry: () => void } | null>(null);

  async function backUp(): Promise<void> {
    try {
      const client = await connect();
      const { file, bytes } = await client.app.backUp();
      setMade(`Backed up and checked: ${nameOf(file)}, ${sizeText(bytes)}.`);
      setFailure(null);
    } catch (reason) {
      setFailure({ error: reason, retry: () => void backUp() });
    }
    await read();
  }

  async function show(): Promise<void> {
    try {
      const client = await connect();
      await client.app.showDataFolder();
      setFailure(null);
    } catch (reason) {
      setFailure({ error: reason, retry: () => void show() });
    }
  }

  if (error !== null) return <Failure error={error} retry={read} />;
  return (
    <div className={styles.stack}>
      <p className={styles.note}>
        Everything is in one file on this disk. Copy the folder to take it with you.
      </p>
      {about && (
        <dl className={styles.facts}>
          <dt>Folder</dt>
          <dd>
            <code>{about.dataFolder}</code>
          </dd>
          <dt>File</dt>
          <dd>
            <code>{about.databaseFile}</code>
          </dd>
          <dt>Size</dt>
          <dd>{sizeText(about.databaseBytes)}</dd>
        </dl>
      )}
      <div className={styles.actions}>
        <Button onClick={backUp}>Back up now</Button>
        <Button onClick={show}>Show in folder</Button>
      </div>
      <p role="status" className={made === null ? 'unseen' : styles.note}>
        {made}
      </p>
      {failure && <Failure {...failure} />}
      {about && about.backups.length === 0 && (
        <p className={styles.note}>
          No backup yet. One is made before every change of the file's format.
        </p>
      )}
      {about && about.backups.length > 0 && (
        <table className={styles.backups}>
          <caption className="unseen">Backups, newest first</caption>
          <thead>
            <tr>
              <th scope="col">Backup</th>
              <th scope="col">Made</th>
              <th scope="col">Size</th>
            </tr>
          </thead>
          <tbody>
            {about.backups.map((backup) => (
              <tr key={backup.file}>
                <td>
                  <code>{backup.file}</code>
                </td>
                <td>{instantText(backup.madeAt)}</td>
                <td>{sizeText(backup.bytes)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}
