/**
 * Which question of the tray a person's own words stand for.
 */
import type { DrillHead } from '#content/drills/schema.ts';

type Question = DrillHead['questions'][number];

/** What the interviewer says to a question that no answer was written for. */
export const noAnswer =
  'I have no rule for that. Choose what you would defend in production, say it, and go on.';

/** At least this share of a question's weight in words must be met. */
const enough = 0.5;

/**
 * The question whose words are met best, each word weighing the more the fewer questions hold it; undefined where
 * none is met well enough.
 */
export function matchQuestion(questions: readonly Question[], text: string): Question | undefined {
  const said = wordsOf(text);
  const spread = new Map<string, number>();
  for (const question of questions) {
    for (const word of wordsOf(question.ask)) spread.set(word, (spread.get(word) ?? 0) + 1);
  }
  const weight = (word: string) => 1 / (spread.get(word) ?? 1);
  const sum = (words: Iterable<string>) => [...words].reduce((all, word) => all + weight(word), 0);

  const scored = questions.map((question) => {
    const asked = wordsOf(question.ask);
    const shared = [...asked].filter((word) => said.has(word));
    // Both ways: a long question is not met by one of its words, a long remark not by one it happens to share.
    const score = asked.size === 0 ? 0 : (2 * sum(shared)) / (sum(asked) + sum(said));
    return { question, score };
  });
  const best = scored.reduce((top, entry) => (entry.score > top.score ? entry : top), {
    question: undefined as Question | undefined,
    score: 0,
  });
  return best.score >= enough ? best.question : undefined;
}

const manyMachines =
  /\bdistributed\b|\bcluster|\bredis\b|\bshared store\b|\b(many|more|multiple|several|two|n|across|other|different)\b[^.?!]{0,24}\b(machines?|servers?|hosts?|nodes?|instances?|processes|replicas?|boxes)\b/i;

/** Whether words ask about more than one machine: evaluators listen for it. */
export function asksAboutManyMachines(text: string): boolean {
  return manyMachines.test(text);
}

const common = new Set(
  'a an and any are as at be by can could do does for from have how i if in is it its may must of on or shall should so that the there they this to we what when which will with would you your'.split(
    ' ',
  ),
);

function wordsOf(text: string): Set<string> {
  const words = text.toLowerCase().match(/[a-z0-9]+/g) ?? [];
  return new Set(words.filter((word) => !common.has(word)).map(stem));
}

function stem(word: string): string {
  return word.length > 4 ? word.replace(/(ing|ed|es|s)$/, '') : word;
}
