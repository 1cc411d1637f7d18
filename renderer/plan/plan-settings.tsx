/** The plan's answers in the settings: all can be changed, and what a change does is shown before it is applied. */
import { type RefObject, useEffect, useRef, useState } from 'react';
import type { Setup } from '#electron/plan/values.ts';
import { type Client, connect } from '../client.ts';
import { Failure } from '../failure.tsx';
import { Button } from '../parts/button.tsx';
import { Empty } from '../parts/empty.tsx';
import { Section } from '../parts/section.tsx';
import { goTo } from '../shell/state.ts';
import { answersOf, setupOf } from './answers.ts';
import { bringIntoView } from './bring-into-view.ts';
import { exportCalendar } from './calendar-export.ts';
import { ChangesList } from './changes-list.tsx';
import styles from './plan-settings.module.css';
import { DatesFields, type Organisation, TimeFields, YouFields } from './setup-fields.tsx';
import { planStore, usePlan } from './state.ts';
import { type Preview, useSetupForm } from './use-setup-form.ts';
import { changesSentence } from './words.ts';

type Known = Awaited<ReturnType<Client['plan']['setup']>>;

export default function PlanSettings() {
  const [known, setKnown] = useState<Known | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  // Once applied, the form starts anew; it comes into view with the focus, not left below its end.
  const applied = useRef(false);
  // Undo and redo may bring other answers back: they follow the plan.
  const revision = usePlan((state) => state.today);

  async function load() {
    try {
      const { plan } = await connect();
      setKnown(await plan.setup());
      setFailure(null);
    } catch (error) {
      setFailure(error);
    }
  }
  useEffect(() => {
    void load();
  }, [revision]);

  if (failure !== null) return <Failure error={failure} retry={() => void load()} />;
  if (known === null) return null;
  const { setup, organisations } = known;
  if (setup === null) {
    return (
      <Empty
        fact="No plan stands yet."
        next="Set it up once; then every answer can be changed here."
        action={{ label: 'Set up the plan', run: () => goTo('today') }}
      />
    );
  }
  return (
    <Form
      key={JSON.stringify(setup)}
      setup={setup}
      organisations={organisations}
      applied={applied}
    />
  );
}

interface FormProps {
  setup: Setup;
  organisations: Organisation[];
  applied: RefObject<boolean>;
}

function Form({ setup, organisations, applied }: FormProps) {
  const top = useRef<HTMLFormElement>(null);
  const [preview, setPreview] = useState<Preview | null>(null);
  const form = useSetupForm(answersOf(setup), () => setPreview(null));
  const today = usePlan((state) => state.today?.today) ?? setup.startDay;
  const next = setupOf(form.answers).setup;
  const dirty = next === null || JSON.stringify(next) !== JSON.stringify(setup);

  useEffect(() => {
    if (!applied.current) return;
    applied.current = false;
    top.current?.focus({ preventScroll: true });
    bringIntoView(top.current, 'start');
  }, [applied]);

  async function apply(chosen: Setup) {
    applied.current = true;
    const stored = await planStore
      .getState()
      .write((plan) => plan.applySetup(chosen), { onFailure: form.setFailure });
    if (stored) setPreview(null);
    else applied.current = false;
  }

  function keep() {
    setPreview(null);
    form.reset(answersOf(setup));
  }

  return (
    <form
      ref={top}
      tabIndex={-1}
      aria-label="Plan"
      noValidate
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (dirty) void form.preview().then(setPreview);
      }}
    >
      <Section level={3} title="Dates" />
      <DatesFields {...form} />
      <Section level={3} title="Time" />
      <TimeFields {...form} />
      <Section level={3} title="You" />
      <YouFields {...form} organisations={organisations} />
      {form.failure !== null && <Failure error={form.failure} />}
      {preview === null ? (
        <div className={styles.buttons}>
          <Button type="submit" variant="primary" disabled={!dirty || form.busy}>
            Preview changes
          </Button>
          {dirty && <Button onClick={keep}>Keep as it is</Button>}
          {!dirty && <span className={styles.quiet}>Nothing is changed yet.</span>}
          <span className={styles.space} />
          <Button variant="quiet" onClick={() => void exportCalendar()}>
            Export to a calendar file
          </Button>
        </div>
      ) : (
        <PreviewPane
          preview={preview}
          today={today}
          apply={() => void apply(preview.setup)}
          keep={keep}
        />
      )}
    </form>
  );
}

function PreviewPane(props: {
  preview: Preview;
  today: string;
  apply: () => void;
  keep: () => void;
}) {
  const { preview, today, apply, keep } = props;
  const pane = useRef<HTMLElement>(null);
  useEffect(() => {
    pane.current?.focus({ preventScroll: true });
    bringIntoView(pane.current, 'start');
  }, []);
  return (
    <section ref={pane} className={styles.preview} aria-label="What changes" tabIndex={-1}>
      <Section level={3} title="What changes" />
      <p>{changesSentence(preview.changes)}</p>
      <div className={styles.buttons}>
        <Button variant="primary" onClick={apply}>
          Apply
        </Button>
        <Button onClick={keep}>Keep as it is</Button>
      </div>
      {preview.changes.length > 0 && <ChangesList changes={preview.changes} today={today} />}
    </section>
  );
}
