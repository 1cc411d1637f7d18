/** What an interviewer would ask next: what no part of the story answers yet. */
import type { Part } from '#content/writing/schema.ts';
import type { Analysis, LevelId, PartId } from '#electron/writing/contract.ts';

export interface OpenQuestion {
  asks: string;
  /** The part that would answer it. */
  part: PartId;
}

/** How many are shown at a time: more would be a list, not a question. */
const most = 4;
const order: readonly LevelId[] = ['L4', 'L5', 'L6'];

/**
 * Questions of the empty parts among `after`, then of signals that are not met up to the target level. Of a story that
 * says nothing yet there are none: its parts ask for themselves.
 */
export function openQuestions(
  analysis: Pick<Analysis, 'level' | 'spoken'> | null,
  after: readonly Pick<Part, 'id' | 'asks'>[],
): OpenQuestion[] {
  if (analysis === null || analysis.spoken.told.words === 0) return [];
  const wordsOf = (id: PartId) => analysis.spoken.parts.find(({ part }) => part === id)?.words ?? 0;
  const empty = after
    .filter(({ id }) => wordsOf(id) === 0)
    .map(({ id, asks }): OpenQuestion => ({ asks, part: id }));
  const { level } = analysis;
  const unmet = (level?.signals ?? [])
    .filter(
      ({ met, level: of }) => !met && order.indexOf(of) <= order.indexOf(level?.target ?? 'L4'),
    )
    .map(({ ask, topic }): OpenQuestion => ({ asks: ask, part: partOf(topic) }));
  return [...empty, ...unmet].slice(0, most);
}

const parts: Partial<Record<string, PartId>> = {
  framing: 'task',
  ambiguity: 'task',
  failures: 'failure',
  'trade-off': 'alternatives',
  cost: 'cost',
};

/** Where the answer to a signal's question is most likely to be written. */
function partOf(topic: string): PartId {
  return parts[topic] ?? 'action';
}
