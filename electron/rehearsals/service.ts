/**
 * The rehearsals' use cases: a take from its start to its record, what is measured in it, and what is kept.
 *
 * A take is a row from its first second on, and each piece of its recording is on the disk when its call returns, so
 * that a crash loses no more than the piece that was on its way.
 */
import { randomUUID } from 'node:crypto';
import type { Clock } from '../clock.ts';
import { Missing, Refusal } from '../refusal.ts';
import { createPieces } from './pieces.ts';
import { createRecordings, recordingType } from './recordings.ts';
import * as records from './records.ts';
import { isTelling, measure, standingOf, trendSentence } from './rules.ts';
import { type ScriptAsked, type ScriptSources, scriptOf } from './scripts.ts';
import { summaryIn } from './standing.ts';
import type { Mark, RehearsalSettings, Stretch, Subject, Take, Trend } from './values.ts';
import { viewOf } from './views.ts';

export interface RehearsalsSurroundings extends ScriptSources {
  clock: Clock;
  plan: {
    /** Reports a finished activity; null where no task waited for it. */
    finish(activity: {
      kind: string;
      subject: string;
      minutes: number | null;
    }): { said: string } | null;
  };
  /** Told of each take that ended. */
  ended?(take: Take): void;
  /** A new take's id; random unless given. */
  newId?(): string;
}

export type RehearsalsService = ReturnType<typeof createRehearsalsService>;

