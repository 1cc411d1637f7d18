/** The fields of a card, shared by adding and editing. */
import type { ReactNode } from 'react';
import { Choice } from '../parts/choice.tsx';
import { SelectField, TextAreaField, TextField } from '../parts/field.tsx';
import { type CardDraft, toleranceFault } from './card-draft.ts';
import styles from './dialogs.module.css';
import { Foot } from './foot.tsx';
import { useAnswerReading } from './use-answer-reading.ts';

const kinds = [
  { value: 'number', label: 'Figure' },
  { value: 'wording', label: 'Wording' },
] as const;

export function CardForm(props: {
  draft: CardDraft;
  change: (draft: CardDraft) => void;
  problemAt: (field: string) => string | null;
  /** A failure that belongs to no field. */
  sentence: string | null;
  submit: () => void;
  actions: ReactNode;
  /** Only of a new card. */
  deck?: {
    decks: { id: string; title: string }[];
    value: string;
    change: (deckId: string) => void;
  };
}) {
  const { draft, change, problemAt, deck } = props;
  const set = (name: keyof CardDraft) => (event: { target: { value: string } }) =>
    change({ ...draft, [name]: event.target.value });
  const isFigure = draft.kind === 'number';
  const reading = useAnswerReading(draft);
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        props.submit();
      }}
    >
      {deck !== undefined && (
        <SelectField
          label="Deck"
          options={deck.decks.map(({ id, title }) => ({ value: id, label: title }))}
          value={deck.value}
          onChange={(event) => deck.change(event.target.value)}
        />
      )}
      <Choice
        label="What it asks for"
        options={kinds}
        value={draft.kind}
        onChange={(kind) => change({ ...draft, kind })}
      />
      <TextAreaField
        label="Question"
        rows={2}
        maxLength={600}
        data-autofocus
        value={draft.question}
        onChange={set('question')}
        error={problemAt('question') ?? props.sentence}
      />
      {isFigure ? (
        <div className={styles.pair}>
          <TextField
            label="Answer"
            help="A figure with its unit, or a range: 2.68 GB."
            value={draft.answer}
            onChange={set('answer')}
            error={problemAt('answer')}
          />
          <TextField
            label="Tolerance in percent"
            inputMode="decimal"
            value={draft.tolerancePercent}
            onChange={set('tolerancePercent')}
            error={toleranceFault(draft) ?? problemAt('tolerancePercent')}
          />
        </div>
      ) : (
        <TextAreaField
          label="Answer"
          help="What to say."
          maxLength={4000}
          value={draft.answer}
          onChange={set('answer')}
          error={problemAt('answer')}
        />
      )}
      {/* It stays in the page while it is empty, so that readers hear it change. */}
      <p
        className={reading === '' ? 'unseen' : styles.read}
        role="status"
        aria-label="How it is read"
      >
        {reading}
      </p>
      <TextAreaField
        label="Why it matters"
        rows={2}
        maxLength={2000}
        value={draft.why}
        onChange={set('why')}
        error={problemAt('why')}
      />
      <div className={styles.pair}>
        <TextField
          label="What it assumes"
          maxLength={2000}
          value={draft.assumptions}
          onChange={set('assumptions')}
          error={problemAt('assumptions')}
        />
        <TextField
          label="Formula"
          maxLength={600}
          value={draft.formula}
          onChange={set('formula')}
          error={problemAt('formula')}
        />
        <TextField
          label="Source, with its date"
          maxLength={600}
          value={draft.source}
          onChange={set('source')}
          error={problemAt('source')}
        />
        <TextField
          label="Tags, split by commas"
          value={draft.tags}
          onChange={set('tags')}
          error={problemAt('tags')}
        />
      </div>
      <Foot>{props.actions}</Foot>
    </form>
  );
}
