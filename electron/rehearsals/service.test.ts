import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Missing, NotSaved, Refusal } from '../refusal.ts';
import { paceIn, summaryIn } from './standing.ts';
import { question, RehearsalsBench, story } from './test-bench.ts';

const bench = new RehearsalsBench();
beforeEach(() => bench.setUp());
afterEach(() => bench.tearDown());

describe('what is said', () => {
  const asked = { promptId: null, version: 'short' } as const;

  test('a story in its sections, at the usual pace until one was measured', () => {
    expect(bench.rehearsals.script({ ...asked, subject: story })).toMatchObject({
      title: 'Title of migration',
      targetSeconds: 90,
      words: 200,
      pace: 150,
      paceMeasured: false,
      takes: 0,
      bestSeconds: null,
      prompt: null,
    });
  });

  test('a story as the answer to a question, and a question without a script', () => {
    const answer = bench.rehearsals.script({ ...asked, subject: story, promptId: 'deploy' });
    expect(answer.prompt?.says).toBe('When did you push back on a deploy?');
    expect(answer.targetSeconds).toBe(90);
    const alone = bench.rehearsals.script({ ...asked, subject: question });
    expect(alone).toMatchObject({ sections: [], words: 0, targetSeconds: 120 });
    expect(alone.prompt?.id).toBe('deploy');
  });

  test('of a stance the long version has its own target and its own best', () => {
    const stance = { kind: 'stance', id: 'charter' } as const;
    bench.tell(88, stance);
    const long = bench.rehearsals.script({ ...asked, version: 'long', subject: stance });
    expect(long).toMatchObject({ targetSeconds: 180, bestSeconds: null, takes: 1 });
  });

  test('what is gone is said to be gone', () => {
    const gone = { kind: 'story', id: 'gone' } as const;
    expect(() => bench.rehearsals.script({ ...asked, subject: gone })).toThrow(Missing);
    expect(() =>
      bench.rehearsals.script({ ...asked, subject: story, promptId: 'no-such' }),
    ).toThrow(/There is no question "no-such"/);
  });
});

describe('a take', () => {
  test('is recorded in pieces, marked, ended and reviewed', async () => {
    const id = bench.begin();
    await bench.append(id, 0, 'one ');
    bench.rehearsals.mark(id, { part: 'situation', atMs: 0 });
    expect(await bench.append(id, 1, 'two')).toEqual({ recordingBytes: 7 });
    bench.rehearsals.mark(id, { part: 'task', atMs: 20_000 });
    const { take } = bench.end(id, 92.4);
    expect(take).toMatchObject({
      state: 'ended',
      durationMs: 92_400,
      onTarget: true,
      recordingBytes: 7,
      recordingMissing: false,
      marks: [
        { part: 'situation', atMs: 0 },
        { part: 'task', atMs: 20_000 },
      ],
    });
    expect(bench.onDisk(id)).toBe('one two');
    const audio = await bench.rehearsals.audio(id);
    expect(Buffer.from(audio.bytes, 'base64').toString()).toBe('one two');
    const reviewed = bench.rehearsals.review(id, { selfScore: 3, note: 'Slower at the end.' });
    expect(reviewed).toMatchObject({ selfScore: 3, note: 'Slower at the end.' });
    expect(bench.rehearsals.review(id, { note: 'x' }).selfScore).toBe(3);
    expect(bench.ended.map((each) => each.id)).toEqual([id]);
  });

  test('a piece that came twice counts once, and one that is early is refused', async () => {
    const id = bench.begin();
    await bench.append(id, 0, 'a');
    expect(await bench.append(id, 0, 'a')).toEqual({ recordingBytes: 1 });
    await expect(bench.append(id, 2, 'c')).rejects.toThrow(
      /Piece 1 of the recording comes before 2/,
    );
    await Promise.all([bench.append(id, 1, 'b'), bench.append(id, 2, 'c')]);
    expect(bench.onDisk(id)).toBe('abc');
  });

  test('time only has no file', async () => {
    const id = bench.begin(false);
    await expect(bench.append(id, 0, 'a')).rejects.toThrow(Refusal);
    expect(bench.end(id, 80).take).toMatchObject({ recordingBytes: null, recordingMissing: false });
    expect(existsSync(join(bench.folder, 'recordings'))).toBe(false);
  });

  test('what has ended cannot be ended or marked again', () => {
    const id = bench.begin(false);
    bench.end(id, 80);
    expect(() => bench.end(id, 90)).toThrow(Refusal);
    expect(() => bench.rehearsals.mark(id, { part: 'task', atMs: 1 })).toThrow(Refusal);
    expect(bench.rehearsals.take(id).durationMs).toBe(80_000);
  });

  test('is measured once it has ended, and the measures stay', () => {
    const id = bench.begin();
    const heard = { speech: [[1_000, 81_000]] as [number, number][], audioMs: 90_000, model: 'm' };
    expect(() => bench.rehearsals.measured(id, heard)).toThrow(Refusal);
    bench.end(id, 90);
    expect(bench.rehearsals.measured(id, heard).measures).toMatchObject({
      firstWordMs: 1_000,
      speakingMs: 80_000,
      wordsPerMinute: 150,
    });
    bench.restart();
    expect(bench.rehearsals.take(id).measures?.speech).toEqual([[1_000, 81_000]]);
  });

  test('read without the script, or cut short, gives no pace', () => {
    const heard = { speech: [[0, 80_000]] as [number, number][], audioMs: 90_000, model: 'm' };
    const hidden = bench.begin();
    bench.end(hidden, 90, { prompter: 'keywords' });
    expect(bench.rehearsals.measured(hidden, heard).measures?.wordsPerMinute).toBeNull();
    const cut = bench.begin();
    bench.end(cut, 90, { cutShort: 'The microphone was unplugged.' });
    expect(bench.rehearsals.measured(cut, heard).measures?.wordsPerMinute).toBeNull();
    expect(paceIn(bench.store, 150)).toEqual({ wordsPerMinute: 150, measured: false });
  });

  test('the pace is learnt from takes that were read', () => {
    for (const spoken of [60_000, 80_000, 75_000]) {
      const id = bench.begin();
      bench.end(id, 90);
      bench.rehearsals.measured(id, { speech: [[0, spoken]], audioMs: 90_000, model: 'm' });
    }
    expect(paceIn(bench.store, 150)).toEqual({ wordsPerMinute: 160, measured: true });
    const asked = { subject: story, promptId: null, version: 'short' } as const;
    expect(bench.rehearsals.script(asked)).toMatchObject({ pace: 160, paceMeasured: true });
  });
});

