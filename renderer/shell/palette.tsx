/** The command palette: every action of the app, found by a few letters. Loaded when first opened. */
import { Modal } from '@mantine/core';
import '@mantine/core/styles/Overlay.layer.css';
import '@mantine/core/styles/Paper.layer.css';
import '@mantine/core/styles/ModalBase.layer.css';
import '@mantine/core/styles/Modal.layer.css';
import { IconChevronRight, IconSearch } from '@tabler/icons-react';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { Key } from '../parts/key.tsx';
import { type Found, findCommands, withTasks } from './command-lists.ts';
import { type Command, keysSpoken, useAllCommands } from './commands.ts';
import { pieces } from './fuzzy.ts';
import { matches } from './keys.ts';
import { MantineRoot } from './mantine.tsx';
import { closeOverlay } from './overlays.ts';
import styles from './palette.module.css';
import { useCardEntries } from './palette-cards.ts';
import { useTaskEntries } from './palette-tasks.ts';
import { useWritingEntries } from './palette-writing.ts';
import { useShell } from './state.ts';

function Row(props: {
  id: string;
  found: Found;
  chosen: boolean;
  pick: () => void;
  choose: () => void;
}) {
  const { command, match } = props.found;
  const Icon = command.icon ?? IconChevronRight;
  const row = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (props.chosen) row.current?.scrollIntoView({ block: 'nearest' });
  }, [props.chosen]);
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus and points here by aria-activedescendant.
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field takes the keys.
    <div
      ref={row}
      id={props.id}
      role="option"
      aria-selected={props.chosen}
      aria-keyshortcuts={command.keys && keysSpoken(command.keys)}
      className={styles.row}
      onMouseMove={props.choose}
      onMouseDown={(event) => event.preventDefault()}
      onClick={props.pick}
    >
      <Icon size={17} stroke={1.6} aria-hidden="true" />
      <span className={styles.title}>
        {pieces(command.title, match.at).map((piece, index) =>
          piece.hit ? <b key={index}>{piece.text}</b> : piece.text,
        )}
      </span>
      {command.where && <span className={styles.where}>{command.where}</span>}
      <span className={styles.keys}>{command.keys && <Key keys={command.keys} />}</span>
    </div>
  );
}

function scopeOf(typed: string): string {
  if (typed.startsWith('>')) return 'in commands';
  if (typed.startsWith('@')) return 'in stories and stances';
  return typed.startsWith('#') ? 'in cards' : 'in everything';
}

function Window() {
  const id = useId();
  const mac = useShell((state) => state.platform === 'mac');
  const commands = useAllCommands();
  const tasks = useTaskEntries();
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  // Where the focus came from gets it back before the command runs, which may move it on.
  const from = useRef(document.activeElement);

  // Tasks come with the first letter: an empty palette shows what can be done here.
  const cards = useCardEntries(typed);
  const writing = useWritingEntries(typed);
  const groups =
    cards ?? writing ?? findCommands(typed === '' ? commands : withTasks(commands, tasks), typed);
  const flat = groups.flatMap(({ found }) => found);
  const chosen = Math.min(at, flat.length - 1);

  function leave() {
    closeOverlay();
    if (from.current instanceof HTMLElement) from.current.focus();
  }

  function pick(command: Command | undefined) {
    if (command === undefined) return;
    leave();
    command.run();
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return;
    const last = flat.length - 1;
    const steps: Record<string, number> = {
      ArrowDown: chosen >= last ? 0 : chosen + 1,
      ArrowUp: chosen <= 0 ? last : chosen - 1,
      PageDown: Math.min(last, chosen + 8),
      PageUp: Math.max(0, chosen - 8),
    };
    const step = steps[event.key];
    if (step !== undefined) setAt(step);
    else if (event.key === 'Enter') pick(flat[chosen]?.command);
    else if (matches('mod+k', event.nativeEvent, mac)) leave();
    else return;
    event.preventDefault();
  }

  let order = -1;
  return (
    <Modal.Root
      opened
      onClose={leave}
      size={660}
      yOffset={112}
      returnFocus={false}
      transitionProps={{ duration: 0 }}
      classNames={{ overlay: styles.scrim, content: styles.palette }}
    >
      <Modal.Overlay />
      <Modal.Content aria-label="Command palette" radius={12}>
        <div className={styles.field}>
          <IconSearch size={18} stroke={1.6} aria-hidden="true" />
          <input
            className={styles.input}
            role="combobox"
            aria-label="Go to or run"
            aria-expanded="true"
            aria-controls={`${id}-list`}
            aria-activedescendant={flat.length > 0 ? `${id}-${chosen}` : undefined}
            aria-autocomplete="list"
            autoComplete="off"
            spellCheck={false}
            data-autofocus
            value={typed}
            onChange={(event) => {
              setTyped(event.currentTarget.value);
              setAt(0);
            }}
            onKeyDown={onKeyDown}
          />
          <span className={styles.scope}>{scopeOf(typed)}</span>
        </div>
        <div id={`${id}-list`} role="listbox" aria-label="Found" className={styles.list}>
          {groups.map(({ group, title, found }) => (
            // biome-ignore lint/a11y/useSemanticElements: a listbox holds groups, not fieldsets.
            <div key={`${group} ${title}`} role="group" aria-labelledby={`${id}-${title}`}>
              <div id={`${id}-${title}`} role="presentation" className={styles.group}>
                {title}
              </div>
              {found.map((one) => {
                order += 1;
                const place = order;
                return (
                  <Row
                    key={one.command.id}
                    id={`${id}-${place}`}
                    found={one}
                    chosen={place === chosen}
                    choose={() => setAt(place)}
                    pick={() => pick(one.command)}
                  />
                );
              })}
            </div>
          ))}
        </div>
        {flat.length === 0 && (
          <p className={styles.nothing}>Nothing is called that. Try the first letters of a word.</p>
        )}
        <p className="unseen" role="status">
          {typed === '' ? '' : `${flat.length} found`}
        </p>
        <div className={styles.foot} aria-hidden="true">
          <span>
            <Key keys="arrowup" />
            <Key keys="arrowdown" /> move
          </span>
          <span>
            <Key keys="enter" /> run
          </span>
          <span>
            <Key keys="escape" /> close
          </span>
          <span className={styles.space} />
          <span>
            <Key keys=">" /> commands
          </span>
          <span>
            <Key keys="#" /> cards
          </span>
          <span>
            <Key keys="@" /> stories
          </span>
        </div>
      </Modal.Content>
    </Modal.Root>
  );
}

export default function Palette() {
  return (
    <MantineRoot>
      <Window />
    </MantineRoot>
  );
}
