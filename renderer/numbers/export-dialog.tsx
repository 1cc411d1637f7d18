/** Exporting cards: which, as what, and with or without how they were learnt. */
import { useState } from 'react';
import type { transferFormats } from '#electron/numbers/contract.ts';
import { Button } from '../parts/button.tsx';
import { CheckBox } from '../parts/check-box.tsx';
import { Choice } from '../parts/choice.tsx';
import { Dialog, DialogActions } from '../parts/dialog.tsx';
import { SelectField } from '../parts/field.tsx';
import { say } from '../shell/toasts.ts';
import styles from './dialogs.module.css';
import { useForm } from './use-form.ts';
import { cardsText, fileName } from './words.ts';

type Format = (typeof transferFormats)[number];

const formats: readonly { value: Format; label: string }[] = [
  { value: 'csv', label: 'CSV' },
  { value: 'apkg', label: 'Anki package' },
  { value: 'json', label: 'JSON' },
];

const sentences: Record<Format, string> = {
  csv: 'A table for any spreadsheet. Questions, answers and tags.',
  apkg: 'For Anki and programs that read its packages.',
  json: 'Everything the app knows of the cards, to import it again.',
};

export default function ExportDialog(props: {
  decks: { id: string; title: string }[];
  close: () => void;
}) {
  const { decks, close } = props;
  const [format, setFormat] = useState<Format>('csv');
  const [deckId, setDeckId] = useState('');
  const [withSchedule, setWithSchedule] = useState(true);
  const { run, busy, sentence } = useForm([]);
  const learnt = format !== 'csv' && withSchedule;

  function save() {
    void run(
      (numbers) =>
        numbers.exportCards({
          format,
          deckId: deckId === '' ? null : deckId,
          withSchedule: learnt,
        }),
      (answer) => {
        if (answer === null) return;
        close();
        say(`${cardsText(answer.cards)} exported to ${fileName(answer.file)}.`);
      },
    );
  }

  return (
    <Dialog open title="Export cards" onClose={close} width={460}>
      <form
        className={styles.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <Choice
          label="Format"
          options={formats}
          value={format}
          onChange={setFormat}
          help={sentences[format]}
        />
        <SelectField
          label="Deck"
          options={[
            { value: '', label: 'All decks' },
            ...decks.map(({ id, title }) => ({ value: id, label: title })),
          ]}
          value={deckId}
          onChange={(event) => setDeckId(event.target.value)}
        />
        {format !== 'csv' && (
          <CheckBox
            label="With the schedule and every answer"
            checked={withSchedule}
            onChange={(event) => setWithSchedule(event.target.checked)}
          />
        )}
        {sentence !== null && (
          <p className={styles.danger} role="alert">
            {sentence}
          </p>
        )}
        <DialogActions>
          <Button onClick={close}>Leave it</Button>
          <Button type="submit" variant="primary" disabled={busy} data-autofocus>
            Choose where to save
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
