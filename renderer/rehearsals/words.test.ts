import { expect, test } from 'vitest';
import type { Measures, Take } from '#electron/rehearsals/values.ts';
import { bytesText, measureLines, prompterText, secondsText, verdictText } from './words.ts';

const take: Take = {
  id: 't',
  subject: { kind: 'story', id: 'migration' },
  title: 'The migration',
  promptId: null,
  promptSays: null,
  version: 'short',
  startedAt: 0,
  state: 'ended',
  durationMs: 92_000,
  targetMs: 90_000,
  prompter: 'full',
  marks: [],
  pauses: 0,
  cutShort: null,
  onTarget: true,
  measures: null,
  selfScore: null,
  note: '',
  recordingBytes: null,
  recordingMissing: false,
};

test('a question has no script, whatever the prompter was set to', () => {
  expect(prompterText(take)).toBe('Full script');
  expect(prompterText({ ...take, subject: { kind: 'prompt', id: 'ethics' } })).toBe('No script');
});

const measures: Measures = {
  firstWordMs: 1_240,
  speakingMs: 70_000,
  silenceShare: 0.239,
  heardMs: 92_000,
  pausesOver700: 5,
  pausesOver2000: 1,
  longestPauseMs: 2_400,
  sections: [],
  overrunMs: 2_000,
  wordsPerMinute: 151.4,
  speech: [],
  model: 'a model',
};

test('seconds have a tenth up to a minute', () => {
  expect([0, 1_840, 12_449, 59_940, 59_960, 92_400].map(secondsText)).toEqual([
    '0.0 s',
    '1.8 s',
    '12.4 s',
    '59.9 s',
    '60 s',
    '92 s',
  ]);
});

test.each([
  [{}, '2 s over: within a tenth of 90 s.'],
  [{ durationMs: 90_200 }, 'On target: within a tenth of 90 s.'],
  [{ durationMs: 112_000, onTarget: false }, '22 s over 90 s.'],
  [{ durationMs: 60_000, onTarget: false }, '30 s under 90 s.'],
  [{ cutShort: 'The microphone was unplugged.' }, 'The microphone was unplugged.'],
])('the verdict of %o', (over, words) => {
  expect(verdictText({ ...take, ...over })).toBe(words);
});

test('without a recording only the time is known', () => {
  expect(measureLines(take).map(({ title, text }) => `${title}: ${text}`)).toEqual(['Time: 92 s']);
});

test('what was measured is told apart from what is an estimate', () => {
  const lines = measureLines({ ...take, measures });
  expect(lines.map(({ title, text }) => `${title}: ${text}`)).toEqual([
    'Time: 92 s',
    'First word after: 1.2 s',
    'Speaking: 70 s',
    'Silence: 24%',
    'Pauses over 0.7 s: 5',
    'Pauses over 2 s: 1',
    'Longest pause: 2.4 s',
    'Over the target: 2.0 s',
    'Pace: 151 wpm',
  ]);
  expect(lines.filter(({ note }) => note !== undefined).map(({ id }) => id)).toEqual(['pace']);
});

test('nobody spoke', () => {
  const silent = { ...measures, firstWordMs: null, longestPauseMs: 0, wordsPerMinute: null };
  const texts = Object.fromEntries(
    measureLines({ ...take, measures: silent }).map(({ id, text }) => [id, text]),
  );
  expect(texts).toMatchObject({ first: 'nobody spoke', longest: 'none' });
  expect(texts.pace).toBeUndefined();
});

test('bytes', () => {
  expect([0, 1, 118_400, 2_340_000, 3_000_000_000].map(bytesText)).toEqual([
    '0 kB',
    '1 kB',
    '118 kB',
    '2.3 MB',
    '3.00 GB',
  ]);
});
