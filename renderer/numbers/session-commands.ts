/** The keys of a review session. */
import {
  IconArrowBackUp,
  IconClockPause,
  IconEdit,
  IconFlag,
  IconPlayerPause,
  IconRulerMeasure,
} from '@tabler/icons-react';
import type { CardBack, CardFace, SessionView } from '#electron/numbers/values.ts';
import { type Command, useCommands } from '../shell/commands.ts';
import { answerForm } from './front.tsx';
import { gradesOf, suggestedOf } from './grades.tsx';
import type { SessionDialog } from './session.tsx';
import { numbersStore, useNumbers } from './state.ts';
import { ratingNames } from './words.ts';

export interface SessionCommandsInput {
  session: SessionView;
  /** A dialog is open: keys are its own. */
  asking: boolean;
  /** The caret stands in the answer: letters are typed, so commands take Alt. */
  inField: boolean;
  ask: (dialog: SessionDialog) => void;
  paneOpen: boolean;
  togglePane: () => void;
}

const where = 'Numbers';

export function useSessionCommands(input: SessionCommandsInput): void {
  const { session, asking } = input;
  const buttons = useNumbers((state) => state.overview?.settings.buttons ?? 'four');
  const commands: Command[] = [];
  if (session.current !== null) {
    commands.push(
      ...(session.back === null
        ? frontCommands(session.current)
        : gradeCommands(session.current, session.back, buttons)),
    );
  }
  commands.push(...undoCommands(input));
  if (session.back !== null) commands.push(...changeCommands(session.back, input));
  if (session.current !== null) commands.push(...cardCommands(session.current, input));
  commands.push(...leaveCommands(input));
  useCommands(asking ? [] : commands);
}

function frontCommands(card: CardFace): Command[] {
  if (card.kind === 'activity') return [];
  return [
    {
      id: 'numbers.reveal',
      title: 'Check what is typed, or show the answer',
      group: 'run',
      where,
      keys: 'enter',
      bar: card.kind === 'wording' ? 'show the answer' : 'check, or show where empty',
      run: () => {
        const form = document.getElementById(answerForm);
        if (form instanceof HTMLFormElement) form.requestSubmit();
      },
    },
  ];
}

function gradeCommands(card: CardFace, back: CardBack, buttons: 'four' | 'two'): Command[] {
  const { grade } = numbersStore.getState();
  const suggested = suggestedOf(back, buttons);
  return [
    {
      id: 'numbers.take',
      title: `Grade: ${ratingNames[suggested]}, as suggested`,
      group: 'run',
      where,
      keys: 'enter',
      bar: ratingNames[suggested],
      run: () => void grade(card.cardId, suggested),
    },
    ...gradesOf(buttons).map(
      (rating, index): Command => ({
        id: `numbers.grade-${rating}`,
        title: `Grade: ${ratingNames[rating]}`,
        group: 'run',
        where,
        keys: String(index + 1),
        bar: 'grade',
        run: () => void grade(card.cardId, rating),
      }),
    ),
  ];
}

/** Only of a card that was revealed: what they show gives the answer away. */
function changeCommands(back: CardBack, { ask }: SessionCommandsInput): Command[] {
  return [
    {
      id: 'numbers.edit',
      title: 'Edit this card',
      group: 'change',
      where,
      icon: IconEdit,
      keys: 'e',
      bar: 'edit card',
      run: () => ask('edit'),
    },
    ...(back.band === null
      ? []
      : [
          {
            id: 'numbers.tolerance',
            title: 'Change the tolerance of this card',
            group: 'change' as const,
            where,
            icon: IconRulerMeasure,
            keys: 't',
            bar: 'tolerance',
            run: () => ask('tolerance'),
          },
        ]),
  ];
}

/** U, and Ctrl Z: while the caret stands in a field with text, that is the field's own. */
function undoCommands({ session, inField }: SessionCommandsInput): Command[] {
  if (session.undo === null) return [];
  const undo = () => void numbersStore.getState().undo();
  return [
    {
      id: 'numbers.undo',
      title: `Undo: ${session.undo.replace(/\.$/, '')}`,
      group: 'change',
      where,
      icon: IconArrowBackUp,
      keys: inField ? 'alt+u' : 'u',
      bar: 'undo',
      run: undo,
    },
    {
      id: 'app.undo',
      title: `Undo: ${session.undo.replace(/\.$/, '')}`,
      group: 'change',
      keys: 'mod+z',
      inFields: inField,
      run: () => {
        // What is being typed comes first.
        if (isTyping()) document.execCommand('undo');
        else undo();
      },
    },
  ];
}

function isTyping(): boolean {
  const { activeElement } = document;
  return activeElement instanceof HTMLInputElement && activeElement.value !== '';
}

function cardCommands(card: CardFace, { inField }: SessionCommandsInput): Command[] {
  const { act } = numbersStore.getState();
  const cardIds = [card.cardId];
  const key = (letter: string) => (inField ? `alt+${letter}` : letter);
  return [
    {
      id: 'numbers.bury',
      title: 'Bury this card until tomorrow',
      group: 'change',
      where,
      icon: IconClockPause,
      keys: key('b'),
      bar: 'bury',
      run: () => void act((numbers) => numbers.bury({ cardIds }), 'Buried until tomorrow.'),
    },
    {
      id: 'numbers.suspend',
      title: 'Suspend this card',
      group: 'change',
      where,
      icon: IconPlayerPause,
      keys: key('s'),
      run: () =>
        void act((numbers) => numbers.suspend({ cardIds, suspended: true }), 'Card suspended.'),
    },
    {
      id: 'numbers.flag',
      title: card.flagged ? 'Take the flag off this card' : 'Flag this card',
      group: 'change',
      where,
      icon: IconFlag,
      keys: key('f'),
      run: () =>
        void act(
          (numbers) => numbers.flag({ cardIds, flagged: !card.flagged }),
          card.flagged ? 'Flag taken off.' : 'Card flagged.',
        ),
    },
  ];
}

function leaveCommands({ session, paneOpen, togglePane }: SessionCommandsInput): Command[] {
  const isDone = session.current === null && session.waitsUntil === null;
  return [
    ...(isDone
      ? [
          {
            id: 'numbers.end-done',
            title: 'End the session',
            group: 'go' as const,
            where,
            keys: 'enter',
            bar: 'end session',
            run: () => void numbersStore.getState().end(),
          },
        ]
      : []),
    {
      id: 'numbers.pane',
      title: 'This card, the session and the forecast',
      group: 'go',
      where,
      keys: 'alt+3',
      run: togglePane,
    },
    {
      id: 'numbers.end',
      title: 'End the session',
      group: 'run',
      where,
      keys: 'escape',
      inFields: true,
      bar: 'end session',
      run: () => void numbersStore.getState().end(),
    },
    ...(paneOpen && isDrawer()
      ? [
          {
            id: 'numbers.close-pane',
            title: 'Close the drawer',
            group: 'go' as const,
            keys: 'escape',
            inFields: true,
            run: togglePane,
          },
        ]
      : []),
  ];
}

/** Below this width the pane lies over the card; the style sheet holds the same figure. */
function isDrawer(): boolean {
  return window.matchMedia('(max-width: 1179px)').matches;
}
