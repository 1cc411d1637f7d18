/** How the editor of one part is put together: prose that wraps, with undo, each line in its own direction. */
import { history, historyKeymap, standardKeymap } from '@codemirror/commands';
import { EditorState, type Extension, Prec, RangeSetBuilder } from '@codemirror/state';
import {
  Decoration,
  type DecorationSet,
  EditorView,
  keymap,
  placeholder,
  ViewPlugin,
  type ViewUpdate,
} from '@codemirror/view';
import type { longestPart } from '#electron/writing/values.ts';
import { dispatch } from '../shell/commands.ts';
import { marksField } from './editor-marks.ts';
import { proseTheme } from './editor-theme.ts';

/** The longest text of a part, as the main process takes it. */
export const longest: typeof longestPart = 200_000;

export interface ProseOptions {
  text: string;
  /** Title of the part, as a screen reader says it. */
  label: string;
  /** What belongs here, shown while it is empty. */
  asks: string;
  changed: (text: string) => void;
  focused: (has: boolean) => void;
  /** A change was refused: the text would be longer than a part may be. */
  tooLong: () => void;
  /** Words a rule flags were pressed. */
  pressed: (key: string) => void;
}

/** Whether a key could be a command's: plain letters are text. */
function isCombination(event: KeyboardEvent): boolean {
  return event.ctrlKey || event.metaKey || event.altKey || /^F\d+$/.test(event.key);
}

/** The app's keys come first; what none of its commands takes is the editor's. */
const commandsFirst = Prec.highest(
  EditorView.domEventHandlers({
    keydown(event) {
      if (!isCombination(event)) return false;
      dispatch(event);
      return event.defaultPrevented;
    },
  }),
);

const ownDirection = Decoration.line({ attributes: { dir: 'auto' } });

/** Every line reads in the direction of its first letter. */
const directions = ViewPlugin.fromClass(
  class {
    decorations: DecorationSet;
    constructor(view: EditorView) {
      this.decorations = this.lines(view);
    }
    update(update: ViewUpdate) {
      if (update.docChanged || update.viewportChanged) this.decorations = this.lines(update.view);
    }
    lines({ state, visibleRanges }: EditorView): DecorationSet {
      const lines = new RangeSetBuilder<Decoration>();
      for (const { from, to } of visibleRanges) {
        for (let at = from; at <= to; ) {
          const line = state.doc.lineAt(at);
          lines.add(line.from, line.from, ownDirection);
          at = line.to + 1;
        }
      }
      return lines.finish();
    }
  },
  { decorations: ({ decorations }) => decorations },
);

function held(tooLong: () => void): Extension {
  return EditorState.transactionFilter.of((transaction) => {
    const grows = transaction.newDoc.length > transaction.startState.doc.length;
    if (!transaction.docChanged || !grows || transaction.newDoc.length <= longest)
      return transaction;
    tooLong();
    return [];
  });
}

function pressing(pressed: (key: string) => void): Extension {
  return EditorView.domEventHandlers({
    click(event) {
      const flagged =
        event.target instanceof Element ? event.target.closest('[data-finding]') : null;
      const key = flagged?.getAttribute('data-finding');
      if (key != null) pressed(key);
    },
  });
}

/** The state an editor starts with. */
export function proseState(options: ProseOptions): EditorState {
  return EditorState.create({
    doc: options.text,
    extensions: [
      commandsFirst,
      EditorView.lineWrapping,
      EditorView.perLineTextDirection.of(true),
      directions,
      history(),
      keymap.of([...historyKeymap, ...standardKeymap]),
      placeholder(options.asks),
      marksField,
      proseTheme,
      held(options.tooLong),
      pressing(options.pressed),
      EditorView.contentAttributes.of({
        'aria-label': options.label,
        spellcheck: 'false',
        autocapitalize: 'sentences',
      }),
      EditorView.updateListener.of((update) => {
        if (update.docChanged) options.changed(update.state.doc.toString());
        if (update.focusChanged) options.focused(update.view.hasFocus);
      }),
    ],
  });
}
