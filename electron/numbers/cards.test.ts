import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Invalid, Refusal } from '../refusal.ts';
import { everyCard, ServiceBench, text } from './service-bench.ts';

const bench = new ServiceBench();
beforeEach(() => bench.setUp());
afterEach(() => bench.tearDown());

describe('undo', () => {
  test('of a grade restores every row as it was, and the card with its answer', () => {
    bench.begin();
    bench.gradeAs('good');
    const cardId = bench.current();
    const answered = bench.numbers.answer({ cardId, typed: '78 GB', elapsedMs: 9_000 });
    const before = bench.everything();
    const { undo, ...view } = answered;
    bench.numbers.grade({ cardId, rating: 'good' });
    expect(bench.everything()).not.toEqual(before);
    const back = bench.numbers.undo();
    expect(back.undone).toBe('Graded Good.');
    expect(bench.everything()).toEqual(before);
    expect({ ...back.session, unreadable: null }).toEqual({ ...view, undo });
  });

  test('takes back what was done in the table, one by one, down to the first', () => {
    const before = [bench.rows('numbers_cards'), bench.rows('numbers_decks')];
    bench.numbers.suspend(['one', 'two'], true);
    bench.numbers.flag(['one'], true);
    bench.numbers.tolerance('one', 20);
    bench.numbers.edit('one', text());
    bench.numbers.tag(['one', 'three'], { add: ['mine'], remove: ['memory'] });
    const deck = bench.numbers.addDeck('My deck');
    const own = bench.numbers.add(deck.id, text());
    bench.numbers.move(['two'], deck.id);
    bench.numbers.renameDeck(deck.id, 'Another name');
    bench.numbers.remove([own.cardId]);
    bench.numbers.bury(['three']);
    bench.numbers.reset(['one']);
    for (let times = 0; times < 12; times += 1) expect(bench.numbers.undo().undone).not.toBeNull();
    expect([bench.rows('numbers_cards'), bench.rows('numbers_decks')]).toEqual(before);
    expect(bench.numbers.undo()).toEqual({ undone: null, session: null });
  });

  test('outlives a restart', () => {
    bench.begin();
    const before = bench.rows('numbers_cards');
    bench.gradeAs('hard');
    bench.restart();
    bench.numbers.undo();
    expect(bench.rows('numbers_cards')).toEqual(before);
  });

  test('of a grade in a session that has ended leaves it ended', () => {
    bench.begin();
    bench.gradeAs('easy');
    bench.numbers.end();
    bench.numbers.undo();
    expect(bench.numbers.session()).toBeNull();
    expect(bench.stored('one').phase).toBe('new');
  });
});

describe('the table of cards', () => {
  test('refuses an edit that empties a card, and names the field', () => {
    const before = bench.everything();
    expect(() => bench.numbers.edit('one', text({ question: '  ' }))).toThrow(Invalid);
    try {
      bench.numbers.edit('one', text({ answer: '' }));
    } catch (error) {
      expect((error as Invalid).problems).toEqual([
        { field: 'answer', message: 'Write the answer.' },
      ]);
    }
    expect(() => bench.numbers.edit('one', text({ answer: 'plenty' }))).toThrow(/figure/);
    expect(bench.everything()).toEqual(before);
  });

  test.each([
    ['memory has', ['one', 'two']],
    ['MEMORY one', ['one']],
    ['"has two"', ['two']],
    ['-"has two"', ['one', 'three']],
    ['deck:words', ['three']],
    ['deck:"gpu memory"', ['one', 'two']],
    ['kind:wording', ['three']],
    ['tag:memory', ['one', 'two']],
    ['is:suspended', ['two']],
    ['-is:suspended kind:number', ['one']],
    ['is:flagged', ['three']],
    ['is:new', ['one', 'two', 'three']],
    ['lapses>0', []],
    ['lapses<1 100%', []],
    ['_', []],
  ])('finds %s', (words, found) => {
    bench.numbers.suspend(['two'], true);
    bench.numbers.flag(['three'], true);
    const { rows: shown, total } = bench.numbers.browse({ ...everyCard, text: words });
    expect(shown.map(({ cardId }) => cardId)).toEqual(found);
    expect(total).toBe(found.length);
    expect(bench.numbers.find(words).cardIds).toEqual(found);
  });

  test('says what a filter could not mean, and searches the rest', () => {
    const { problem, total } = bench.numbers.browse({
      ...everyCard,
      text: 'is:purple kind:number',
    });
    expect(problem).toMatch(/is:purple/);
    expect(total).toBe(2);
  });

  test('only own cards can be removed, and only empty own decks', () => {
    expect(() => bench.numbers.remove(['one'])).toThrow(Refusal);
    expect(() => bench.numbers.removeDeck('gpu')).toThrow(Refusal);
    const deck = bench.numbers.addDeck('Mine');
    const { cardId } = bench.numbers.add(deck.id, text());
    expect(() => bench.numbers.removeDeck(deck.id)).toThrow(/still has cards/);
    bench.numbers.remove([cardId]);
    expect(bench.numbers.removeDeck(deck.id).decks).toHaveLength(2);
  });

  test('a suspended card is not asked, and comes back where it was', () => {
    bench.begin();
    bench.numbers.suspend(['one'], true);
    expect(bench.current()).toBe('three');
    expect(bench.numbers.counts().new).toBe(2);
    bench.numbers.undo();
    expect(bench.current()).toBe('one');
  });

  test('a tolerance holds in the session', () => {
    bench.numbers.tolerance('one', 50);
    bench.begin();
    const { back } = bench.numbers.answer({ cardId: 'one', typed: '50 GB', elapsedMs: 1 });
    expect(back?.verdict?.kind).toBe('right');
  });

  test('a card that lapsed often is called a leech', () => {
    bench.numbers.changeSettings({ leechLapses: 3 });
    bench.store.sqlite.prepare("UPDATE numbers_cards SET lapses = 3 WHERE id = 'two'").run();
    bench.restart();
    expect(bench.numbers.overview().leeches).toBe(1);
    expect(bench.numbers.browse({ ...everyCard, text: 'is:leech' }).total).toBe(1);
  });
});
