/** What one schema cannot see in the pushback: that every finding and every stance has lines enough. */
import { topicIds } from '#content/opinions/schema.ts';
import { checkSaidOnce, checkSpoken, faultAt } from './entry-checks.ts';
import type { Finding } from './finding.ts';
import type { OpinionsReading } from './opinions-checks.ts';
import type { WritingRules } from './opinions-neighbours.ts';

/** A finding that comes back is not met by the same words. */
const fewestOfRule = 2;
/** A stance without a weak spot is still pushed, a while without repeating. */
const fewestForAny = 20;
const fewestOfTopic = 2;
const longestLine = 34;
const file = 'content/opinions/pushback.yaml';

/**
 * Lines are short and said once, own rules that look at stances, and are enough for each such rule, each topic and any
 * stance.
 *
 * @param rules null where the writing column is not there or faulty; its links are not judged then
 */
export function checkPushback(reading: OpinionsReading, rules: WritingRules | null): Finding[] {
  const said = reading.pushback.map((located) => ({ ...located, ...located.item }));
  const findings = [
    ...checkSaidOnce(said),
    ...reading.pushback.flatMap((located) => [
      ...checkSpoken(located, '.says', located.item.says, longestLine),
      ...located.item.rules.flatMap((id, index) => {
        const fault = rules === null ? null : faultOfLink(id, rules);
        return fault === null ? [] : [faultAt(located, `.rules[${index}]`, fault)];
      }),
    ]),
  ];
  return reading.complete ? [...findings, ...checkEnough(reading, rules)] : findings;
}

function faultOfLink(id: string, rules: WritingRules): string | null {
  const rule = rules.get(id);
  if (rule === undefined) return `no rule of writing has the id "${id}"`;
  return rule.stances ? null : `the rule "${id}" looks at stories alone`;
}

function checkEnough({ pushback }: OpinionsReading, rules: WritingRules | null): Finding[] {
  const lines = pushback.map(({ item }) => item);
  const few: string[] = [];
  function count(what: string, found: number, fewest: number): void {
    if (found < fewest)
      few.push(
        `has ${found} ${found === 1 ? 'line' : 'lines'} for ${what}; write at least ${fewest}`,
      );
  }
  for (const [id, { stances }] of rules ?? []) {
    // A line kept to some topics is not there for a stance on another.
    const owned = lines.filter((line) => line.rules.includes(id) && line.topics.length === 0);
    if (stances) count(`the rule "${id}"`, owned.length, fewestOfRule);
  }
  for (const topic of topicIds) {
    const own = lines.filter((line) => line.topics.includes(topic));
    count(`the topic "${topic}"`, own.length, fewestOfTopic);
  }
  const any = lines.filter((line) => line.rules.length === 0 && line.topics.length === 0);
  count('any stance', any.length, fewestForAny);
  return few.map((message) => ({ column: '', file, field: '', message }));
}
