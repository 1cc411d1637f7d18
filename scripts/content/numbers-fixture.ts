/** A small Numbers column without a fault, in a temporary folder, for tests to spoil. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { formatFinding } from './finding.ts';
import { readNumbers } from './numbers.ts';

type Entry = Record<string, unknown>;

const provenance = { sources: ['https://example.org/sheet'], asOf: '2026-11-22' };
const card = { group: 'gpu', round: 'design', why: 'It sizes a shard.', certainty: 'verified' };

/** The entries of a column of one group, three inputs, three cards and a generator. */
export function soundColumn() {
  const groups: Entry[] = [{ id: 'gpu', title: 'GPU', about: 'What one card holds.' }];
  const inputs: Entry[] = [
    { id: 'memory', title: 'Memory', kind: 'hardware', value: 80, unit: 'GB', ...provenance },
    { id: 'speed', title: 'Bandwidth', kind: 'hardware', value: 4000, unit: 'GB/s', ...provenance },
    { id: 'rent', title: 'Rent', kind: 'price', value: 2.5, unit: '$/h', ...provenance },
  ];
  const number: Entry = {
    kind: 'number',
    id: 'read-time',
    ...card,
    question: 'How long does it take to read a node?',
    where: [{ name: 'node', formula: '8 * memory', unit: 'GB', label: 'Memory of the node' }],
    answer: { formula: '1000 * node / speed', unit: 'ms', tolerance: { percent: 5 } },
    ...provenance,
  };
  const money: Entry = {
    kind: 'number',
    id: 'node-rent',
    ...card,
    question: 'May 2026: what does a node cost?',
    answer: { formula: '8 * rent', unit: '$/h', tolerance: { percent: 0 } },
    ...provenance,
  };
  const wording: Entry = {
    kind: 'wording',
    id: 'bound',
    ...card,
    question: 'What bounds decode?',
    answer: 'Memory bandwidth.',
    ...provenance,
  };
  const generator: Entry = {
    kind: 'generator',
    id: 'weights',
    title: 'Weights',
    ...card,
    question: 'What do {billions} parameters weigh in {format}?',
    parameters: [
      { name: 'billions', unit: 'billion', values: [7, 13, 70] },
      {
        name: 'format',
        rows: [
          { label: '16-bit', set: { bytes: 2 } },
          { label: '8-bit', set: { bytes: 1 } },
        ],
      },
    ],
    require: ['billions * bytes < 130'],
    answer: {
      formula: 'billions * bytes',
      unit: 'GB',
      tolerance: { percent: 3 },
      shown: { decimals: 1 },
      range: { low: 7, high: 130 },
    },
    examples: [{ given: { billions: 70, bytes: 1 }, answer: 70 }],
    ...provenance,
  };
  return { groups, inputs, cards: [number, money, wording], generators: [generator] };
}

/** The first card of the column, the one with a derivation. */
export function firstCard(column: ReturnType<typeof soundColumn>): Entry {
  return entryOf(column.cards, 'read-time');
}

export function entryOf(entries: Entry[], id: string): Entry {
  const entry = entries.find((candidate) => candidate.id === id);
  if (entry === undefined) throw new Error(`There is no entry ${id}.`);
  return entry;
}

/** Spoils a sound column and answers what the check then says, a line for each finding. */
export function findingsAfter(spoil: (column: ReturnType<typeof soundColumn>) => void): string[] {
  const column = soundColumn();
  spoil(column);
  const { content, findings } = readColumn(column);
  if ((content === null) !== findings.length > 0) throw new Error('Faulty content was handed out.');
  return findings.map(formatFinding);
}

/** Writes a column to a temporary folder and reads it. */
export function readColumn({ groups, inputs, cards, generators }: ReturnType<typeof soundColumn>) {
  const folder = mkdtempSync(join(tmpdir(), 'dry-run-numbers-'));
  try {
    const directory = join(folder, 'numbers');
    for (const name of ['cards', 'generators'])
      mkdirSync(join(directory, name), { recursive: true });
    writeFileSync(join(directory, 'groups.yaml'), stringify(groups));
    writeFileSync(join(directory, 'inputs.yaml'), stringify(inputs));
    writeFileSync(join(directory, 'cards', 'gpu.yaml'), stringify(cards));
    writeFileSync(join(directory, 'generators', 'gpu.yaml'), stringify(generators));
    return readNumbers(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
