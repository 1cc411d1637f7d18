import { describe, expect, test } from 'vitest';
import {
  classText,
  forecastFinding,
  intervalsFinding,
  minutesFinding,
  reviewsFinding,
} from './statistics-words.ts';

const day = (reviews: number, minutes: number) => ({
  day: '2026-05-06',
  reviews,
  minutes,
  again: 0,
});

describe('findings', () => {
  test('count reviews and days, and say plainly when there are none', () => {
    expect(reviewsFinding([day(0, 0), day(12, 8)])).toBe('12 reviews on 1 of the last 2 days');
    expect(reviewsFinding([day(0, 0)])).toBe('No reviews in the last 1 day');
  });
  test('minutes are averaged over days with reviews alone', () => {
    expect(minutesFinding([day(0, 0), day(5, 10), day(5, 20)])).toBe(
      '30 min in all, 15 min on a day with reviews',
    );
    expect(minutesFinding([day(0, 0)])).toBe('No time spent on reviews yet');
  });
  test('the fullest day ahead is named; today counts only where it is the fullest', () => {
    const at = (date: string, due: number) => ({ day: date, due, minutes: due / 2 });
    expect(forecastFinding([at('2026-05-06', 4), at('2026-05-07', 9), at('2026-05-08', 2)])).toBe(
      '7 May is the fullest day ahead: 9 due',
    );
    expect(forecastFinding([at('2026-05-06', 0)])).toBe('Nothing is due in the days ahead');
  });
  test('intervals say how many cards are mature', () => {
    expect(
      intervalsFinding([
        { fromDays: 1, toDays: 21, cards: 8 },
        { fromDays: 21, toDays: 90, cards: 2 },
      ]),
    ).toBe('2 of 10 cards are known for 21 days or more');
  });
});

test('classes of intervals are named by whole days', () => {
  expect(classText(0, 1)).toBe('under 1');
  expect(classText(1, 2)).toBe('1');
  expect(classText(8, 15)).toBe('8–14');
  expect(classText(240, null)).toBe('240 and more');
});
