/** What one schema cannot see in topics, texts and reading: links, dates, addresses, and what the plan waits for. */
import {
  type Pushback,
  type Reading,
  type Text,
  type Topic,
  topicIds,
} from '#content/opinions/schema.ts';
import { checkAddress, checkDay, faultAt } from './entry-checks.ts';
import type { Finding } from './finding.ts';
import type { PlanSubjects } from './opinions-neighbours.ts';
import type { Located, LocatedId } from './yaml-list.ts';

/** The column as read: what satisfies its schema, and every id. */
export interface OpinionsReading {
  topics: Located<Topic>[];
  texts: Located<Text>[];
  reading: Located<Reading>[];
  pushback: Located<Pushback>[];
  ids: LocatedId[];
  /** No entry breaks its schema, so that what is missed is really missing. */
  complete: boolean;
}

/** Topics are complete, their texts exist, and the plan's stances have one. */
export function checkTopics(
  { topics, ids, complete }: OpinionsReading,
  plan: PlanSubjects | null,
): Finding[] {
  const links = topics.flatMap((located) =>
    located.item.texts.flatMap((text, index) => checkText(located, `.texts[${index}]`, text, ids)),
  );
  if (!complete) return links;
  const there = new Set<string>(topics.map(({ item }) => item.id));
  const missing = topicIds.filter((id) => !there.has(id));
  const unplanned = [...(plan?.stance ?? [])].filter((subject) => !there.has(subject));
  return [
    ...links,
    ...missing.map((id) => faultOf('topics', `has no topic "${id}"`)),
    ...unplanned.map((id) => faultOf('topics', `has no topic "${id}", which a task waits for`)),
  ];
}

/** A text has a whole address, and was checked after it was published. */
export function checkTexts({ texts }: OpinionsReading): Finding[] {
  return texts.flatMap((located) => {
    const { address, date, checked } = located.item;
    return [
      ...checkAddress(located, '.address', address),
      ...checkDay(located, '.date', date),
      ...checkDay(located, '.checked', checked),
      ...(checked < date
        ? [faultAt(located, '.checked', `lies before the text's own date, ${date}`)]
        : []),
    ];
  });
}

/** Readings link to texts and to the plan's tasks, both ways; what the plan needs comes first. */
export function checkReading(
  { reading, texts, ids, complete }: OpinionsReading,
  plan: PlanSubjects | null,
): Finding[] {
  const findings = reading.flatMap((located, index) => {
    const { address, text, asOf, activity, core } = located.item;
    const late = core && reading.slice(0, index).some(({ item }) => !item.core);
    return [
      ...checkAddress(located, '.address', address),
      ...checkDay(located, '.asOf', asOf),
      ...(text === undefined ? [] : checkText(located, '.text', text, ids)),
      ...checkAge(located, texts),
      ...(late ? [faultAt(located, '.core', 'stands below one that is not core')] : []),
      ...(plan !== null && activity !== undefined && !plan.reading.has(activity)
        ? [faultAt(located, '.activity', `no task waits for the reading "${activity}"`)]
        : []),
    ];
  });
  if (plan === null || !complete) return findings;
  const covered = new Set(reading.filter(({ item }) => item.core).map(({ item }) => item.activity));
  const bare = [...plan.reading].filter((subject) => !covered.has(subject));
  return [
    ...findings,
    ...bare.map((id) => faultOf('reading', `has no core reading for the plan's "${id}"`)),
  ];
}

function checkAge(located: Located<Reading>, texts: Located<Text>[]): Finding[] {
  const { text, asOf } = located.item;
  const date = texts.find(({ item }) => item.id === text)?.item.date;
  return date !== undefined && asOf < date
    ? [faultAt(located, '.asOf', `lies before the text's own date, ${date}`)]
    : [];
}

/** The id has to be one of `texts.yaml`; that of a faulty entry counts. */
function checkText(place: Located<unknown>, path: string, id: string, ids: LocatedId[]): Finding[] {
  const known = ids.some((other) => other.id === id && other.file.endsWith('/texts.yaml'));
  return known ? [] : [faultAt(place, path, `no text has the id "${id}"`)];
}

function faultOf(collection: string, message: string): Finding {
  return { column: '', file: `content/opinions/${collection}.yaml`, field: '', message };
}
