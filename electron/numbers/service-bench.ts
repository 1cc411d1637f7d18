/** A numbers service on a real file, for tests that work it as a person does. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NumbersContent } from '#content/numbers/schema.ts';
import { openStore, type Store } from '../store/open.ts';
import { createNumbersService, type NumbersService } from './service.ts';
import { type ScriptedPlan, sampleContent, scriptedPlan } from './test-bench.ts';
import type { CardText, Rating, SessionView } from './values.ts';

export const minute = 60_000;
export const day = 24 * 60 * minute;

interface StoredCard {
  id: string;
  phase: 'new' | 'learning' | 'review' | 'relearning';
  due_at: number;
  begun_at: number;
}

/** Opened by `setUp`, gone with `tearDown`. */
export class ServiceBench {
  folder = '';
  store!: Store;
  plan!: ScriptedPlan;
  numbers!: NumbersService;
  now = 0;
  private seed = 0;

  setUp(): void {
    this.folder = mkdtempSync(join(tmpdir(), 'dry-run-numbers-'));
    this.now = new Date('2026-05-04T09:00').getTime();
    this.seed = 0;
    this.plan = scriptedPlan();
    this.open();
  }

  tearDown(): void {
    this.store.close();
    rmSync(this.folder, { recursive: true, force: true });
  }

  private open(content: NumbersContent = sampleContent()): void {
    const clock = { now: () => this.now, offset: 0 };
    this.store = openStore(this.folder, clock);
    // Days pass in these tests: what a power cut leaves is not theirs to show.
    this.store.sqlite.pragma('synchronous = OFF');
    const newSeed = () => ++this.seed;
    this.numbers = createNumbersService({ ...this, clock, content, newSeed });
  }

  /** The app goes away without a word and comes back. */
  restart(content?: NumbersContent): void {
    this.store.close();
    this.open(content);
  }

  /** Begins anew with nothing but this content. */
  startOver(content: NumbersContent): void {
    this.tearDown();
    this.open(content);
  }

  begin(mode: 'due' | 'cram' = 'due'): SessionView {
    return this.numbers.begin({ mode, deckId: null });
  }

  current(view: SessionView | null = this.numbers.session()): string {
    const cardId = view?.current?.cardId;
    if (cardId === undefined) throw new Error('No card is asked.');
    return cardId;
  }

  /** Reveals the current card and grades it. */
  gradeAs(rating: Rating, elapsedMs = 10_000): SessionView {
    const cardId = this.current();
    this.numbers.answer({ cardId, typed: null, elapsedMs });
    return this.numbers.grade({ cardId, rating }).session;
  }

  rows(table: string): unknown[] {
    return this.store.sqlite.prepare(`SELECT * FROM ${table} ORDER BY rowid`).all();
  }

  everything(): unknown[][] {
    return ['cards', 'reviews', 'daily', 'sessions', 'decks'].map((name) =>
      this.rows(`numbers_${name}`),
    );
  }

  stored(id: string): StoredCard {
    return this.store.sqlite
      .prepare('SELECT * FROM numbers_cards WHERE id = ?')
      .get(id) as StoredCard;
  }
}

/** What a person may write. */
export const text = (over: Partial<CardText> = {}): CardText => ({
  kind: 'number',
  question: 'How large is it?',
  answer: '12 GB',
  tolerancePercent: 5,
  why: '',
  assumptions: '',
  formula: '',
  source: '',
  tags: [],
  ...over,
});

export const everyCard = {
  text: '',
  sort: 'deck',
  descending: false,
  offset: 0,
  limit: 100,
} as const;
