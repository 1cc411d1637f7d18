/**
 * Key combinations as text: `mod+k`, `shift+f6`, `alt+p`, `space`, `?`, or alternatives split by a
 * space, `j arrowdown`, of which the first is shown.
 *
 * `mod` is Ctrl, on macOS Cmd. `alt` is Alt, on macOS Ctrl, since Option types characters there.
 */

/** The parts of a keydown event that decide. */
export type Stroke = Pick<
  KeyboardEvent,
  'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'
>;

type Combination = { mod: boolean; alt: boolean; shift: boolean; key: string };

function parse(keys: string): Combination[] {
  return keys.split(' ').map((combination) => {
    const parts = combination.split('+');
    // `mod++` is mod and the plus key.
    const key = combination.endsWith('+') ? '+' : (parts.at(-1) ?? '');
    return {
      mod: parts.includes('mod'),
      alt: parts.includes('alt'),
      shift: parts.includes('shift'),
      key,
    };
  });
}

const named: Record<string, string> = {
  ' ': 'space',
  Esc: 'escape',
};

/** What the stroke's key is called here; by position where the layout types no Latin letter or digit. */
function namesOf(stroke: Stroke): string[] {
  const typed = named[stroke.key] ?? stroke.key.toLowerCase();
  const position = /^(?:Key|Digit)(.)$/.exec(stroke.code)?.[1]?.toLowerCase();
  if (position === undefined || position === typed) return [typed];
  const isDigit = stroke.code.startsWith('Digit');
  const isForeign = !/^[\u0020-\u007e]$/.test(typed);
  return isDigit || isForeign ? [typed, position] : [typed];
}

/** Whether a keydown is one of the combinations. */
export function matches(keys: string, stroke: Stroke, mac: boolean): boolean {
  const mod = mac ? stroke.metaKey : stroke.ctrlKey;
  const alt = mac ? stroke.ctrlKey : stroke.altKey;
  const other = mac ? stroke.altKey : stroke.metaKey;
  const names = namesOf(stroke);
  return parse(keys).some((wanted) => {
    // A sign such as ? is typed with Shift on some layouts and without on others.
    const isSign = wanted.key.length === 1 && !/[a-z0-9]/.test(wanted.key);
    return (
      wanted.mod === mod &&
      wanted.alt === alt &&
      !other &&
      (isSign || wanted.shift === stroke.shiftKey) &&
      names.includes(wanted.key)
    );
  });
}

/** Whether a combination works while typing: it holds Ctrl, Cmd or Alt, or is a function key. */
export function isFreeOfTyping(keys: string): boolean {
  return parse(keys).every((wanted) => wanted.mod || wanted.alt || /^f\d+$/.test(wanted.key));
}

const shown: Record<string, string> = {
  enter: 'Enter',
  space: 'Space',
  escape: 'Esc',
  tab: 'Tab',
  arrowup: '↑',
  arrowdown: '↓',
  arrowleft: '←',
  arrowright: '→',
  delete: 'Del',
  backspace: 'Backspace',
  home: 'Home',
  end: 'End',
  pageup: 'Page Up',
  pagedown: 'Page Down',
};

/** The caps to show for the first combination: `['Ctrl', 'K']`, on macOS `['⌘', 'K']`. */
export function caps(keys: string, mac: boolean): string[] {
  const [wanted] = parse(keys);
  if (wanted === undefined) return [];
  return [
    ...(wanted.mod ? [mac ? '⌘' : 'Ctrl'] : []),
    ...(wanted.alt ? [mac ? '⌃' : 'Alt'] : []),
    ...(wanted.shift ? [mac ? '⇧' : 'Shift'] : []),
    shown[wanted.key] ?? wanted.key.toUpperCase(),
  ];
}

/** The same for `aria-keyshortcuts`: `Control+K`. */
export function spokenKeys(keys: string, mac: boolean): string {
  return parse(keys)
    .map((wanted) =>
      [
        ...(wanted.mod ? [mac ? 'Meta' : 'Control'] : []),
        ...(wanted.alt ? [mac ? 'Control' : 'Alt'] : []),
        ...(wanted.shift ? ['Shift'] : []),
        wanted.key.length === 1
          ? wanted.key.toUpperCase()
          : wanted.key.replace(/^(arrow)?(.)/, (_, arrow: string | undefined, first: string) =>
              arrow ? `Arrow${first.toUpperCase()}` : first.toUpperCase(),
            ),
      ].join('+'),
    )
    .join(' ');
}
