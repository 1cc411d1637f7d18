/** What the list says of each stance. Of the open one it follows what is typed. */
import type { OpinionList, StanceSummary } from '#electron/opinions/contract.ts';
import type { WrittenDocument } from '#electron/writing/contract.ts';
import { count } from '../plan/words.ts';
import type { ListEntry } from '../writing/document-list.tsx';
import { titleText } from '../writing/words.ts';

/** One group a topic that has a stance, in the order of the topics. */
export interface TopicGroup {
  id: string;
  title: string;
  entries: ListEntry[];
}

export function groupsOf(list: OpinionList, open: WrittenDocument | null): TopicGroup[] {
  return list.topics.flatMap((topic) => {
    const stances = list.stances.filter(({ topicId }) => topicId === topic.id);
    if (stances.length === 0) return [];
    return [{ id: topic.id, title: topic.title, entries: stances.map((one) => entry(one, open)) }];
  });
}

function entry(stance: StanceSummary, open: WrittenDocument | null): ListEntry {
  const title = stance.id === open?.id ? open.title : stance.title;
  return { id: stance.id, title: titleText(title, 'stance'), meta: stateText(stance), fact: '' };
}

/** `draft, 3 parts empty`, or how its pushback went: `held 2 of 3`. */
export function stateText(stance: Pick<StanceSummary, 'missing' | 'held' | 'answered'>): string {
  if (stance.missing > 0) return `draft, ${count(stance.missing, 'part')} empty`;
  if (stance.answered === 0) return 'no pushback yet';
  return `held ${stance.held} of ${stance.answered}`;
}

/** `5 stances, 2 complete`. */
export function subtitleOf(list: OpinionList): string {
  const complete = list.stances.filter(({ missing }) => missing === 0).length;
  if (list.stances.length === 0) return 'No stance yet';
  return `${count(list.stances.length, 'stance')}, ${complete} complete`;
}

/** Ids of the stances in the order of the page. */
export function orderOf(groups: TopicGroup[]): string[] {
  return groups.flatMap(({ entries }) => entries.map(({ id }) => id));
}
