/** The four steps of the first set-up, with what leads on and back. */
import { useEffect, useRef, useState } from 'react';
import type { Problem } from '#electron/calls.ts';
import type { Setup } from '#electron/plan/values.ts';
import { connect } from '../client.ts';
import { Failure } from '../failure.tsx';
import { Button } from '../parts/button.tsx';
import { useCommands } from '../shell/commands.ts';
import type { Answers } from './answers.ts';
import { createAutosave } from './autosave.ts';
import { bringIntoView } from './bring-into-view.ts';
import styles from './setup.module.css';
import { DatesFields, type Organisation, TimeFields, YouFields } from './setup-fields.tsx';
import { SetupReview } from './setup-review.tsx';
import { planStore } from './state.ts';
import { type Preview, useSetupForm } from './use-setup-form.ts';

const steps = [
  { name: 'Dates', fields: ['startDay', 'targetDay', 'rounds'] },
  { name: 'Time', fields: ['minutesByWeekday', 'daysOff'] },
  { name: 'You', fields: ['level', 'organisation', 'language'] },
  { name: 'Review', fields: [] },
] as const;

const review = steps.length - 1;

/** The first step, from 0, that a fault belongs to; null where it belongs to none. */
export function stepOf(problem: Problem): number | null {
  const step = steps.findIndex(({ fields }) =>
    fields.some((field) => problem.field.startsWith(field)),
  );
  return step === -1 ? null : step;
}

interface Draft {
  step: number;
  answers: Answers;
}

function useDraft() {
  const autosave = useRef(
    createAutosave<Draft>(async ({ step, answers }) => {
      const { plan } = await connect();
      // Without its draft a set-up can still be finished; the next change tries again.
      await plan.saveDraft({ step, answers: { ...answers } }).catch(() => undefined);
    }),
  );
  useEffect(() => {
    const own = autosave.current;
    const flush = () => void own.flush();
    window.addEventListener('pagehide', flush);
    return () => {
      window.removeEventListener('pagehide', flush);
      flush();
    };
  }, []);
  return autosave.current;
}

export function SetupSteps(props: {
  first: Answers;
  firstStep: number;
  defaults: Setup;
  organisations: Organisation[];
}) {
  const [step, setStep] = useState(Math.min(props.firstStep, review));
  const [preview, setPreview] = useState<Preview | null>(null);
  const draft = useDraft();
  const form = useSetupForm(props.first, (answers) => draft.change({ step, answers }));
  const heading = useRef<HTMLHeadingElement>(null);
  const moved = useRef(false);

  useEffect(() => {
    if (moved.current) heading.current?.focus();
    moved.current = true;
    bringIntoView(heading.current, 'nearest');
  }, [step]);
  // A set-up resumed at its review shows what the plan would be.
  useEffect(() => {
    if (step === review) void enterReview();
  }, []);

  function go(to: number) {
    draft.change({ step: to, answers: form.answers });
    setStep(to);
  }

  async function enterReview() {
    const found = await form.preview();
    setPreview(found);
    if (found !== null) go(review);
    else await goToFault();
  }

  async function goToFault() {
    const problems = await form.check();
    const faulty = problems?.map(stepOf).find((each) => each !== null) ?? null;
    if (faulty !== null) go(faulty);
  }

  async function next() {
    if (step === review) {
      if (preview !== null) await lay(preview.setup);
      return;
    }
    const problems = await form.check();
    if (problems === null || problems.some((problem) => stepOf(problem) === step)) return;
    if (step + 1 === review) await enterReview();
    else go(step + 1);
  }

  async function lay(setup: Setup) {
    await draft.flush();
    await planStore
      .getState()
      .write((plan) => plan.begin(setup), { onFailure: (error) => form.setFailure(error) });
  }

  function back() {
    if (step > 0) go(step - 1);
  }

  useCommands([
    {
      id: 'plan.setup-next',
      title: step === review ? 'Start the plan' : 'Next step',
      group: 'run',
      // In a field Enter submits the form by itself.
      keys: 'enter',
      bar: step === review ? 'start' : 'next',
      run: () => void next(),
    },
    ...(step === 0
      ? []
      : [
          {
            id: 'plan.setup-back',
            title: 'Back',
            group: 'go' as const,
            keys: 'escape',
            inFields: true,
            bar: 'back',
            run: back,
          },
        ]),
    {
      id: 'plan.setup-skip',
      title: 'Skip the set-up: four weeks from today',
      group: 'run',
      run: () => void lay(props.defaults),
    },
  ]);

  const current = steps[step] ?? steps[0];
  const named = form.problems.filter((problem) => stepOf(problem) === null);
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void next();
      }}
    >
      <StepList step={step} go={(to) => (to === review ? void enterReview() : go(to))} />
      <h2 ref={heading} tabIndex={-1} className={styles.title}>
        {current.name}
      </h2>
      {step === 0 && (
        <p className={styles.intro}>
          Give the dates you know; the plan lays its tasks on the days before them. Dry Run is
          unofficial: OpenAI did not make, check or endorse it. What it says of the interview comes
          from public accounts, and accounts differ.
        </p>
      )}
      {step === 0 && <DatesFields {...form} />}
      {step === 1 && <TimeFields {...form} />}
      {step === 2 && <YouFields {...form} organisations={props.organisations} />}
      {step === review && (
        <SetupReview answers={form.answers} organisations={props.organisations} preview={preview} />
      )}
      {named.map(({ field, message }) => (
        <p key={field} role="alert" className={styles.fault}>
          {message}
        </p>
      ))}
      {form.failure !== null && <Failure error={form.failure} retry={() => void next()} />}
      <div className={styles.buttons}>
        <Button
          type="submit"
          variant="primary"
          size="hero"
          keys="enter"
          disabled={form.busy || (step === review && preview === null)}
        >
          {step === review ? 'Start the plan' : `Next: ${steps[step + 1]?.name ?? ''}`}
        </Button>
        {step > 0 && (
          <Button keys="escape" onClick={back}>
            Back
          </Button>
        )}
        <span className={styles.space} />
        <Button variant="quiet" disabled={form.busy} onClick={() => void lay(props.defaults)}>
          Skip: four weeks from today
        </Button>
      </div>
    </form>
  );
}

function StepList({ step, go }: { step: number; go: (step: number) => void }) {
  return (
    <ol className={styles.steps} aria-label="Steps">
      {steps.map(({ name }, index) => (
        <li key={name}>
          <button
            type="button"
            aria-current={index === step ? 'step' : undefined}
            disabled={index > step + 1}
            onClick={() => go(index)}
          >
            <span>{index + 1}</span>
            {name}
          </button>
        </li>
      ))}
    </ol>
  );
}
