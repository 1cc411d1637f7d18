/** A card while it is written: every field as text. Pure. */
import type { CardText } from '#electron/numbers/values.ts';

export type CardDraft = Record<Exclude<keyof CardText, 'kind'>, string> & {
  kind: CardText['kind'];
};

export const blankText: CardText = {
  kind: 'number',
  question: '',
  answer: '',
  tolerancePercent: 10,
  why: '',
  assumptions: '',
  formula: '',
  source: '',
  tags: [],
};

export function draftOf(text: CardText): CardDraft {
  return {
    ...text,
    tolerancePercent: text.tolerancePercent === undefined ? '' : String(text.tolerancePercent),
    tags: text.tags.join(', '),
  };
}

/** Percent from 0 to 50 as typed; null where it is no such figure. */
export function percentOf(typed: string): number | null {
  const value = Number(typed.trim().replace(/%$/, '').replace(',', '.'));
  return typed.trim() !== '' && value >= 0 && value <= 50 ? value : null;
}

/** What is wrong with the tolerance of a draft; null where nothing is. An empty one is left to the app. */
export function toleranceFault({ kind, tolerancePercent }: CardDraft): string | null {
  if (kind !== 'number' || tolerancePercent.trim() === '') return null;
  return percentOf(tolerancePercent) === null ? 'Give percent from 0 to 50, such as 10.' : null;
}

/** The card a draft stands for; null while something in it is missing. */
export function textOf(draft: CardDraft): CardText | null {
  const { kind, tolerancePercent, tags, ...texts } = draft;
  if (draft.question.trim() === '' || draft.answer.trim() === '') return null;
  if (toleranceFault(draft) !== null) return null;
  const percent = kind === 'number' ? percentOf(tolerancePercent) : null;
  return {
    ...texts,
    kind,
    ...(percent === null ? {} : { tolerancePercent: percent }),
    tags: tagsOf(tags),
  };
}

/** Tags as typed, split at commas, each once. */
export function tagsOf(typed: string): string[] {
  const tags = typed
    .split(',')
    .map((tag) => tag.trim())
    .filter((tag) => tag !== '');
  return [...new Set(tags)];
}
