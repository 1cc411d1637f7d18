import { describe, expect, test } from 'vitest';
import {
  clockText,
  dateText,
  dayOf,
  findingsText,
  secondsText,
  titleText,
  wayText,
  whenText,
} from './words.ts';

const finding = {
  key: 'k',
  ruleId: 'r',
  title: 't',
  why: 'w',
  ask: 'a',
  part: 'action',
  span: null,
} as const;

describe('the words of what is written', () => {
  test('seconds are whole, a clock counts up', () => {
    expect(secondsText(83.6)).toBe('84 s');
    expect(clockText(41.9)).toBe('0:41');
    expect(clockText(125)).toBe('2:05');
    expect(clockText(-3)).toBe('0:00');
  });

  test('notes are counted by what they are about', () => {
    const shape = { ...finding, sort: 'shape' } as const;
    const wording = { ...finding, sort: 'wording' } as const;
    expect(findingsText([])).toBe('No notes');
    expect(findingsText([shape])).toBe('1 note on the shape');
    expect(findingsText([wording, wording])).toBe('2 notes on the wording');
    expect(findingsText([shape, wording, wording])).toBe('3 notes, 1 on the shape');
  });

  test('a document without a title has a name', () => {
    expect(titleText(' ', 'story')).toBe('Untitled story');
    expect(titleText('The migration', 'story')).toBe('The migration');
  });

  test('days and versions', () => {
    const morning = new Date(2026, 4, 6, 8, 5).getTime();
    expect(dayOf(morning)).toBe('2026-05-06');
    expect(whenText(morning, '2026-05-06')).toBe('today, 08:05');
    expect(whenText(morning, '2026-05-07')).toBe('Wed, 08:05');
    expect(dateText('2018-04-09')).toBe('9 April 2018');
    expect(wayText('restored')).toBe('restored');
  });
});
