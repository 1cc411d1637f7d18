/** Importing cards: the file's own dialog first, then what it would do, then the import. */
import { useEffect, useRef, useState } from 'react';
import type { ImportPreview } from '#electron/numbers/contract.ts';
import { Failure } from '../failure.tsx';
import { Button } from '../parts/button.tsx';
import { CheckBox } from '../parts/check-box.tsx';
import { Dialog, DialogActions } from '../parts/dialog.tsx';
import { SelectField } from '../parts/field.tsx';
import { Meter } from '../parts/meter.tsx';
import styles from './dialogs.module.css';
import { Foot } from './foot.tsx';
import { ColumnMapping } from './import-columns.tsx';
import { BadRows, Counts, Sample } from './import-preview.tsx';
import { type ImportOptions, type ImportState, useImport } from './use-import.ts';
import { cardsText, fileName } from './words.ts';

export default function ImportDialog(props: {
  decks: { id: string; title: string }[];
  close: () => void;
}) {
  const { state, again, preview, run, leave } = useImport(props.close);
  // While the system asks for the file nothing else is to be seen.
  const isAsking = state.preview === null && state.progress === null && state.failure === null;
  if (isAsking) return null;
  return (
    <Dialog
      open
      title={state.preview === null ? 'Import cards' : `Import ${fileName(state.preview.file)}`}
      onClose={leave}
      width={640}
    >
      <div className={styles.form}>
        {state.failure !== null && (
          <Failure error={state.failure} {...(state.preview === null ? { retry: again } : {})} />
        )}
        <Progress state={state} />
        {state.preview === null ? (
          <DialogActions>
            <Button data-autofocus onClick={leave}>
              Close
            </Button>
          </DialogActions>
        ) : (
          <Preview
            key={state.preview.importId}
            preview={state.preview}
            busy={state.busy}
            decks={props.decks}
            change={preview}
            run={run}
            leave={leave}
          />
        )}
      </div>
    </Dialog>
  );
}

function Progress({ state }: { state: ImportState }) {
  const { progress } = state;
  if (progress === null) return null;
  return (
    <Meter
      label={progress.doing}
      value={progress.done}
      max={progress.of}
      text={`${progress.done} of ${progress.of}`}
      running
    />
  );
}

function Preview(props: {
  preview: ImportPreview;
  busy: boolean;
  decks: { id: string; title: string }[];
  change: (options: ImportOptions) => void;
  run: (options: ImportOptions) => void;
  leave: () => void;
}) {
  const { preview, busy } = props;
  const [options, setOptions] = useState<ImportOptions>({});
  const changed = useRef<Element | null>(null);
  useEffect(() => {
    // A field that waited for the file to be read again was disabled, and so lost the focus.
    const { current } = changed;
    if (busy || !(current instanceof HTMLElement) || !current.isConnected) return;
    changed.current = null;
    current.focus();
  }, [busy]);
  function change(more: ImportOptions) {
    changed.current = document.activeElement;
    const next = { ...options, ...more };
    setOptions(next);
    props.change(next);
  }
  const total = preview.adds + preview.updates;
  return (
    <>
      <Counts preview={preview} />
      {preview.notes.map((note) => (
        <p key={note} className={styles.note}>
          {note}
        </p>
      ))}
      {preview.columns.length > 0 && (
        <ColumnMapping preview={preview} busy={busy} change={change} />
      )}
      {preview.format === 'csv' && (
        <SelectField
          label="Deck of rows that name none"
          disabled={busy}
          options={[
            { value: '', label: `A new deck named after the file` },
            ...props.decks.map(({ id, title }) => ({ value: id, label: title })),
          ]}
          value={options.deckId ?? ''}
          onChange={({ target }) =>
            change({ deckId: target.value === '' ? undefined : target.value })
          }
        />
      )}
      {preview.reviews > 0 && (
        <CheckBox
          label={`Take over the ${preview.reviews} reviews and the schedule`}
          disabled={busy}
          checked={options.withSchedule ?? true}
          onChange={({ target }) => change({ withSchedule: target.checked })}
        />
      )}
      <Sample preview={preview} />
      <BadRows preview={preview} />
      <Foot>
        <Button data-autofocus onClick={props.leave}>
          Leave it
        </Button>
        <Button variant="primary" disabled={busy || total === 0} onClick={() => props.run(options)}>
          {total === 0 ? 'Nothing to import' : `Import ${cardsText(total)}`}
        </Button>
      </Foot>
    </>
  );
}
