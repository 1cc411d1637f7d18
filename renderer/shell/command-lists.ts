/** The commands as they are listed: in the palette, in the key bar, and in the list of all keys. */
import type { Command } from './commands.ts';
import { leastOfRun, type Match, match } from './fuzzy.ts';

export type Found = { command: Command; match: Match };
export type FoundGroup = { group: Command['group']; title: string; found: Found[] };

const groups: { group: Command['group']; title: string }[] = [
  { group: 'run', title: 'Run' },
  { group: 'go', title: 'Go to' },
  { group: 'change', title: 'Change' },
];

/** Opening the palette from itself leads nowhere. */
const hidden = 'app.palette';

/** The shell's own commands come after what belongs to the place on show. */
function isShells({ id }: Command): boolean {
  return id.startsWith('app.') || id.startsWith('settings.');
}

/** Adds the plan's tasks, without those that a command of the place already offers by the same name. */
export function withTasks(commands: Command[], tasks: Command[]): Command[] {
  const titles = new Set(commands.map(({ title }) => title));
  return [...commands, ...tasks.filter(({ title }) => !titles.has(title))];
}

/** Where something was found as it was typed, what only shares first letters is noise. */
function withoutGuesses(found: Found[]): Found[] {
  const best = Math.max(0, ...found.map(({ match: one }) => one.score));
  return best < leastOfRun
    ? found
    : found.filter(({ match: one }) => one.at.size === 0 || one.score >= leastOfRun);
}

/** The commands that match, grouped in the palette's order, the best of each group first. `>` leaves out places. */
export function findCommands(commands: Command[], typed: string): FoundGroup[] {
  const onlyCommands = typed.startsWith('>');
  const query = onlyCommands ? typed.slice(1) : typed;
  const found = commands.flatMap((command) => {
    if (command.id === hidden || (onlyCommands && command.group === 'go')) return [];
    const inTitle = match(query, command.title);
    if (inTitle !== null) return [{ command, match: inTitle }];
    // "settings light" finds "Light theme" where the place stands at its right; nothing of it is shown bold.
    const inAll = match(query, `${command.title} ${command.where ?? ''}`);
    return inAll === null
      ? []
      : [{ command, match: { score: inAll.score / 2, at: new Set<number>() } }];
  });
  const clear = withoutGuesses(found);
  return groups
    .map(({ group, title }) => ({
      group,
      title,
      found: clear
        .filter(({ command }) => command.group === group)
        .sort(
          (one, other) =>
            other.match.score - one.match.score ||
            Number(isShells(one.command)) - Number(isShells(other.command)),
        ),
    }))
    .filter(({ found: inGroup }) => inGroup.length > 0);
}

/** One entry of the bar: the keys that share a label. */
export type BarEntry = { label: string; keys: { id: string; keys: string }[] };

/** Neighbouring commands with one label become one entry. */
export function barEntries(commands: Command[]): BarEntry[] {
  return commands.reduce<BarEntry[]>((shown, { id, bar, keys }) => {
    if (bar === undefined || keys === undefined) return shown;
    const last = shown.at(-1);
    if (last?.label === bar) last.keys.push({ id, keys });
    else shown.push({ label: bar, keys: [{ id, keys }] });
    return shown;
  }, []);
}

export type KeyLine = { id: string; title: string; keys: string };

/** What the system and the page do by themselves. */
const always: KeyLine[] = [
  { id: 'tab', title: 'Next control', keys: 'tab' },
  { id: 'shift-tab', title: 'Previous control', keys: 'shift+tab' },
  { id: 'escape', title: 'Close or leave', keys: 'escape' },
];

/** Where a command works. Only a place's own commands are named otherwise than the shell's. */
function homeOf({ id }: Command): 'here' | 'everywhere' | 'going' {
  if (id.startsWith('go.')) return 'going';
  return id.startsWith('app.') ? 'everywhere' : 'here';
}

/** Lines by where they work: in the place on show, everywhere, and for going from place to place. */
export function linesByHome(commands: Command[], place: string): [string, KeyLine[]][] {
  const lines = { here: [] as KeyLine[], everywhere: [] as KeyLine[], going: [] as KeyLine[] };
  for (const command of commands) {
    const { id, keys, title } = command;
    if (keys !== undefined) lines[homeOf(command)].push({ id, keys, title });
  }
  const all: [string, KeyLine[]][] = [
    [place, lines.here],
    ['Everywhere', [...lines.everywhere, ...always]],
    ['Go to', lines.going],
  ];
  return all.filter(([, ofHome]) => ofHome.length > 0);
}
