/** What a complete story or stance has. */
import type { DocumentKind, PartId, PartTexts } from '../values.ts';
import { countWords } from './words.ts';

/** The fewest words with which a part counts as written; parts that are not named may stay empty. */
const leastWords: Record<DocumentKind, Partial<Record<PartId, number>>> = {
  story: {
    situation: 5,
    task: 5,
    action: 5,
    result: 5,
    decisions: 4,
    alternatives: 4,
    failure: 4,
    differently: 4,
  },
  stance: {
    claim: 4,
    mechanism: 4,
    evidence: 4,
    tension: 4,
    objection: 4,
    answer: 4,
    engineer: 4,
    'changes-mind': 4,
  },
};

/** Parts that a complete story or stance needs and that hold too little, in the order of the page. */
export function missingParts(kind: DocumentKind, parts: PartTexts): PartId[] {
  const needed = Object.entries(leastWords[kind]) as [PartId, number][];
  return needed
    .filter(([part, least]) => countWords(parts[part] ?? '') < least)
    .map(([part]) => part);
}
