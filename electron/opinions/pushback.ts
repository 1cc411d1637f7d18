/** The interviewer who pushes back: a line is asked, answered, and judged by the person who answered. */
import { randomInt, randomUUID } from 'node:crypto';
import type { Pushback } from '#content/opinions/schema.ts';
import { Missing, Refusal } from '../refusal.ts';
import type { PushbackAnswer, PushbackLine, PushbackView } from './contract.ts';
import { type OpinionsLedger, topicOf } from './ledger.ts';
import * as records from './records.ts';
import { returningLine } from './returning.ts';
import { type Fitting, fittingLines, nextLine, reasonOf, roundOf } from './rules.ts';

/** Seconds to answer a line that the content does not have any more. */
const usualSeconds = 60;

export interface GivenAnswer {
  typed: string;
  seconds: number;
  outcome: PushbackAnswer['outcome'];
  note: string;
}

export function createPushback(ledger: OpinionsLedger) {
  const { store, clock, content, writing } = ledger;
  const newId = ledger.newId ?? randomUUID;
  const newSeed = ledger.newSeed ?? (() => randomInt(2 ** 32));

  const lineOf = (id: string): Pushback | undefined =>
    content.pushback.find((line) => line.id === id);

  function fitting(stanceId: string): Fitting[] {
    const { document, analysis } = writing.summary(stanceId, 'stance');
    return fittingLines(content.pushback, analysis.findings, topicOf(document.topicId));
  }

  function pushback(stanceId: string): PushbackView {
    const fits = fitting(stanceId);
    const answers = records.answersOf(store, stanceId);
    const open = records.openLine(store, stanceId);
    return {
      line: open === undefined ? null : lineView(open),
      answers: answers.map(answerView),
      ...roundOf(fits, timesAnswered(answers)),
    };
  }

  function lineView(row: records.PushbackRow): PushbackLine {
    const line = lineOf(row.lineId);
    const { id: askedId, lineId, says, because, askedAt, typed } = row;
    const { holds = [], seconds = usualSeconds } = line ?? {};
    return { askedId, lineId, says, because, holds, seconds, askedAt, typed };
  }

  /** A line by its id, as one that comes back; or the next of the round. */
  function chosen(
    stanceId: string,
    lineId: string | null,
  ): { line: Pushback; because: string | null } {
    const fits = fitting(stanceId);
    if (lineId !== null) {
      const line = lineOf(lineId);
      if (line === undefined) throw new Missing('This line is not part of the content any more.');
      return { line, because: reasonOf(fits.find((each) => each.line.id === lineId)?.spot) };
    }
    const answered = timesAnswered(records.answersOf(store, stanceId));
    const next = nextLine(fits, answered, newSeed());
    if (next === undefined) throw new Refusal('There is no line that fits this stance.');
    return { line: next.line, because: reasonOf(next.spot) };
  }

  /** The row of an asking that still waits. @throws Missing, or Refusal where it was answered. */
  function waiting(askedId: string): records.PushbackRow {
    const row = records.findAsked(store, askedId);
    if (row === undefined) throw new Missing('This line is not asked any more. Ask for the next.');
    if (row.answeredAt !== null)
      throw new Refusal('This line was answered already. Ask for the next.');
    return row;
  }

  return {
    pushback,

    /** Asks the next line, or the one named. One that is open stays, unless another is named and nothing was typed. */
    ask(stanceId: string, lineId: string | null): PushbackView {
      const open = records.openLine(store, stanceId);
      const gives = lineId !== null && open?.lineId !== lineId && open?.typed === '';
      if (open !== undefined && !gives) return pushback(stanceId);
      const { line, because } = chosen(stanceId, lineId);
      store.atomically(() => {
        if (open !== undefined) records.deleteLine(store, open.id);
        records.insertLine(store, {
          id: newId(),
          stanceId,
          lineId: line.id,
          says: line.says,
          because,
          askedAt: clock.now(),
          typed: '',
          answeredAt: null,
          seconds: null,
          outcome: null,
          note: '',
        });
      });
      return pushback(stanceId);
    },

    typeAnswer(askedId: string, typed: string): { savedAt: number } {
      waiting(askedId);
      records.updateLine(store, askedId, { typed });
      return { savedAt: clock.now() };
    },

    /** Ends an answer; the plan may tick the stance by it. */
    answer(askedId: string, given: GivenAnswer): { view: PushbackView; ticked: string | null } {
      const row = waiting(askedId);
      records.updateLine(store, askedId, { ...given, answeredAt: clock.now() });
      ledger.answered?.(returningLine(row.stanceId, { ...row, ...given }));
      const ticked = ledger.settle(row.stanceId);
      return { view: pushback(row.stanceId), ticked };
    },

    leave(stanceId: string): PushbackView {
      const open = records.openLine(store, stanceId);
      if (open !== undefined) records.deleteLine(store, open.id);
      return pushback(stanceId);
    },
  };
}

function answerView(row: records.AnsweredRow): PushbackAnswer {
  const { id: askedId, lineId, says, askedAt, seconds, typed, outcome, note } = row;
  return { askedId, lineId, says, askedAt, seconds, typed, outcome, note };
}

function timesAnswered(answers: readonly records.AnsweredRow[]): Map<string, number> {
  const times = new Map<string, number>();
  for (const { lineId } of answers) times.set(lineId, (times.get(lineId) ?? 0) + 1);
  return times;
}
