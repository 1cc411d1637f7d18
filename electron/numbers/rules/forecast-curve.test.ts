import { expect, test } from 'vitest';
import { addDays } from '#electron/days.ts';
import { type Aim, aimedPreviews, lastDays, studyDayOf } from './aim.ts';
import { cardCurve, expectedRecall } from './forecast-curve.ts';
import { emptyState, grade, retrievability, type ScheduleParams } from './schedule.ts';

const day = 86_400_000;
const now = Date.UTC(2026, 4, 6, 18);
const roundDay = '2026-05-26';
const roundAt = now + 20 * day;
const params: ScheduleParams = { retention: 0.9, weights: null, seed: 'kv' };
const aim: Aim = {
  roundDay,
  today: '2026-05-06',
  rolloverHour: 4,
  window: lastDays(roundDay, () => true),
};
const met = grade(emptyState(now - 3 * day), 'good', now - 3 * day, params).state;
const learnt = grade(met, 'good', now - 3 * day + 600_000, params).state;
const options = aimedPreviews(learnt, now, params, aim);

test('a card goes from today to its round, falling between reviews, with the last in the window', () => {
  const curve = cardCurve(options.good.state, now, roundAt, params, aim);
  expect(curve.points[0]).toEqual({ at: now, recall: 1 });
  expect(curve.points.at(-1)).toEqual({ at: roundAt, recall: curve.recallAtEnd });
  expect(curve.reviews.length).toBeGreaterThan(0);
  expect(curve.reviews.every((at) => at > now && at < roundAt)).toBe(true);
  expect(aim.window).toContain(studyDayOf(curve.reviews.at(-1) ?? 0, 4));
  curve.points.slice(1).forEach((point, index) => {
    const before = curve.points[index];
    expect(point.at).toBeGreaterThanOrEqual(before?.at ?? 0);
    if (point.at > (before?.at ?? 0)) expect(point.recall).toBeLessThan(before?.recall ?? 0);
    else expect(point.recall).toBeGreaterThan(before?.recall ?? 1);
  });
});

test('what is expected on the day lies between forgetting now and all going well', () => {
  const expected = expectedRecall(options.good.state, roundAt, params, aim);
  const curve = cardCurve(options.good.state, now, roundAt, params, aim);
  expect(expected).toBeLessThan(curve.recallAtEnd);
  expect(expected).toBeGreaterThan(retrievability(options.good.state, roundAt, params));
  expect(expected).toBeGreaterThan(expectedRecall(options.again.state, roundAt, params, aim));
});

test('a card without a review to come only falls', () => {
  const late = { ...options.easy.state, dueAt: now + 90 * day };
  const curve = cardCurve(late, now, roundAt, params, { ...aim, roundDay: addDays(roundDay, -60) });
  expect(curve.reviews).toEqual([]);
  expect(curve.recallAtEnd).toBe(retrievability(late, roundAt, params));
  expect(expectedRecall(late, roundAt, params, aim)).toBe(curve.recallAtEnd);
  expect(expectedRecall(emptyState(now), roundAt, params, aim)).toBe(0);
});
