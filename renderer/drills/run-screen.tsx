/** A run while it is coded: the interviewer at the left, the editor, and the results at the right. */
import { useEffect, useState } from 'react';
import type { RunView } from '#electron/drills/contract.ts';
import type { DraftFile, EditorSettings } from '#electron/drills/values.ts';
import { Button } from '../parts/button.tsx';
import { AbandonDialog } from './abandon-dialog.tsx';
import { actThenEdit } from './act-then-edit.ts';
import { CodePane } from './code-pane.tsx';
import { EditorSettingsDialog } from './editor-settings-dialog.tsx';
import { GapDialog } from './gap-dialog.tsx';
import { Interviewer } from './interviewer.tsx';
import { PauseDialog } from './pause-dialog.tsx';
import { PausedStrip } from './paused-strip.tsx';
import { Results } from './results.tsx';
import { useRunCommands } from './run-commands.ts';
import { RunFrame } from './run-frame.tsx';
import { RunClockHead } from './run-head.tsx';
import styles from './run-screen.module.css';
import { drillsStore, useDrills } from './state.ts';
import { runSubtitle } from './words.ts';

/** A question over the run. */
export type RunDialog = 'pause' | 'settings' | 'abandon' | null;
/** A pane drawn over the editor where the window is too narrow for all three. */
export type Drawer = 'interviewer' | 'results' | null;

export function RunScreen({ run, settings }: { run: RunView; settings: EditorSettings }) {
  const [dialog, ask] = useState<RunDialog>(null);
  const [drawer, setDrawer] = useState<Drawer>(null);
  const [file, setFile] = useState<DraftFile>('solution');
  const judging = useDrills((state) => state.judging !== null);
  const toggle = (which: Drawer) => setDrawer((open) => (open === which ? null : which));
  const stopped = run.pause !== null || run.gap !== null;

  // Not disabled but marked so: a button that is disabled under the focus would lose it.
  function judge(kind: 'test' | 'submit') {
    if (!judging && !stopped) void drillsStore.getState().judge(kind);
  }

  useRunCommands({ run, dialog, ask, drawer, setDrawer, file, setFile });
  // Before coding there is only the interviewer to read: a drawer that is shut would leave an empty screen.
  const clarifying = run.phase === 'clarify';
  useEffect(() => setDrawer(clarifying ? 'interviewer' : null), [clarifying]);
  // A verdict is what one waits for: where it has no room of its own it comes over the editor.
  useEffect(() => {
    if (judging) setDrawer('results');
  }, [judging]);

  return (
    <RunFrame
      title={run.title}
      subtitle={runSubtitle(run)}
      clock={<RunClockHead run={run} />}
      actions={
        run.phase === 'clarify' ? (
          <Button
            variant="primary"
            keys="mod+enter"
            disabled={stopped}
            onClick={() => void actThenEdit((drills, runId) => drills.beginBase({ runId }))}
          >
            Start coding
          </Button>
        ) : (
          <>
            <Button
              keys="mod+shift+enter"
              className={styles.submit}
              aria-disabled={judging || stopped}
              onClick={() => judge('submit')}
            >
              Submit
            </Button>
            <Button
              variant="primary"
              keys="mod+enter"
              aria-disabled={judging || stopped}
              onClick={() => judge('test')}
            >
              Run tests
            </Button>
          </>
        )
      }
    >
      <div className={styles.panes} data-drawer={drawer ?? undefined}>
        <Interviewer run={run} className={styles.interviewer} ask={ask} />
        <div className={styles.code}>
          {run.pause !== null && <PausedStrip run={run} />}
          <CodePane
            run={run}
            settings={settings}
            file={file}
            setFile={setFile}
            drawer={drawer}
            toggle={toggle}
            openSettings={() => ask('settings')}
          />
        </div>
        <Results run={run} className={styles.results} />
      </div>
      {dialog === 'pause' && <PauseDialog close={() => ask(null)} />}
      {dialog === 'settings' && (
        <EditorSettingsDialog settings={settings} close={() => ask(null)} />
      )}
      {dialog === 'abandon' && <AbandonDialog run={run} close={() => ask(null)} />}
      {run.gap !== null && <GapDialog gap={run.gap} />}
    </RunFrame>
  );
}
