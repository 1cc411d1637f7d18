/**
 * The code a practice begins with.
 */
import type { Drill } from '#content/drills/schema.ts';
import { Refusal } from '../refusal.ts';
import type { Store } from '../store/open.ts';
import type { PracticeStart } from './contract.ts';
import { solutionThatPassed } from './records.ts';
import type { DraftFile, Language } from './values.ts';

export interface PracticeCodeInput {
  store: Store;
  drill: Drill;
  stage: string;
  language: Language;
  from: PracticeStart | undefined;
}

/**
 * Starter, own code, or the reference of the stage before. Where nothing is asked for: the starter for a base; for a
 * later stage own code that passed the stage before, and where there is none its reference.
 *
 * @throws Refusal where the code asked for is not there.
 */
export function practiceCode(input: PracticeCodeInput): Record<DraftFile, string> {
  const { drill, stage, language, from } = input;
  const { starter, examples } = drill.languages[language];
  const before = drill.stages[drill.stages.findIndex(({ id }) => id === stage) - 1];
  if (from === 'starter' || (from === undefined && before === undefined))
    return { solution: starter, tests: examples };
  if (from !== 'reference') {
    const own = solutionThatPassed(input.store, drill.id, language, before?.id ?? stage);
    if (own !== undefined) return own;
    if (from === 'own')
      throw new Refusal(
        'No code of yours has passed the stage before. Begin with the starter or the reference.',
      );
  }
  const reference = drill.languages[language].references.find(
    (source) => source.stage === before?.id,
  );
  if (reference === undefined)
    throw new Refusal('The first stage has no reference before it. Begin with the starter.');
  return { solution: reference.source, tests: examples };
}
