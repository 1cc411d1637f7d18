/** The page before a take: what is told, the target, the microphone, and how much of the script is shown. */
import { useState } from 'react';
import type { RehearsalSettings, Script } from '#electron/rehearsals/values.ts';
import { Button } from '../parts/button.tsx';
import { CheckBox } from '../parts/check-box.tsx';
import { Choice } from '../parts/choice.tsx';
import { Section } from '../parts/section.tsx';
import { ClockRuler } from '../ruler/clock-ruler.tsx';
import { type Command, useCommands } from '../shell/commands.ts';
import { beginTake } from './acts.ts';
import { CutOffTakes } from './cut-off-takes.tsx';
import { Frame } from './frame.tsx';
import { prompterOrder } from './live.ts';
import { MicrophonePanel } from './microphone-panel.tsx';
import { rulerOf } from './phases.ts';
import { Question } from './question.tsx';
import styles from './rehearsal.module.css';
import { ScriptText } from './script-text.tsx';
import { SpacePanel } from './space-panel.tsx';
import { changeSettings, rehearsalsStore, useRehearsals } from './state.ts';
import { Trend } from './trend.tsx';
import { Troubles } from './troubles.tsx';
import { prompterNames, secondsText } from './words.ts';

export function Ready(props: { script: Script; settings: RehearsalSettings; leave: () => void }) {
  const { script, settings, leave } = props;
  const starting = useRehearsals((state) => state.phase === 'starting');
  const asked = useRehearsals((state) => state.asked);
  const round = useRehearsals((state) => state.round);
  const [checking, setChecking] = useState(false);
  const rounds = asked?.promptIds.length ?? 0;

  function start(): void {
    setChecking(false);
    void beginTake();
  }
  const hasScript = script.sections.length > 0;
  useReadyCommands({ settings, hasScript, leave, start, check: () => setChecking((on) => !on) });

  const ruler = rulerOf(script, [], 0);
  const subtitle = [
    `Rehearsal ${script.takes + 1}`,
    ...(rounds > 1 ? [`question ${round + 1} of ${rounds}`] : []),
  ].join(', ');
  return (
    <Frame
      title={script.title}
      subtitle={subtitle}
      label="Before the take"
      actions={
        <Button variant="primary" keys="enter" aria-disabled={starting} onClick={start}>
          {settings.record ? 'Start recording' : 'Start the clock'}
        </Button>
      }
    >
      <div className={styles.wrap}>
        <CutOffTakes />
        <Troubles />
        {script.prompt !== null && <Question prompt={script.prompt} />}
        <Target script={script} />
        <ClockRuler
          band={8}
          total={ruler.total}
          minute={60}
          phases={ruler.phases}
          target={script.targetSeconds}
          formatTick={(value) => `${Math.round(value)} s`}
          label={`${script.targetSeconds} seconds, by section as written`}
        />
        <div className={styles.columns}>
          <div className={styles.column}>
            <ScriptText script={script} />
            <Trend />
          </div>
          <div className={styles.column}>
            <Section title="Microphone" />
            <CheckBox
              label="Time only: never record"
              checked={!settings.record}
              onChange={(event) => void changeSettings({ record: !event.target.checked })}
            />
            {settings.record && (
              <MicrophonePanel settings={settings} checking={checking} setChecking={setChecking} />
            )}
            {hasScript && <Prompter />}
            <SpacePanel />
          </div>
        </div>
      </div>
    </Frame>
  );
}

const where = 'Rehearsal';

function Prompter() {
  const prompter = useRehearsals((state) => state.prompter);
  return (
    <>
      <Section title="Prompter" />
      <Choice
        label="How much of the script is shown"
        options={prompterOrder.map((value) => ({ value, label: prompterNames[value] }))}
        value={prompter}
        onChange={(value) => rehearsalsStore.setState({ prompter: value })}
        help="H shows less of it while you speak."
      />
    </>
  );
}

const showLess: Command = {
  id: 'rehearsals.prompter',
  title: 'Show less of the script',
  group: 'change',
  where,
  keys: 'h',
  bar: 'hide script',
  run: () =>
    rehearsalsStore.setState(({ prompter }) => ({
      prompter: prompterOrder[(prompterOrder.indexOf(prompter) + 1) % 3] ?? 'full',
    })),
};

function Target({ script }: { script: Script }) {
  const written = script.sections.reduce((sum, { seconds }) => sum + seconds, 0);
  const pace = `${Math.round(script.pace)} wpm`;
  return (
    <p className={styles.hero}>
      <span className={styles.left}>{script.targetSeconds} s</span>
      <span className={styles.meta}>
        {script.words === 0
          ? 'No script.'
          : `As written ${secondsText(written * 1000)}, an estimate at ${script.paceMeasured ? `your measured ${pace}` : `a usual ${pace}`}.`}
        {script.bestSeconds !== null && ` Best telling ${Math.round(script.bestSeconds)} s.`}
      </span>
    </p>
  );
}

function useReadyCommands(props: {
  settings: RehearsalSettings;
  hasScript: boolean;
  leave: () => void;
  start: () => void;
  check: () => void;
}): void {
  const { settings, hasScript, leave, start, check } = props;
  useCommands([
    {
      id: 'rehearsals.start',
      title: settings.record ? 'Start recording' : 'Start the clock',
      group: 'run',
      where,
      keys: 'enter',
      bar: 'start',
      run: start,
    },
    ...(settings.record
      ? [
          {
            id: 'rehearsals.check',
            title: 'Check the microphone',
            group: 'run' as const,
            where,
            keys: 'c',
            bar: 'check microphone',
            run: check,
          },
        ]
      : []),
    {
      id: 'rehearsals.time-only',
      title: settings.record ? 'Time only: never record' : 'Record takes again',
      group: 'change',
      where,
      keys: 'o',
      bar: settings.record ? 'time only' : 'record',
      run: () => void changeSettings({ record: !settings.record }),
    },
    ...(hasScript ? [showLess] : []),
    {
      id: 'rehearsals.leave',
      title: 'Leave the rehearsal',
      group: 'go',
      where,
      keys: 'escape',
      bar: 'leave',
      run: leave,
    },
  ]);
}
