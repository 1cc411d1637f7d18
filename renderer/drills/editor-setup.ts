/** How the editor is put together: language, keys, completion, and the parts that change while it is open. */
import {
  acceptCompletion,
  autocompletion,
  closeBrackets,
  closeBracketsKeymap,
  completionKeymap,
} from '@codemirror/autocomplete';
import {
  defaultKeymap,
  history,
  historyKeymap,
  indentLess,
  indentMore,
} from '@codemirror/commands';
import { javascript } from '@codemirror/lang-javascript';
import { python } from '@codemirror/lang-python';
import {
  bracketMatching,
  indentOnInput,
  indentUnit,
  syntaxHighlighting,
} from '@codemirror/language';
import { lintGutter } from '@codemirror/lint';
import { highlightSelectionMatches, search, searchKeymap } from '@codemirror/search';
import { Compartment, EditorState, type Extension, Prec } from '@codemirror/state';
import {
  drawSelection,
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  highlightSpecialChars,
  keymap,
  lineNumbers,
} from '@codemirror/view';
import type { DraftFile, EditorSettings, Language } from '#electron/drills/values.ts';
import { dispatch } from '../shell/commands.ts';
import { matches } from '../shell/keys.ts';
import { shellStore } from '../shell/state.ts';
import { pasteReports } from './editor-paste.ts';
import { editorTheme, highlights } from './editor-theme.ts';

export interface StartOptions {
  text: string;
  file: DraftFile;
  runId: string;
  language: Language;
  settings: EditorSettings;
  label: string;
  readOnly: boolean;
  changed: (text: string) => void;
}

const completion = new Compartment();
const vimKeys = new Compartment();
const lock = new Compartment();
const name = new Compartment();

/** The language with its own indentation: four blanks in Python, two in TypeScript. */
export function languageOf(language: Language): Extension {
  return language === 'python'
    ? [python(), indentUnit.of('    '), EditorState.tabSize.of(4)]
    : [javascript({ typescript: true }), indentUnit.of('  '), EditorState.tabSize.of(2)];
}

/** Keys that belong to the run, whatever an editor would do with them. */
const runKeys = [
  'mod+enter',
  'mod+shift+enter',
  'mod+s',
  'alt+a',
  'alt+h',
  'alt+p',
  'alt+1',
  'alt+2',
  'alt+3',
  'alt+4',
  'f8',
];
/** How long (ms) after Escape a Tab leaves the editor. */
const tabLeavesFor = 2000;

const runFirst = Prec.highest(
  EditorView.domEventHandlers({
    keydown(event, view) {
      // Vim keeps Escape to itself; the way out has to work with it, too.
      if (event.key === 'Escape') view.setTabFocusMode(tabLeavesFor);
      const mac = shellStore.getState().platform === 'mac';
      if (!runKeys.some((keys) => matches(keys, event, mac))) return false;
      dispatch(event);
      // Taken in any case: while nothing can be run, Ctrl Enter must not type a line.
      event.preventDefault();
      return true;
    },
  }),
);

/** A text that scrolls must be known as one that takes the focus; that it can be edited is not told to every checker. */
const reachable = { tabindex: '0', spellcheck: 'false' };

function labelled(label: string): Extension {
  return EditorView.contentAttributes.of({ ...reachable, 'aria-label': label });
}

function locked(readOnly: boolean): Extension {
  return EditorState.readOnly.of(readOnly);
}

function completing(settings: EditorSettings): Extension {
  return settings.bare ? [] : [autocompletion(), keymap.of(completionKeymap)];
}

/** What every editor of the app shares, also one that only shows code. */
export function plainEditor(language: Language): Extension {
  return [
    lineNumbers(),
    highlightSpecialChars(),
    EditorState.allowMultipleSelections.of(true),
    drawSelection(),
    languageOf(language),
    syntaxHighlighting(highlights),
    editorTheme,
  ];
}

/** The state an editor starts with. */
export function startState(options: StartOptions): EditorState {
  const { text, language, settings, changed } = options;
  return EditorState.create({
    doc: text,
    extensions: [
      runFirst,
      vimKeys.of([]),
      plainEditor(language),
      highlightActiveLineGutter(),
      highlightActiveLine(),
      history(),
      indentOnInput(),
      bracketMatching(),
      closeBrackets(),
      lintGutter(),
      search({ top: true }),
      highlightSelectionMatches(),
      completion.of(completing(settings)),
      keymap.of([
        { key: 'Tab', run: acceptCompletion },
        { key: 'Tab', run: indentMore, shift: indentLess },
        ...closeBracketsKeymap,
        ...defaultKeymap,
        ...searchKeymap,
        ...historyKeymap,
      ]),
      lock.of(locked(options.readOnly)),
      name.of(labelled(options.label)),
      pasteReports(options.runId, options.file),
      EditorView.updateListener.of((update) => {
        if (update.docChanged) changed(update.state.doc.toString());
      }),
    ],
  });
}

/** Puts changed settings in place. Vim keys are loaded when they are first asked for. */
export async function changeSettings(view: EditorView, settings: EditorSettings): Promise<void> {
  view.dispatch({ effects: completion.reconfigure(completing(settings)) });
  const vim = settings.vim ? (await import('@replit/codemirror-vim')).vim({ status: true }) : [];
  view.dispatch({ effects: vimKeys.reconfigure(vim) });
}

export function changeReadOnly(view: EditorView, readOnly: boolean): void {
  view.dispatch({ effects: lock.reconfigure(locked(readOnly)) });
}

export function changeLabel(view: EditorView, label: string): void {
  view.dispatch({ effects: name.reconfigure(labelled(label)) });
}

/** Code to read: it can be selected and searched, and Tab leaves it. */
export function readOnlyEditor(language: Language, label: string): Extension {
  return [
    plainEditor(language),
    locked(true),
    EditorView.contentAttributes.of({
      ...reachable,
      'aria-label': label,
      'aria-readonly': 'true',
    }),
    search({ top: true }),
    keymap.of([...searchKeymap]),
  ];
}
