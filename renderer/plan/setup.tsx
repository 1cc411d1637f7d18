/**
 * The first set-up: four short steps, skippable and resumable. Each change is kept as a draft; the plan
 * is laid only at the end.
 */
import { useEffect, useState } from 'react';
import { type Client, connect } from '../client.ts';
import { Failure } from '../failure.tsx';
import { Page } from '../shell/page.tsx';
import { answersOf, readDraft } from './answers.ts';
import styles from './setup.module.css';
import { SetupSteps } from './setup-steps.tsx';

type Known = Awaited<ReturnType<Client['plan']['setup']>>;

export default function SetupPage() {
  const [known, setKnown] = useState<Known | null>(null);
  const [failure, setFailure] = useState<unknown>(null);

  async function load() {
    setFailure(null);
    try {
      setKnown(await (await connect()).plan.setup());
    } catch (error) {
      setFailure(error);
    }
  }
  useEffect(() => {
    void load();
  }, []);

  return (
    <Page title="Set up the plan" subtitle="About two minutes. Everything can be changed later.">
      <div className={styles.wrap}>
        {failure !== null && <Failure error={failure} retry={() => void load()} />}
        {known !== null && <Steps known={known} />}
      </div>
    </Page>
  );
}

function Steps({ known }: { known: Known }) {
  const defaults = answersOf(known.defaults);
  const { draft } = known;
  return (
    <SetupSteps
      first={draft === null ? defaults : readDraft(draft.answers, defaults)}
      firstStep={draft?.step ?? 0}
      defaults={known.defaults}
      organisations={known.organisations}
    />
  );
}
