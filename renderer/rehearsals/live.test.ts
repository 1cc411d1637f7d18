import { describe, expect, test } from 'vitest';
import type { Script } from '#electron/rehearsals/values.ts';
import { cuesOf, firstCueOf, sentencesOf } from './cues.ts';
import { beginLive, enterSection, hideMore, moveCue } from './live.ts';
import { rulerOf } from './phases.ts';
import { sectionKeys } from './section-keys.ts';

type Section = Script['sections'][number];

const section = (part: Section['part'], key: string, text: string, seconds: number): Section => ({
  part,
  title: part,
  key,
  text,
  keywords: text === '' ? [] : ['one', 'two'],
  seconds,
});

const script: Script = {
  subject: { kind: 'story', id: 'migration' },
  title: 'The migration',
  sections: [
    section('situation', 'S', 'It lost writes. Nobody knew why!', 20),
    section('task', 'T', '', 0),
    section('action', 'A', 'I ran both. I rolled back.', 40),
  ],
  words: 12,
  targetSeconds: 90,
  prompt: null,
  pace: 150,
  paceMeasured: false,
  takes: 0,
  bestSeconds: null,
};

const live = beginLive('t', script, { records: true, prompter: 'full', now: 0 });

describe('cues', () => {
  test('are sentences in any script, each with its keywords', () => {
    expect(sentencesOf('We fell to 1.5 s. Then? “Stop.” Done')).toEqual([
      'We fell to 1.5 s.',
      'Then?',
      '“Stop.”',
      'Done',
    ]);
    expect(sentencesOf('كتبت الخطة. ثم نفذتها 🎉.')).toHaveLength(2);
    expect(sentencesOf('  \n ')).toEqual([]);
    expect(cuesOf(script.sections).map(({ section: at, keywords }) => [at, keywords])).toEqual([
      [0, 'one'],
      [0, 'two'],
      [2, 'one'],
      [2, 'two'],
    ]);
  });

  test('of an empty section are those that come next', () => {
    expect([0, 1, 2].map((at) => firstCueOf(live.cues, at))).toEqual([0, 2, 2]);
    expect(firstCueOf([], 0)).toBe(0);
  });
});

describe('a take', () => {
  test('marks a section once, and again when it is come back to', () => {
    const first = enterSection(live, 0, 0);
    const second = enterSection(enterSection(first, 1, 8_000), 1, 9_000);
    const back = enterSection(second, 0, 12_000);
    expect(back.marks).toEqual([
      { part: 'situation', atMs: 0 },
      { part: 'task', atMs: 8_000 },
      { part: 'situation', atMs: 12_000 },
    ]);
    expect(enterSection(back, 9, 1)).toBe(back);
  });

  test('goes on sentence by sentence; going on into a section begins it, going back does not', () => {
    const begun = enterSection(live, 0, 0);
    const inAction = moveCue(moveCue(begun, 1, 5_000), 1, 9_000);
    expect(inAction).toMatchObject({ cue: 2, section: 2 });
    expect(inAction.marks.at(-1)).toEqual({ part: 'action', atMs: 9_000 });
    const back = moveCue(inAction, -1, 10_000);
    expect(back).toMatchObject({ cue: 1, section: 2 });
    expect(back.marks).toHaveLength(2);
    expect(moveCue(begun, -1, 0).cue).toBe(0);
  });

  test('hides the script by steps, and remembers the least that was shown', () => {
    const hidden = hideMore(hideMore(live));
    expect(hidden).toMatchObject({ prompter: 'nothing', least: 'nothing' });
    expect(hideMore(hidden)).toMatchObject({ prompter: 'full', least: 'nothing' });
  });
});

describe('the ruler', () => {
  const spans = (marks: Parameters<typeof rulerOf>[1], elapsed: number) =>
    rulerOf(script, marks, elapsed).phases.map(({ from, to }) => [from, to]);

  test('shows sections as written until they are told', () => {
    expect(spans([], 0)).toEqual([
      [0, 20],
      [20, 20],
      [20, 60],
    ]);
    expect(rulerOf(script, [], 0).total).toBe(90);
  });

  test('shows those told as they were, and the one that goes on as it grows', () => {
    const marks = [
      { part: 'situation', atMs: 0 },
      { part: 'action', atMs: 30_000 },
    ] as const;
    expect(spans(marks, 95)).toEqual([
      [0, 30],
      [30, 30],
      [30, 95],
    ]);
    expect(rulerOf(script, marks, 95).total).toBe(95);
  });

  test('fits a script that is too long into the target', () => {
    const long = {
      ...script,
      sections: script.sections.map((each) => ({ ...each, seconds: each.seconds * 3 })),
    };
    const ruler = rulerOf(long, [], 0);
    expect(ruler.total).toBe(90);
    expect(ruler.phases.at(-1)?.to).toBeCloseTo(90, 9);
  });

  test('without a script it is one stretch', () => {
    expect(rulerOf({ ...script, sections: [] }, [], 12).phases).toMatchObject([
      { from: 0, to: 90, elapsed: 12 },
    ]);
  });
});

test('sections have their letters in a story, and numbers elsewhere', () => {
  expect(sectionKeys(script)).toEqual(['s', 't', 'a']);
  expect(sectionKeys({ ...script, subject: { kind: 'stance', id: 'x' } })).toEqual(['1', '2', '3']);
  const clash = { ...script, sections: [section('result', 'H', '', 1)] };
  expect(sectionKeys(clash)).toEqual(['1']);
});
