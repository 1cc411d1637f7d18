import { describe, expect, it } from 'vitest';
import { barEntries, findCommands, linesByHome, withTasks } from './command-lists.ts';
import type { Command } from './commands.ts';

function command(id: string, title: string, more: Partial<Command> = {}): Command {
  return { id, title, group: 'run', run: () => undefined, ...more };
}

const commands = [
  command('go.today', 'Today', { group: 'go', keys: 'mod+1' }),
  command('app.theme-dark', 'Dark theme', { group: 'change', where: 'Appearance' }),
  command('plan.start', 'Start: LRU cache, timed run 2', { where: 'Today, 40 min', keys: 'enter' }),
  command('app.palette', 'Go to or run', { group: 'go', keys: 'mod+k' }),
];

describe('the palette', () => {
  it('shows all groups in order, without itself', () => {
    const groups = findCommands(commands, '');
    expect(groups.map(({ title }) => title)).toEqual(['Run', 'Go to', 'Change']);
    const ids = groups.flatMap(({ found }) => found.map((one) => one.command.id));
    expect(ids).toEqual(['plan.start', 'go.today', 'app.theme-dark']);
  });

  it('leaves out places after >', () => {
    expect(findCommands(commands, '>').map(({ group }) => group)).toEqual(['run', 'change']);
    expect(findCommands(commands, '> dark')[0]?.found[0]?.command.id).toBe('app.theme-dark');
  });

  it('finds by where a command belongs, behind those found by title', () => {
    const [run, go] = findCommands(commands, 'today');
    expect(run?.found[0]?.command.id).toBe('plan.start');
    expect(go?.found[0]?.match.score).toBeGreaterThan(run?.found[0]?.match.score ?? 0);
  });

  it('drops what only shares first letters where the word itself was found', () => {
    const tasks = [command('a', 'LRU cache, tests'), command('b', 'Rate limiter, timed run 1')];
    const idsFor = (typed: string) =>
      findCommands(tasks, typed).flatMap(({ found }) => found.map((one) => one.command.id));
    expect(idsFor('lru')).toEqual(['a']);
    expect(idsFor('rltr')).toEqual(['b']);
  });

  it('puts the better match first', () => {
    const two = [command('a', 'Retry the timed run'), command('b', 'Run all tests')];
    expect(findCommands(two, 'run')[0]?.found.map((one) => one.command.id)).toEqual(['b', 'a']);
  });
});

describe('tasks in the palette', () => {
  it('are not offered twice by one name', () => {
    const tasks = [
      command('task.start.lru', 'Start: LRU cache, timed run 2'),
      command('task.start.crawler', 'Start: Web crawler'),
    ];
    const ids = withTasks(commands, tasks).map(({ id }) => id);
    expect(ids).toContain('task.start.crawler');
    expect(ids).not.toContain('task.start.lru');
  });

  it("puts the place's own commands before the shell's", () => {
    const found = findCommands(
      [command('app.back-up', 'Back up now'), command('plan.start', 'Start: LRU cache')],
      '',
    );
    expect(found[0]?.found.map((one) => one.command.id)).toEqual(['plan.start', 'app.back-up']);
  });
});

describe('the key bar', () => {
  it('joins neighbours that share a label, and leaves out what has none', () => {
    const bar = barEntries([
      command('down', 'Next', { keys: 'j arrowdown', bar: 'move' }),
      command('up', 'Previous', { keys: 'k arrowup', bar: 'move' }),
      command('quiet', 'Quiet', { keys: 'q' }),
      command('start', 'Start', { keys: 'enter', bar: 'start' }),
    ]);
    expect(bar).toEqual([
      {
        label: 'move',
        keys: [
          { id: 'down', keys: 'j arrowdown' },
          { id: 'up', keys: 'k arrowup' },
        ],
      },
      { label: 'start', keys: [{ id: 'start', keys: 'enter' }] },
    ]);
  });
});

describe('all keys', () => {
  it('groups them by where they belong', () => {
    const homes = linesByHome(commands, 'Today');
    expect(homes.map(([home]) => home)).toEqual(['Today', 'Everywhere', 'Go to']);
    expect(homes[2]?.[1].map(({ title }) => title)).toEqual(['Today']);
    expect(homes[0]?.[1]).toEqual([
      { id: 'plan.start', keys: 'enter', title: 'Start: LRU cache, timed run 2' },
    ]);
  });
});
