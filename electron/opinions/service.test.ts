import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { stanceParts } from '#content/writing/schema.ts';
import { minute, WritingBench } from '../writing/test-bench.ts';
import type { ReturningLine } from './returning.ts';
import { createOpinionsService, type OpinionsService } from './service.ts';
import { sampleOpinions } from './test-bench.ts';

const bench = new WritingBench();
let opinions: OpinionsService;
let finished: { kind: string; subject: string; minutes: number | null }[];
let answered: ReturningLine[];
let takes: number;

function open(): void {
  let seed = 0;
  opinions = createOpinionsService({
    store: bench.store,
    clock: { now: () => bench.now, offset: 0 },
    content: sampleOpinions(),
    writing: bench.writing,
    plan: {
      finish(activity) {
        finished.push(activity);
        return { said: `Done: ${activity.subject}` };
      },
    },
    takesOf: () => ({ takes }),
    answered: (line) => answered.push(line),
    newSeed: () => ++seed,
  });
}

beforeEach(() => {
  bench.setUp();
  finished = [];
  answered = [];
  takes = 0;
  open();
});
afterEach(() => bench.tearDown());

/** A stance whose parts all hold words. */
function complete(topicId = 'charter'): string {
  const id = bench.stance(topicId);
  const words = 'These are more than enough words for any part of it.';
  bench.writing.save(id, { parts: Object.fromEntries(stanceParts.map((part) => [part, words])) });
  return id;
}

/** Asks the next line and answers it. */
function answer(stanceId: string, outcome: 'held' | 'patched' | 'broke') {
  const { line } = opinions.ask(stanceId, null);
  const askedId = line?.askedId ?? '';
  const given = { typed: 'Because of May.', seconds: 42, outcome, note: '' };
  return { line, ...opinions.answer(askedId, given) };
}

describe('reading', () => {
  test('the first time an item is read ticks the plan, and never again', () => {
    expect(opinions.list().reading[0]).toMatchObject({
      status: 'to-read',
      notes: '',
      readAt: null,
    });
    opinions.changeReading({ readingId: 'the-charter', status: 'reading', notes: 'Page 2' });
    expect(finished).toEqual([]);
    const read = opinions.changeReading({ readingId: 'the-charter', status: 'read' });
    expect(read).toMatchObject({
      reading: { status: 'read', notes: 'Page 2', readAt: bench.now },
      ticked: 'Done: charter',
    });
    expect(finished).toEqual([{ kind: 'reading', subject: 'charter', minutes: null }]);
    opinions.changeReading({ readingId: 'the-charter', status: 'to-read' });
    bench.now += minute;
    const again = opinions.changeReading({ readingId: 'the-charter', status: 'read' });
    expect(again).toMatchObject({ reading: { readAt: bench.now - minute }, ticked: null });
    bench.restart();
    open();
    expect(opinions.list().reading[0]).toMatchObject({ status: 'read', notes: 'Page 2' });
  });

  test('an item the plan does not know ticks nothing; one that is gone is missing', () => {
    expect(opinions.changeReading({ readingId: 'about-it', status: 'read' }).ticked).toBeNull();
    expect(finished).toEqual([]);
    expect(() => opinions.changeReading({ readingId: 'gone' })).toThrow(/not on the list/);
  });
});

