/** What the tests of what is written stand on: a few rules that can be met on purpose, and a service on a real file. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type Part,
  stanceParts,
  storyParts,
  type WritingContent,
} from '#content/writing/schema.ts';
import { openStore, type Store } from '../store/open.ts';
import type { Pace } from './rules.ts';
import { createWritingService, type WritingService } from './service.ts';
import { type LevelId, usualPace } from './values.ts';

export const minute = 60_000;

const keys = 'STARDLFWC123456789VX';

function part(id: Part['id'], kind: Part['kind'], index: number): Part {
  const told = ['situation', 'task', 'action', 'result', 'short-version'].includes(id);
  const title = `${id[0]?.toUpperCase()}${id.slice(1).replaceAll('-', ' ')}`;
  return { id, kind, title, key: keys[index] ?? 'Z', asks: `What is the ${id}?`, told };
}

/** Rules that flag "passionate", and an objection that is missing. */
export function sampleWriting(): WritingContent {
  const shared = { why: 'It says nothing.', examples: { flags: ['x'], passes: ['y'] } };
  return {
    vocabulary: [],
    parts: [
      ...storyParts.map((id, index) => part(id, 'story', index)),
      ...stanceParts.map((id, index) => part(id, 'stance', storyParts.length + index)),
    ],
    rules: [
      {
        ...shared,
        id: 'objection-missing',
        kinds: ['stance'],
        sort: 'shape',
        rank: 20,
        title: 'No objection',
        ask: 'What speaks against it?',
        parts: ['objection'],
        test: { kind: 'empty', words: 4 },
      },
      {
        ...shared,
        id: 'claim-missing',
        kinds: ['stance'],
        sort: 'shape',
        rank: 10,
        title: 'No claim',
        ask: 'What do you claim?',
        parts: ['claim'],
        test: { kind: 'empty', words: 4 },
      },
      {
        ...shared,
        id: 'passionate',
        kinds: ['story', 'stance'],
        sort: 'wording',
        rank: 10,
        title: 'Passion in place of a reason',
        ask: 'What did you do?',
        test: { kind: 'phrases', phrases: ['passionate'], unless: [] },
      },
    ],
    signals: [],
    levels: [
      { id: 'L4', says: 'Does the work.', needs: 1 },
      { id: 'L5', says: 'Frames the work.', needs: 1 },
      { id: 'L6', says: 'Changes the work of others.', needs: 1 },
    ],
  };
}

/** Opened by `setUp`, gone with `tearDown`. */
export class WritingBench {
  folder = '';
  store!: Store;
  writing!: WritingService;
  now = 0;
  pace!: Pace;
  target!: LevelId;
  changed: string[] = [];

  setUp(): void {
    this.folder = mkdtempSync(join(tmpdir(), 'dry-run-writing-'));
    this.now = new Date('2026-05-04T09:00').getTime();
    this.changed = [];
    this.pace = { wordsPerMinute: usualPace, measured: false };
    this.target = 'L5';
    this.open();
  }

  tearDown(): void {
    this.store.close();
    rmSync(this.folder, { recursive: true, force: true });
  }

  private open(): void {
    const clock = { now: () => this.now, offset: 0 };
    this.store = openStore(this.folder, clock);
    // Many sittings pass in these tests: what a power cut leaves is not theirs to show.
    this.store.sqlite.pragma('synchronous = OFF');
    this.writing = createWritingService({
      store: this.store,
      clock,
      content: sampleWriting(),
      pace: () => this.pace,
      target: () => this.target,
      changed: ({ id }) => this.changed.push(id),
    });
  }

  /** The app goes away without a word and comes back. */
  restart(): void {
    this.store.close();
    this.open();
  }

  /** Adds a story and answers its id. */
  story(title = 'A story'): string {
    return this.writing.add('story', title).document.id;
  }

  stance(topicId = 'charter', title = 'A stance'): string {
    return this.writing.add('stance', title, topicId).document.id;
  }

  rows(table: string): unknown[] {
    return this.store.sqlite.prepare(`SELECT * FROM ${table} ORDER BY rowid`).all();
  }

  everything(): unknown[][] {
    return ['documents', 'revisions', 'dismissals'].map((name) => this.rows(`writing_${name}`));
  }
}