export function createRehearsalsService(surroundings: RehearsalsSurroundings) {
  const { store, clock, plan } = surroundings;
  const newId = surroundings.newId ?? randomUUID;
  const recordings = createRecordings(store.folder);
  const pieces = createPieces(store, recordings, rowOf);
  forgetEmpty();

  function rowOf(takeId: string): records.TakeRow {
    const row = records.findTake(store, takeId);
    if (row === undefined) throw new Missing('That take was discarded.');
    return row;
  }

  const take = (takeId: string): Take => viewOf(rowOf(takeId), recordings);

  /** A start that was cut off before anything was recorded left nothing to offer. */
  function forgetEmpty(): void {
    for (const { id, recordingBytes } of records.openTakes(store)) {
      if ((recordingBytes ?? 0) > 0) continue;
      records.deleteTake(store, id);
      recordings.remove(id);
    }
  }

  function requireOpen(row: records.TakeRow): void {
    if (row.state === 'ended') throw new Refusal('That take has ended.');
  }

  /** The first telling of a story that kept its time ticks the plan's task for it. */
  function tellPlan(row: records.TakeRow): string | null {
    const subject: Subject = { kind: row.subjectKind, id: row.subjectId };
    if (subject.kind !== 'story' || !isTelling(row)) return null;
    if (!records.noteReport(store, subject, clock.now())) return null;
    const minutes = Math.max(1, Math.round(row.durationMs / 60_000));
    return plan.finish({ kind: 'rehearsal', subject: 'story', minutes })?.said ?? null;
  }

  return {
    settings: () => records.readSettings(store),
    changeSettings(change: Partial<RehearsalSettings>): RehearsalSettings {
      const given = Object.entries(change).filter(([, value]) => value !== undefined);
      const settings = { ...records.readSettings(store), ...Object.fromEntries(given) };
      records.writeSettings(store, settings);
      return settings;
    },

    script: (asked: ScriptAsked) => scriptOf(surroundings, asked),
    summaryOf: (subject: Subject) => summaryIn(store, subject),

    begin(input: ScriptAsked & { prompter: Take['prompter']; record: boolean }): Take {
      const script = scriptOf(surroundings, input);
      const id = newId();
      if (input.record) recordings.create(id);
      records.insertTake(store, {
        id,
        subjectKind: input.subject.kind,
        subjectId: input.subject.id,
        title: script.title,
        promptId: script.prompt?.id ?? null,
        promptSays: script.prompt?.says ?? null,
        version: input.version,
        startedAt: clock.now(),
        state: 'recording',
        durationMs: 0,
        targetMs: script.targetSeconds * 1000,
        prompter: input.prompter,
        scriptWords: script.words,
        marks: [],
        pauses: 0,
        cutShort: null,
        measures: null,
        selfScore: null,
        note: '',
        recordingBytes: input.record ? 0 : null,
        nextSequence: 0,
      });
      return take(id);
    },

    append: pieces.append,

    mark(takeId: string, mark: Mark): Take {
      const row = rowOf(takeId);
      requireOpen(row);
      records.updateTake(store, takeId, { marks: [...row.marks, mark] });
      return take(takeId);
    },

    /** Ends a take, also one that was cut off before. */
    end(
      takeId: string,
      ending: Pick<Take, 'durationMs' | 'pauses' | 'prompter' | 'cutShort'>,
    ): { take: Take; ticked: string | null } {
      requireOpen(rowOf(takeId));
      const ticked = store.atomically(() => {
        records.updateTake(store, takeId, { ...ending, state: 'ended' });
        return tellPlan(rowOf(takeId));
      });
      const ended = take(takeId);
      surroundings.ended?.(ended);
      return { take: ended, ticked };
    },

    measured(
      takeId: string,
      heard: { speech: readonly Stretch[]; audioMs: number; model: string },
    ): Take {
      const row = rowOf(takeId);
      requireEnded(row);
      const { durationMs, targetMs, marks, scriptWords } = row;
      const readInFull = row.prompter === 'full' && row.cutShort === null;
      const facts = { durationMs, targetMs, marks, scriptWords, readInFull };
      records.updateTake(store, takeId, { measures: measure({ ...heard, ...facts }) });
      return take(takeId);
    },

    review(takeId: string, change: { selfScore?: number | null; note?: string }): Take {
      rowOf(takeId);
      const given = Object.entries(change).filter(([, value]) => value !== undefined);
      if (given.length > 0) records.updateTake(store, takeId, Object.fromEntries(given));
      return take(takeId);
    },

    discard(takeId: string): void {
      rowOf(takeId);
      records.deleteTake(store, takeId);
      recordings.remove(takeId);
    },

    deleteRecording(takeId: string): Take {
      requireEnded(rowOf(takeId));
      records.updateTake(store, takeId, { recordingBytes: null });
      recordings.remove(takeId);
      return take(takeId);
    },

    /** Deletes every recording but those of takes that go on or wait to be looked at. */
    deleteAllRecordings(): { deleted: number; bytes: number } {
      const open = new Set(records.openTakes(store).map(({ id }) => id));
      const files = recordings.list().filter(({ takeId }) => !open.has(takeId));
      store.atomically(() => {
        for (const { id } of records.recordedTakes(store))
          records.updateTake(store, id, { recordingBytes: null });
      });
      for (const { takeId } of files) recordings.remove(takeId);
      return { deleted: files.length, bytes: files.reduce((sum, { bytes }) => sum + bytes, 0) };
    },

    take,

    trend(subject: Subject): Trend {
      const rows = records.endedTakes(store, subject);
      return {
        takes: rows.map((row) => viewOf(row, recordings)),
        ...standingOf(rows),
        sentence: trendSentence(rows),
      };
    },

    /** Takes that a crash cut off. Asked while no take goes on. */
    cutOff: (): Take[] => records.openTakes(store).map((row) => viewOf(row, recordings)),

    async audio(takeId: string): Promise<{ bytes: string; type: string }> {
      const { recordingBytes } = rowOf(takeId);
      if (recordingBytes === null) throw new Missing('That take has no recording.');
      const bytes = await recordings.read(takeId, recordingBytes);
      return { bytes: bytes.toString('base64'), type: recordingType };
    },

    space() {
      const files = recordings.list();
      const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
      return { recordings: files.length, bytes, folder: recordings.folder };
    },
  };
}

function requireEnded(row: records.TakeRow): void {
  if (row.state !== 'ended') throw new Refusal('That take goes on. End it first.');
}
