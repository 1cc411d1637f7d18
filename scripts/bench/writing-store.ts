/**
 * How quick stories are opened and kept, on the service itself: no window, the real tables on a real disk.
 *
 *     node scripts/bench/writing-store.ts [--revisions 500] [--json]
 *
 * One story of some 900 words with that many versions among nine others. Opening is measured with all that the page
 * gets: the text, and what the rules see in it, once as after a save (nothing known) and once as on coming back. A save
 * is durable when it answers. The floors are the same rows read, or written in one transaction, by better-sqlite3 alone.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type Database from 'better-sqlite3';
import type { WritingContent } from '#content/writing/schema.ts';
import { openStore, type Store } from '#electron/store/open.ts';
import { createWritingService, type WritingService } from '#electron/writing/service.ts';
import { readWriting } from '../content/writing.ts';
import type { Finding } from './benchmark.ts';
import { table } from './report.ts';
import { type Summary, summarize } from './statistics.ts';

const times = 60;
const stories = 10;
const minute = 60_000;
const root = path.join(import.meta.dirname, '../..');

const { values } = parseArgs({
  options: { revisions: { type: 'string', default: '500' }, json: { type: 'boolean' } },
});
const revisions = Number(values.revisions);
if (!(Number.isInteger(revisions) && revisions > 0)) {
  process.stderr.write(`--revisions ${values.revisions} is no number of versions from 1.\n`);
  process.exit(1);
}
const { content } = readWriting(path.join(root, 'content'));
if (content === null)
  throw new Error('The content of the writing has faults: npm run content:check.');
const reports = [{ name: 'documents', findings: measure(content) }];
process.stdout.write(
  `${values.json === true ? JSON.stringify({ revisions, reports }, null, 2) : table(reports)}\n`,
);

function measure(writing: WritingContent): Finding[] {
  // A folder for temporary files may be memory, where a durable write costs nothing.
  const cache = path.join(root, 'node_modules/.cache');
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(path.join(cache, 'bench-writing-'));
  let now = Date.parse('2026-03-02T08:00:00');
  const clock = { now: () => now, offset: 0 };
  try {
    const store = openStore(folder, clock);
    const service = createWritingService({
      store,
      clock,
      content: writing,
      pace: () => ({ wordsPerMinute: 150, measured: false }),
      target: () => 'L5',
    });
    store.sqlite.pragma('synchronous = OFF');
    const id = fill(service, () => {
      now += 40 * minute;
    });
    store.sqlite.pragma('synchronous = FULL');
    const findings = findingsOf(service, store, id);
    store.close();
    return findings;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The story with all the versions, among others. Each save is a sitting of its own. */
function fill(service: WritingService, rest: () => void): string {
  for (let index = 1; index < stories; index += 1) {
    const { document } = service.add('story', `Story ${index}`);
    service.save(document.id, { parts: partsOf(index) });
  }
  const { document } = service.add('story', 'The story with a history');
  for (let version = 1; version < revisions; version += 1) {
    rest();
    service.save(document.id, { parts: partsOf(version) });
  }
  service.save(document.id, {
    parts: { action: `${partsOf(0).action} I was passionate about it.` },
  });
  const [finding] = service.open(document.id).analysis.findings;
  if (finding !== undefined) service.dismiss(document.id, finding.key, 'A quote.');
  const kept = service.history(document.id).length;
  if (kept !== revisions) throw new Error(`${kept} versions were kept, not ${revisions}.`);
  return document.id;
}

function findingsOf(service: WritingService, store: Store, id: string): Finding[] {
  const bare = bareAccess(store.sqlite, id);
  const text = service.open(id).document.parts.task ?? '';
  let step = 0;
  // Saved, opened and listed in turn with their floors: what disturbs the machine hits both.
  const rounds = Array.from({ length: times }, () => {
    step += 1;
    const save = timed(() => service.save(id, { parts: { task: `${text} Word ${step}.` } }));
    const bareSave = timed(() => bare.write());
    const cold = timed(() => service.open(id));
    const bareOpen = timed(() => bare.read());
    const warm = timed(() => service.open(id));
    const list = timed(() => service.summaries('story'));
    const history = timed(() => service.history(id));
    const bareHistory = timed(() => bare.list());
    const version = timed(() => service.revision(id, 1 + (step % revisions)));
    return { save, bareSave, cold, bareOpen, warm, list, history, bareHistory, version };
  });
  const of = (name: keyof (typeof rounds)[number]) => summarize(rounds.map((round) => round[name]));
  return [
    against('opening, after a save', of('cold'), of('bareOpen'), 100),
    against('opening, as it was left', of('warm'), of('bareOpen'), 100),
    against('save, durable', of('save'), of('bareSave'), 16),
    against(`history of ${revisions}`, of('history'), of('bareHistory'), 100),
    { measure: 'one version', unit: 'ms', sample: of('version') },
    { measure: `list of ${stories}`, unit: 'ms', sample: of('list') },
  ];
}

function against(measure: string, sample: Summary, floor: Summary, most: number): Finding {
  return {
    measure,
    unit: 'ms',
    sample,
    floor: { name: 'rows alone', sample: floor },
    ratio: { median: sample.median / floor.median },
    aim: { of: 'median', most },
  };
}

/** The same rows without any of our code. */
function bareAccess(sqlite: Database.Database, id: string) {
  const document = sqlite.prepare('SELECT * FROM writing_documents WHERE id = ?');
  const dismissals = sqlite.prepare('SELECT * FROM writing_dismissals WHERE document_id = ?');
  const history = sqlite.prepare(
    'SELECT number, began_at, changed_at, title, words, how FROM writing_revisions WHERE document_id = ? ORDER BY number DESC',
  );
  const { parts, revision } = document.get(id) as { parts: string; revision: number };
  const rewrite = sqlite.prepare('UPDATE writing_documents SET parts = ? WHERE id = ?');
  const revise = sqlite.prepare(
    'UPDATE writing_revisions SET parts = ? WHERE document_id = ? AND number = ?',
  );
  let step = 0;
  const write = sqlite.transaction(() => {
    step += 1;
    const text = parts.replace('"}', ` Bare ${step}."}`);
    rewrite.run(text, id);
    revise.run(text, id, revision);
  });
  return {
    read: () => [document.get(id), dismissals.all(id)],
    list: () => history.all(id),
    write,
  };
}

/** Some 900 words in the parts a story has. */
function partsOf(version: number) {
  const sentence = (index: number) =>
    `In week ${index} I measured ${index * version + 3} requests and moved the team's queue by ${index % 7} hours. `;
  const text = (from: number, count: number) =>
    Array.from({ length: count }, (_, index) => sentence(from + index)).join('');
  return {
    situation: text(1, 8),
    task: text(10, 5),
    action: text(20, 20),
    result: text(50, 7),
    decisions: text(60, 8),
    cost: text(70, 6),
  };
}

function timed(work: () => unknown): number {
  const from = performance.now();
  work();
  return performance.now() - from;
}
