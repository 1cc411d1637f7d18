/** The six stages of the loop: reported lengths and waiting times with their source, and the person's own figures. */
import { useEffect, useState } from 'react';
import type { StageFacts } from '#electron/plan/contract.ts';
import { type Client, connect } from '../client.ts';
import { explain, Failure } from '../failure.tsx';
import { Button } from '../parts/button.tsx';
import {
  lengthWords,
  type StageFields,
  stageFault,
  stageFields,
  stageFigures,
} from './stage-figures.ts';
import styles from './stages.module.css';
import { shortDate } from './words.ts';

export default function Stages() {
  const [stages, setStages] = useState<StageFacts[] | null>(null);
  const [failure, setFailure] = useState<unknown>(null);

  async function load() {
    setFailure(null);
    try {
      setStages(await (await connect()).plan.stages());
    } catch (error) {
      setFailure(error);
    }
  }
  useEffect(() => {
    void load();
  }, []);

  if (failure !== null) return <Failure error={failure} retry={() => void load()} />;
  if (stages === null) return null;
  return (
    <div className={styles.wrap}>
      <p className={styles.note}>
        Lengths and waiting times are what public accounts report, and accounts differ. Put in what
        your recruiter tells you.
      </p>
      <table className={styles.table}>
        <caption className="unseen">Stages, their lengths and waiting times</caption>
        <thead>
          <tr>
            <th scope="col">Stage</th>
            <th scope="col">Length, min</th>
            <th scope="col">Wait before it, days</th>
            <th scope="col">
              <span className="unseen">Changes</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {stages.map((stage) => (
            <StageRow
              // Other figures make another row: its fields start from what is stored.
              key={`${stage.reported.id} ${JSON.stringify(stageFields(stage))}`}
              stage={stage}
              stored={setStages}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function StageRow(props: { stage: StageFacts; stored: (stages: StageFacts[]) => void }) {
  const { stage, stored } = props;
  const { reported } = stage;
  const kept = stageFields(stage);
  const [fields, setFields] = useState<StageFields>(kept);
  const [refusal, setRefusal] = useState<string | null>(null);
  const changed = JSON.stringify(fields) !== JSON.stringify(kept);
  const fault = changed ? stageFault(fields) : null;

  async function write(run: (plan: Client['plan']) => Promise<StageFacts[]>) {
    setRefusal(null);
    try {
      stored(await run((await connect()).plan));
    } catch (error) {
      setRefusal(explain(error).sentence);
    }
  }

  function keep() {
    const figures = stageFigures(fields);
    if (figures !== null) void write((plan) => plan.changeStage({ id: reported.id, ...figures }));
  }

  const field = (name: keyof StageFields, label: string) => (
    <input
      className={styles.input}
      inputMode="numeric"
      aria-label={`${reported.name}, ${label}`}
      aria-invalid={fault !== null || undefined}
      value={fields[name]}
      onChange={(event) => setFields({ ...fields, [name]: event.target.value })}
      onKeyDown={(event) => {
        if (event.key !== 'Enter') return;
        event.preventDefault();
        if (changed && fault === null) keep();
      }}
    />
  );

  return (
    <tr>
      <th scope="row">
        {reported.name}
        <p className={styles.reported}>
          Reported: {lengthWords(reported.lengthMinutes)}, {waitWords(reported.waitDays)}.{' '}
          <span title={reported.source}>{hostOf(reported.source)}</span>, as of{' '}
          {shortDate(reported.asOf)}.
        </p>
        {reported.disputed && (
          <p className={styles.disputed}>Accounts differ: {reported.disputed}</p>
        )}
        {(fault ?? refusal) !== null && (
          <p role="alert" className={styles.fault}>
            {fault ?? refusal}
          </p>
        )}
      </th>
      <td>{field('length', 'length in minutes')}</td>
      <td>
        <span className={styles.range}>
          {field('least', 'shortest wait in days')} to {field('most', 'longest wait in days')}
        </span>
      </td>
      <td>
        <span className={styles.acts}>
          {changed && (
            <Button disabled={fault !== null} onClick={keep}>
              Keep
            </Button>
          )}
          {stage.edited && !changed && (
            <Button
              variant="quiet"
              onClick={() => void write((plan) => plan.resetStage({ id: reported.id }))}
            >
              Reset
            </Button>
          )}
        </span>
      </td>
    </tr>
  );
}

function waitWords({ least, most }: { least: number; most: number }): string {
  if (most === 0) return 'no wait before it';
  return least === most
    ? `${most} days' wait before it`
    : `${least} to ${most} days' wait before it`;
}

function hostOf(address: string): string {
  return new URL(address).hostname.replace(/^www\./, '');
}
