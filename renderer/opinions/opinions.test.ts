import { describe, expect, test } from 'vitest';
import { secondsOf } from './clock-seconds.ts';
import { groupsOf, orderOf, stateText, subtitleOf } from './list-words.ts';

describe('the clock of an answer', () => {
  const running = { askedId: 'a', startedAt: 10_000, stopped: null };

  test('counts from its start, and stands where it was stopped', () => {
    expect(secondsOf(running, 'a', 51_500)).toBe(41.5);
    expect(secondsOf({ ...running, stopped: 12 }, 'a', 51_500)).toBe(12);
  });

  test('is of one asking alone, and never below zero', () => {
    expect(secondsOf(running, 'b', 51_500)).toBe(0);
    expect(secondsOf(null, 'a', 51_500)).toBe(0);
    expect(secondsOf(running, 'a', 0)).toBe(0);
  });
});

describe('the list of stances', () => {
  const stance = {
    id: 's1',
    title: 'A bar that moves',
    topicId: 'preparedness',
    missing: 0,
    findings: 0,
    takes: 0,
    held: 1,
    answered: 3,
    changedAt: 0,
  } as const;
  const topic = { about: 'a', openings: ['b'], texts: [] };
  const list = {
    stances: [stance, { ...stance, id: 's2', topicId: 'charter', missing: 2, title: '' }],
    topics: [
      { ...topic, id: 'charter', title: 'Charter' },
      { ...topic, id: 'preparedness', title: 'Preparedness Framework' },
      { ...topic, id: 'own', title: 'Your own' },
    ],
    texts: [],
    parts: [],
    reading: [],
  } satisfies Parameters<typeof groupsOf>[0];

  test('goes by topic, and leaves out those without a stance', () => {
    const groups = groupsOf(list, null);
    expect(groups.map(({ title }) => title)).toEqual(['Charter', 'Preparedness Framework']);
    expect(orderOf(groups)).toEqual(['s2', 's1']);
    expect(groups[0]?.entries[0]).toMatchObject({
      title: 'Untitled stance',
      meta: 'draft, 2 parts empty',
    });
  });

  test('says how far each is', () => {
    expect(stateText(stance)).toBe('held 1 of 3');
    expect(stateText({ ...stance, answered: 0, held: 0 })).toBe('no pushback yet');
    expect(subtitleOf(list)).toBe('2 stances, 1 complete');
  });
});
