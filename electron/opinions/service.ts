/** The opinions' use cases, put together: stances by topic, the reading list, and pushback. */
import type { TopicId } from '#content/opinions/schema.ts';
import type { OpinionList, StanceSummary } from './contract.ts';
import {
  createOpinionsLedger,
  type OpinionsSurroundings,
  type StanceFacts,
  topicOf,
} from './ledger.ts';
import { createPushback } from './pushback.ts';
import { createReading } from './reading.ts';
import * as records from './records.ts';

export type { OpinionsSurroundings } from './ledger.ts';
export type OpinionsService = ReturnType<typeof createOpinionsService>;

export function createOpinionsService(surroundings: OpinionsSurroundings) {
  const ledger = createOpinionsLedger(surroundings);
  const { store, content, writing, takesOf } = ledger;
  const { reading, changeReading } = createReading(ledger);

  function summaryOf({ document, analysis, missing }: StanceFacts): StanceSummary {
    const last = lastOutcomes(records.answersOf(store, document.id));
    return {
      id: document.id,
      title: document.title,
      topicId: topicOf(document.topicId),
      missing: missing.length,
      findings: analysis.findings.length,
      takes: takesOf({ kind: 'stance', id: document.id }).takes,
      held: last.filter((outcome) => outcome === 'held').length,
      answered: last.length,
      changedAt: document.changedAt,
    };
  }

  return {
    topics: content.topics,
    list: (): OpinionList => ({
      stances: writing.summaries('stance').map(summaryOf),
      topics: content.topics,
      texts: content.texts,
      parts: writing.parts('stance'),
      reading: reading(),
    }),
    add: (topicId: TopicId, title: string) => writing.add('stance', title, topicId),
    /** Moves a stance to another topic; where it is done, it ticks the task of that topic. */
    setTopic(stanceId: string, topicId: TopicId) {
      const view = writing.setTopic(stanceId, topicId);
      return { view, ticked: ledger.settle(stanceId) };
    },
    changeReading,
    ...createPushback(ledger),
    settle: ledger.settle,
  };
}

/** The last outcome of each line; answers come newest first. */
function lastOutcomes(answers: readonly records.AnsweredRow[]) {
  const last = new Map<string, records.AnsweredRow['outcome']>();
  for (const { lineId, outcome } of answers) if (!last.has(lineId)) last.set(lineId, outcome);
  return [...last.values()];
}
