/** The editor's pane: the two files as tabs, how it is set, and whether what was typed is on the disk. */
import { IconAdjustmentsHorizontal } from '@tabler/icons-react';
import { type KeyboardEvent, lazy, Suspense, useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import type { RunView } from '#electron/drills/contract.ts';
import type { DraftFile, EditorSettings } from '#electron/drills/values.ts';
import { Failure } from '../failure.tsx';
import { Button } from '../parts/button.tsx';
import { Wait } from '../parts/wait.tsx';
import styles from './code-pane.module.css';
import { drafts, draftsStore } from './drafts.ts';
import { offerFocus, offerJump } from './focus.ts';
import type { Drawer } from './run-screen.tsx';
import { languageNames } from './words.ts';

const CodeEditor = lazy(() => import('./code-editor.tsx'));

/** What the interpreter is, said beside the tabs. */
const surroundings = {
  python: 'Python 3, standard library only',
  typescript: 'TypeScript, types are not checked, no imports',
} as const;

const statusWords = { saved: 'Saved', waiting: 'Not saved yet', failed: 'Not saved' } as const;

const files = ['solution', 'tests'] as const;

export function CodePane(props: {
  run: RunView;
  settings: EditorSettings;
  file: DraftFile;
  setFile: (file: DraftFile) => void;
  drawer: Drawer;
  toggle: (drawer: Drawer) => void;
  openSettings: () => void;
}) {
  const { run, settings, file, setFile } = props;
  const opened = useStore(draftsStore, (state) => state.opened);
  const focusEditor = useRef<Partial<Record<DraftFile, EditorHandle>>>({});

  useEffect(() => offerFocus('editor', () => focusEditor.current[file]?.focus()), [file]);
  useEffect(
    () =>
      offerJump((wanted, line, column) => {
        setFile(wanted);
        // The other file is in sight only after it is drawn.
        requestAnimationFrame(() => focusEditor.current[wanted]?.goTo(line, column));
      }),
    [setFile],
  );

  return (
    <section className={styles.pane} aria-label="Editor" data-pane tabIndex={-1}>
      <div className={styles.bar}>
        <DrawerButton {...props} which="interviewer" label="Interviewer" keys="alt+1" />
        <FileTabs run={run} file={file} setFile={setFile} />
        <span className={styles.space} />
        <span className={styles.fact}>{surroundings[run.language]}</span>
        <button
          type="button"
          className={styles.settings}
          aria-label="Editor settings"
          title="Vim keys, font size, completion"
          onClick={props.openSettings}
        >
          <IconAdjustmentsHorizontal size={16} stroke={1.6} aria-hidden="true" />
        </button>
        <DrawerButton {...props} which="results" label="Results" keys="alt+3" />
      </div>
      <Unsaved />
      <Arrived run={run} drawer={props.drawer} toggle={props.toggle} />
      <div className={styles.files}>
        <Suspense
          fallback={
            <div className={styles.opening}>
              <Wait work="Opening the editor." />
            </div>
          }
        >
          {files.map((one) => (
            <div
              key={`${opened} ${one}`}
              role="tabpanel"
              id={`drill-file-${one}`}
              aria-labelledby={`drill-tab-${one}`}
              className={styles.file}
              hidden={one !== file}
            >
              <CodeEditor
                file={one}
                runId={run.runId}
                language={run.language}
                settings={settings}
                label={`${run.drafts[one].name}, ${languageNames[run.language]}. Tab indents; Escape, then Tab leaves.`}
                readOnly={run.pause !== null || run.gap !== null}
                judged={run.judged}
                shown={one === file}
                handle={(handle) => {
                  if (handle === null) delete focusEditor.current[one];
                  else focusEditor.current[one] = handle;
                }}
              />
            </div>
          ))}
        </Suspense>
      </div>
    </section>
  );
}

/** What an editor can be asked for. */
export interface EditorHandle {
  focus: () => void;
  /** Puts the caret on a line, and on a column where one is given; both counted from 1. */
  goTo: (line: number, column?: number) => void;
}

function DrawerButton(props: {
  which: Exclude<Drawer, null>;
  label: string;
  keys: string;
  drawer: Drawer;
  toggle: (drawer: Drawer) => void;
}) {
  return (
    <Button
      variant="quiet"
      keys={props.keys}
      className={styles[`toggle-${props.which}`]}
      aria-expanded={props.drawer === props.which}
      onClick={() => props.toggle(props.which)}
    >
      {props.label}
    </Button>
  );
}

function FileTabs(props: { run: RunView; file: DraftFile; setFile: (file: DraftFile) => void }) {
  const { run, file, setFile } = props;
  const status = useStore(draftsStore, (state) => state.status);
  const tabs = useRef<HTMLDivElement>(null);

  function move(event: KeyboardEvent) {
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
    event.preventDefault();
    const next = file === 'solution' ? 'tests' : 'solution';
    setFile(next);
    tabs.current?.querySelector<HTMLElement>(`#drill-tab-${next}`)?.focus();
  }

  return (
    <div ref={tabs} className={styles.tabs} role="tablist" aria-label="Files" onKeyDown={move}>
      {files.map((one) => (
        <button
          key={one}
          type="button"
          role="tab"
          id={`drill-tab-${one}`}
          aria-selected={one === file}
          aria-controls={`drill-file-${one}`}
          tabIndex={one === file ? 0 : -1}
          className={styles.tab}
          title={statusWords[status[one]]}
          onClick={() => setFile(one)}
        >
          {run.drafts[one].name}
          <i className={styles[status[one]]} aria-hidden="true" />
        </button>
      ))}
    </div>
  );
}

/** Says where what was typed is not on the disk, and tries again. */
function Unsaved() {
  const failure = useStore(draftsStore, (state) => state.failure);
  if (failure === null) return null;
  return (
    <div className={styles.unsaved}>
      <Failure error={failure} retry={() => void drafts.flush()} />
    </div>
  );
}

/** Where the interviewer's pane is a drawer, one line above the code says that a requirement came. */
function Arrived(props: { run: RunView; drawer: Drawer; toggle: (drawer: Drawer) => void }) {
  const last = props.run.said.at(-1);
  if (last?.kind !== 'revealed' || props.run.stages.length < 2 || props.drawer === 'interviewer')
    return null;
  return (
    <p className={styles.arrived}>
      <b>The interviewer adds</b> <span>{last.title}</span>
      <Button variant="quiet" onClick={() => props.toggle('interviewer')}>
        Read it
      </Button>
    </p>
  );
}
