/** Wrap-up: trade-offs in one's own words, marks by the rubric beside what the judge saw, and what to do differently. */
import { useEffect, useState } from 'react';
import type { RunView } from '#electron/drills/contract.ts';
import { explain, Failure } from '../failure.tsx';
import { Button } from '../parts/button.tsx';
import { Section } from '../parts/section.tsx';
import { type Command, useCommands } from '../shell/commands.ts';
import { goTo } from '../shell/state.ts';
import { AbandonDialog } from './abandon-dialog.tsx';
import { CodeView } from './code-view.tsx';
import { KeptField } from './kept-field.tsx';
import { Verdict } from './results.tsx';
import { Rubric } from './rubric.tsx';
import { RunFrame } from './run-frame.tsx';
import { RunClockHead } from './run-head.tsx';
import { drillsStore, useDrills } from './state.ts';
import { runSubtitle } from './words.ts';
import styles from './wrap-up.module.css';
import { keepWrapUp, useWrapUp, wrapUpFlush } from './wrap-up-keep.ts';

export default function WrapUp({ run }: { run: RunView }) {
  const failed = useDrills((state) => state.failed);
  const busy = useDrills((state) => state.busy);
  const [asking, ask] = useState(false);
  const written = useWrapUp(run);
  const problems = failed === null ? [] : explain(failed.error).problems;
  const problemAt = (field: string) =>
    problems.find((problem) => problem.field === field)?.message ?? null;

  useEffect(() => drillsStore.getState().dismiss, []);

  async function finish() {
    if (busy) return;
    await wrapUpFlush();
    await drillsStore.getState().finish();
  }

  const commands: Command[] = [
    {
      id: 'drills.finish',
      title: 'Finish the run',
      group: 'run',
      where: 'Drills',
      keys: 'mod+enter',
      bar: 'finish',
      run: () => void finish(),
    },
    {
      id: 'drills.list',
      title: 'The list of drills',
      group: 'go',
      where: 'Drills',
      run: () => goTo('drills', 'list'),
    },
    {
      id: 'drills.abandon',
      title: 'Abandon this run',
      group: 'change',
      where: 'Drills',
      run: () => ask(true),
    },
  ];
  useCommands(asking ? [] : commands);

  const set = (change: Parameters<typeof keepWrapUp>[1]) => keepWrapUp(run.runId, change);
  return (
    <RunFrame
      title={run.title}
      subtitle={runSubtitle(run)}
      clock={<RunClockHead run={run} />}
      actions={
        <Button variant="primary" keys="mod+enter" disabled={busy} onClick={() => void finish()}>
          Finish the run
        </Button>
      }
    >
      <div className={styles.panes}>
        <section className={styles.form} aria-label="Wrap-up" data-pane tabIndex={-1}>
          <h2 className={styles.title}>The clock has stopped. Say what you built.</h2>
          {failed !== null && problems.length === 0 && <Failure error={failed.error} />}
          <KeptField
            label="Trade-offs"
            help="What you chose, against what, and why; when the choice would flip."
            rows={5}
            error={problemAt('tradeOffs')}
            value={written.tradeOffs}
            change={(tradeOffs) => set({ tradeOffs })}
          />
          <Section title="Your marks" aside="0 to 3, with what the judge saw beside them">
            <Rubric
              lines={run.wrapUp?.rubric ?? []}
              marks={written.rubric}
              problemAt={(id) => problemAt(`rubric.${id}`)}
              mark={(id, mark) =>
                set({ rubric: [...written.rubric.filter((line) => line.id !== id), { id, mark }] })
              }
            />
          </Section>
          <KeptField
            label="Do differently, in one line"
            rows={1}
            error={problemAt('doDifferently')}
            value={written.doDifferently}
            change={(doDifferently) => set({ doDifferently })}
          />
          <KeptField
            label="Notes"
            rows={3}
            error={problemAt('notes')}
            value={written.notes}
            change={(notes) => set({ notes })}
          />
          <p>
            <Button variant="quiet" onClick={() => ask(true)}>
              Abandon
            </Button>
          </p>
        </section>
        <section className={styles.seen} aria-label="What the judge saw" data-pane tabIndex={-1}>
          {run.judged === null ? (
            <p>Nothing was submitted.</p>
          ) : (
            <Verdict judged={run.judged} run={run} />
          )}
          <CodeView
            title="Your code"
            language={run.language}
            solution={run.drafts.solution.text}
            tests={run.drafts.tests.text}
          />
        </section>
      </div>
      {asking && <AbandonDialog run={run} close={() => ask(false)} />}
    </RunFrame>
  );
}