describe('pushback', () => {
  test('the missing objection comes first, and says why', () => {
    const { line, ...view } = opinions.ask(bench.stance(), null);
    expect(line).toMatchObject({
      because: 'No objection',
      holds: ['Names a case.'],
      seconds: 60,
      askedAt: bench.now,
      typed: '',
    });
    expect(line?.lineId).toMatch(/^objection-/);
    expect(view).toEqual({ answers: [], used: 0, total: 5 });
  });

  test('an open line waits with what was typed, also over a restart', () => {
    const id = bench.stance();
    const { line } = opinions.ask(id, null);
    opinions.typeAnswer(line?.askedId ?? '', 'Because \u200F');
    bench.restart();
    open();
    bench.now += minute;
    expect(opinions.ask(id, null).line).toEqual({ ...line, typed: 'Because \u200F' });
    expect(opinions.pushback(id).line?.typed).toBe('Because \u200F');
  });

  test('no line comes twice until all were answered; one put aside counts as not used', () => {
    const id = bench.stance();
    const said = new Set<string>();
    for (let round = 0; round < 5; round += 1) {
      expect(opinions.pushback(id)).toMatchObject({ used: said.size, total: 5 });
      opinions.ask(id, null);
      expect(opinions.leave(id)).toMatchObject({ line: null, used: said.size });
      said.add(answer(id, 'held').line?.lineId ?? '');
    }
    expect(said.size).toBe(5);
    expect(opinions.pushback(id)).toMatchObject({ used: 5, total: 5 });
    expect(said).toContain(answer(id, 'held').line?.lineId);
    expect(opinions.pushback(id)).toMatchObject({ used: 1, total: 5 });
  });

  test('an answer is kept, newest first, and cannot be given twice', () => {
    const id = bench.stance();
    const first = answer(id, 'broke');
    bench.now += minute;
    const second = answer(id, 'held');
    expect(second.view.answers.map(({ outcome }) => outcome)).toEqual(['held', 'broke']);
    expect(second.view.answers[1]).toMatchObject({
      says: first.line?.says,
      typed: 'Because of May.',
      seconds: 42,
    });
    const again = { typed: '', seconds: 1, outcome: 'held', note: '' } as const;
    const askedId = first.line?.askedId ?? '';
    expect(() => opinions.answer(askedId, again)).toThrow(/answered already/);
    expect(() => opinions.typeAnswer(askedId, 'x')).toThrow(/answered already/);
    expect(() => opinions.answer('nobody', again)).toThrow(/not asked any more/);
  });

  test('each answer is told to who brings back what broke', () => {
    const id = bench.stance();
    const { line } = answer(id, 'broke');
    expect(answered).toEqual([
      {
        subject: `${id}/${line?.lineId}`,
        title: line?.says,
        place: 'opinions',
        round: 'behavioral',
        outcome: { answer: 'broke', seconds: 42 },
      },
    ]);
  });

  test('a line that comes back is asked by its name, and gives way to nothing typed', () => {
    const id = bench.stance();
    opinions.ask(id, null);
    expect(opinions.ask(id, 'any-2').line).toMatchObject({ lineId: 'any-2', because: null });
    const askedId = opinions.pushback(id).line?.askedId ?? '';
    opinions.typeAnswer(askedId, 'Begun');
    expect(opinions.ask(id, 'any-1').line?.lineId).toBe('any-2');
    opinions.leave(id);
    expect(() => opinions.ask(id, 'gone')).toThrow(/not part of the content/);
  });

  test('the list counts lines by their last outcome', () => {
    const id = bench.stance('own');
    for (const outcome of ['broke', 'held', 'patched', 'broke'] as const) {
      answer(id, outcome);
      bench.now += minute;
    }
    expect(opinions.list().stances[0]).toMatchObject({ held: 1, answered: 4, topicId: 'own' });
  });

  test('a stance that is not there, or no stance, is missing', () => {
    expect(() => opinions.ask('nobody', null)).toThrow(/not there any more/);
    expect(() => opinions.pushback(bench.story())).toThrow('This text is no stance.');
    expect(bench.rows('opinion_pushback')).toEqual([]);
  });
});

describe('a stance that is done', () => {
  test('ticks the plan once it is complete and an answer was given', () => {
    const id = complete();
    expect(opinions.settle(id)).toBeNull();
    expect(answer(id, 'held').ticked).toBe('Done: charter');
    expect(answer(id, 'held').ticked).toBeNull();
    expect(finished).toEqual([{ kind: 'stance', subject: 'charter', minutes: null }]);
  });

  test('ticks it once it was said aloud', () => {
    const id = complete();
    takes = 1;
    expect(opinions.settle(id)).toBe('Done: charter');
    expect(opinions.settle(id)).toBeNull();
  });

  test('waits for its missing parts', () => {
    const id = bench.stance();
    expect(answer(id, 'held').ticked).toBeNull();
    expect(opinions.list().stances[0]?.missing).toBeGreaterThan(3);
    expect(finished).toEqual([]);
  });

  test('counts for another topic when it is moved there', () => {
    const id = complete('own');
    answer(id, 'held');
    const { view, ticked } = opinions.setTopic(id, 'charter');
    expect(view.document.topicId).toBe('charter');
    expect(ticked).toBe('Done: charter');
    expect(opinions.setTopic(id, 'charter').ticked).toBeNull();
  });
});
