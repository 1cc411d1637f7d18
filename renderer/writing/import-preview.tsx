/** What an import of Markdown would do, document by document, and what of the file cannot go in. */
import type { ImportPreview } from '#electron/writing/contract.ts';
import { Button } from '../parts/button.tsx';
import { DialogActions } from '../parts/dialog.tsx';
import { count } from '../plan/words.ts';
import styles from './transfer.module.css';
import { titleText } from './words.ts';

const acts = { add: 'new', replace: 'replaces what is here', same: 'the same' } as const;

export function ImportPreviewPart(props: {
  preview: ImportPreview;
  busy: boolean;
  leave: () => void;
  bringIn: () => void;
}) {
  const { entries, problems } = props.preview;
  const changing = entries.filter(({ act }) => act !== 'same').length;
  return (
    <div className={styles.form}>
      {entries.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys.
        <ul className={styles.entries} tabIndex={0} aria-label="In the file">
          {entries.map(({ id, kind, title, act, words }) => (
            <li key={id}>
              <span className={styles.entryTitle}>{titleText(title, kind)}</span>
              <span className={styles.fact}>{count(words, 'word')}</span>
              <span className={styles.fact}>{acts[act]}</span>
            </li>
          ))}
        </ul>
      )}
      {problems.length > 0 && (
        <div className={styles.block}>
          <h3 className={styles.danger}>{count(problems.length, 'piece')} cannot go in</h3>
          <p className={styles.note}>
            {entries.length > 0
              ? 'The rest can. Mend these in the file and import it again.'
              : 'Mend these in the file and import it again. Nothing was changed.'}
          </p>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys. */}
          <ul className={styles.problems} tabIndex={0} aria-label="What cannot go in">
            {problems.map(({ line, message }) => (
              <li key={`${line} ${message}`}>
                <b>Line {line}</b>: {message}
              </li>
            ))}
          </ul>
        </div>
      )}
      <DialogActions>
        <Button data-autofocus keys="escape" onClick={props.leave}>
          Leave it
        </Button>
        <Button variant="primary" disabled={props.busy || changing === 0} onClick={props.bringIn}>
          {changing === 0 ? 'Nothing to import' : `Import ${count(changing, 'text')}`}
        </Button>
      </DialogActions>
    </div>
  );
}