describe('a crash', () => {
  test('leaves the take with what was recorded, to be kept', async () => {
    const id = bench.begin();
    await bench.append(id, 0, 'kept ');
    await bench.append(id, 1, 'too');
    bench.restart();
    const [cut] = bench.rehearsals.cutOff();
    expect(cut).toMatchObject({ id, state: 'recording', durationMs: 1_000, recordingBytes: 8 });
    const { take } = bench.end(id, 1, { cutShort: 'Dry Run ended in the middle.' });
    expect(take).toMatchObject({ state: 'ended', onTarget: false });
    expect(bench.rehearsals.cutOff()).toEqual([]);
    expect(bench.onDisk(id)).toBe('kept too');
  });

  test('or to be deleted', async () => {
    const id = bench.begin();
    await bench.append(id, 0, 'gone');
    bench.restart();
    bench.rehearsals.discard(id);
    expect(bench.rehearsals.cutOff()).toEqual([]);
    expect(readdirSync(join(bench.folder, 'recordings'))).toEqual([]);
  });

  test('before the first piece leaves nothing to ask about', () => {
    bench.begin();
    bench.begin(false);
    bench.restart();
    expect(bench.rehearsals.cutOff()).toEqual([]);
    expect(readdirSync(join(bench.folder, 'recordings'))).toEqual([]);
  });

  test('in the middle of a piece: what stands behind the row is no part of the recording', async () => {
    const id = bench.begin();
    await bench.append(id, 0, 'whole');
    writeFileSync(join(bench.folder, 'recordings', `${id}.webm`), 'whole and ha');
    bench.restart();
    const audio = await bench.rehearsals.audio(id);
    expect(Buffer.from(audio.bytes, 'base64').toString()).toBe('whole');
    await bench.append(id, 1, '!');
    expect(bench.onDisk(id).startsWith('whole!')).toBe(true);
  });
});

