/** A rehearsals service on a real folder, for tests that work it as the page does. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Prompt } from '#content/stories/schema.ts';
import { Missing } from '../refusal.ts';
import { openStore, type Store } from '../store/open.ts';
import type { DocumentScript } from './scripts.ts';
import { createRehearsalsService, type RehearsalsService } from './service.ts';
import { paceIn } from './standing.ts';
import type { Subject, Take } from './values.ts';

export const story: Subject = { kind: 'story', id: 'migration' };
export const question: Subject = { kind: 'prompt', id: 'deploy' };

const prompt: Prompt = {
  id: 'deploy',
  kind: 'story',
  theme: 'pushed-back',
  says: 'When did you push back on a deploy?',
  listensFor: ['Says what was at stake.'],
  seconds: 120,
  source: 'written for a test',
  asOf: '2026-05-01',
};

function script(documentId: string, version: 'short' | 'long'): DocumentScript {
  if (documentId === 'gone') throw new Missing('That story was removed.');
  const section = {
    title: 'Situation',
    key: 'S',
    text: 'We lost writes.',
    keywords: ['lost writes'],
  };
  return {
    title: `Title of ${documentId}`,
    sections: [{ part: 'situation', seconds: 20, ...section }],
    words: 200,
    targetSeconds: version === 'long' ? 180 : 90,
  };
}

/** Opened by `setUp`, gone with `tearDown`. */
export class RehearsalsBench {
  folder = '';
  store!: Store;
  rehearsals!: RehearsalsService;
  now = 0;
  finished: { kind: string; subject: string; minutes: number | null }[] = [];
  ended: Take[] = [];

  setUp(): void {
    this.folder = mkdtempSync(join(tmpdir(), 'dry-run-rehearsals-'));
    this.now = new Date('2026-05-04T09:00').getTime();
    this.finished = [];
    this.ended = [];
    this.open();
  }

  tearDown(): void {
    this.store.close();
    rmSync(this.folder, { recursive: true, force: true });
  }

  private open(): void {
    const clock = { now: () => this.now, offset: 0 };
    this.store = openStore(this.folder, clock);
    this.rehearsals = createRehearsalsService({
      store: this.store,
      clock,
      prompts: [prompt],
      script,
      pace: () => paceIn(this.store, 150),
      plan: {
        finish: (activity) => {
          this.finished.push(activity);
          return { said: 'Ticked.' };
        },
      },
      ended: (take) => this.ended.push(take),
    });
  }

  /** The app goes away without a word and comes back. */
  restart(): void {
    this.store.close();
    this.open();
  }

  begin(record = true, subject = story, prompter: Take['prompter'] = 'full'): string {
    this.now += 60_000;
    return this.rehearsals.begin({ subject, promptId: null, version: 'short', prompter, record })
      .id;
  }

  append(takeId: string, sequence: number, text: string, durationMs = (sequence + 1) * 500) {
    const bytes = Buffer.from(text).toString('base64');
    return this.rehearsals.append({ takeId, sequence, bytes, durationMs });
  }

  end(takeId: string, seconds: number, over: Partial<Take> = {}) {
    return this.rehearsals.end(takeId, {
      durationMs: seconds * 1000,
      pauses: 0,
      prompter: 'full',
      cutShort: null,
      ...over,
    });
  }

  /** A take from its start to its end. */
  tell(seconds: number, subject = story): Take {
    return this.end(this.begin(false, subject), seconds).take;
  }

  onDisk(takeId: string): string {
    return readFileSync(join(this.folder, 'recordings', `${takeId}.webm`), 'utf8');
  }
}
