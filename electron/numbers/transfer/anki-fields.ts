/** The note type under which our cards travel in Anki packages, so that they come back whole. */
import type { CardText } from '../values.ts';
import type { AnkiNote, AnkiNoteType } from './anki-collection.ts';
import type { RawCard } from './card-text.ts';
import { asHtml, plainText } from './plain-text.ts';

/** What the note ids of our own cards begin with. */
export const ownGuid = 'dry-run:';
export const ownNoteTypeName = 'Dry Run';
/** In this order; the first is what Anki sorts by. */
export const ownFields = [
  'Question',
  'Answer',
  'Why it matters',
  'Assumptions',
  'Formula',
  'Source',
  'Tolerance in percent',
  'Kind',
] as const;

/** A card's fields as HTML. */
export function fieldsOf(text: CardText): string[] {
  return [
    text.question,
    text.answer,
    text.why,
    text.assumptions,
    text.formula,
    text.source,
    text.tolerancePercent === undefined ? '' : String(text.tolerancePercent),
    text.kind,
  ].map(asHtml);
}

/** What a note of our own type says; null for others, and for one whose fields were changed. */
export function ownFieldsOf(type: AnkiNoteType, note: AnkiNote): RawCard | null {
  const same =
    type.fields.length === ownFields.length &&
    ownFields.every((name, index) => type.fields[index] === name);
  if (!same) return null;
  const [question, answer, why, assumptions, formula, source, tolerance, kind] =
    note.fields.map(plainText);
  return {
    question: question ?? '',
    answer: answer ?? '',
    why,
    assumptions,
    formula,
    source,
    tolerance,
    tags: note.tags,
    ...(kind === 'number' || kind === 'wording' ? { kind } : {}),
  };
}