describe('the disk', () => {
  test('a folder that takes no file: nothing is begun, and time only still works', () => {
    writeFileSync(join(bench.folder, 'recordings'), 'a file where the folder should be');
    expect(() => bench.begin()).toThrow(NotSaved);
    expect(() => bench.begin()).toThrow(/take the time only/);
    expect(bench.rehearsals.cutOff()).toEqual([]);
    expect(bench.rehearsals.space()).toMatchObject({ recordings: 0, bytes: 0 });
    expect(bench.tell(85).onTarget).toBe(true);
  });

  test('a piece it does not take: what came before is kept, and the same piece can come again', async () => {
    const id = bench.begin();
    await bench.append(id, 0, 'before ');
    const folder = join(bench.folder, 'recordings');
    const kept = bench.onDisk(id);
    rmSync(folder, { recursive: true });
    writeFileSync(folder, 'in its place');
    await expect(bench.append(id, 1, 'after')).rejects.toThrow(NotSaved);
    expect(bench.rehearsals.take(id)).toMatchObject({ recordingBytes: 7, durationMs: 500 });
    rmSync(folder);
    mkdirSync(folder);
    writeFileSync(join(folder, `${id}.webm`), kept);
    expect(await bench.append(id, 1, 'after')).toEqual({ recordingBytes: 12 });
    expect(bench.onDisk(id)).toBe('before after');
  });

  test('a recording that is gone is said to be, and the record stays', async () => {
    const id = bench.begin();
    await bench.append(id, 0, 'a');
    bench.end(id, 90);
    rmSync(join(bench.folder, 'recordings'), { recursive: true });
    expect(bench.rehearsals.take(id)).toMatchObject({ recordingMissing: true, recordingBytes: 1 });
    await expect(bench.rehearsals.audio(id)).rejects.toThrow(Missing);
    expect(bench.rehearsals.deleteRecording(id)).toMatchObject({
      recordingMissing: false,
      recordingBytes: null,
      durationMs: 90_000,
    });
  });

  test('space counts every file, and deleting all leaves the take that goes on', async () => {
    const [first, second] = [bench.begin(), bench.begin()];
    await bench.append(first, 0, '12345');
    bench.end(first, 90);
    await bench.append(second, 0, '123');
    writeFileSync(join(bench.folder, 'recordings', 'nobody-s.webm'), '12');
    expect(bench.rehearsals.space()).toMatchObject({ recordings: 3, bytes: 10 });
    expect(bench.rehearsals.deleteAllRecordings()).toEqual({ deleted: 2, bytes: 7 });
    expect(bench.rehearsals.space()).toMatchObject({ recordings: 1, bytes: 3 });
    expect(bench.rehearsals.take(first).recordingBytes).toBeNull();
    expect(bench.rehearsals.take(second).recordingBytes).toBe(3);
  });
});

describe('standing', () => {
  test('three takes running on target make a story rehearsed', () => {
    bench.tell(120);
    bench.tell(95);
    bench.tell(88);
    expect(summaryIn(bench.store, story)).toEqual({ takes: 3, lastSeconds: 88, rehearsed: false });
    bench.tell(90);
    expect(summaryIn(bench.store, story)).toEqual({ takes: 4, lastSeconds: 90, rehearsed: true });
    const trend = bench.rehearsals.trend(story);
    expect(trend.takes.map(({ durationMs }) => durationMs / 1000)).toEqual([120, 95, 88, 90]);
    expect(trend).toMatchObject({ running: 3, rehearsed: true });
    expect(bench.rehearsals.trend(question).sentence).toBe('Not told yet.');
  });

  test('a story ticks the plan once, by its first telling in time', () => {
    expect(bench.end(bench.begin(false), 130).ticked).toBeNull();
    expect(bench.end(bench.begin(false), 30).ticked).toBeNull();
    expect(bench.end(bench.begin(false), 95).ticked).toBe('Ticked.');
    expect(bench.end(bench.begin(false), 90).ticked).toBeNull();
    expect(bench.finished).toEqual([{ kind: 'rehearsal', subject: 'story', minutes: 2 }]);
    bench.tell(90, { kind: 'story', id: 'another' });
    bench.tell(90, question);
    expect(bench.finished).toHaveLength(2);
  });

  test('discarding a take forgets it', () => {
    bench.rehearsals.discard(bench.tell(90).id);
    expect(summaryIn(bench.store, story)).toEqual({
      takes: 0,
      lastSeconds: null,
      rehearsed: false,
    });
  });

  test('settings are kept', () => {
    expect(bench.rehearsals.settings()).toEqual({
      record: true,
      microphone: null,
      prompterSize: 36,
    });
    bench.rehearsals.changeSettings({ record: false });
    bench.rehearsals.changeSettings({ prompterSize: 44 });
    bench.restart();
    expect(bench.rehearsals.settings()).toEqual({
      record: false,
      microphone: null,
      prompterSize: 44,
    });
  });
});
