/** The answers as a form: local faults at once, the plan's rules when asked, and again after each change. */
import { useRef, useState } from 'react';
import type { Problem } from '#electron/calls.ts';
import type { PlanChange, Setup } from '#electron/plan/values.ts';
import { connect } from '../client.ts';
import { explain } from '../failure.tsx';
import { type Answers, fieldOfRound, setupOf } from './answers.ts';

/** What the plan says to the answers. */
export interface Preview {
  setup: Setup;
  changes: PlanChange[];
}

export function useSetupForm(first: Answers, changed?: (answers: Answers) => void) {
  const [answers, setAnswers] = useState(first);
  const [problems, setProblems] = useState<Problem[]>([]);
  const [failure, setFailure] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const latest = useRef(first);
  const shown = useRef(false);

  /** Every fault of the answers as they are; null where asking failed. */
  async function faultsOf(asked: Answers): Promise<Problem[] | null> {
    const { setup, problems: local } = setupOf(asked);
    if (setup === null) return local;
    try {
      const { plan } = await connect();
      const found = await plan.checkSetup(setup);
      setFailure(null);
      return found.map((problem) => ({ ...problem, field: fieldOfRound(problem.field, setup) }));
    } catch (error) {
      const named = explain(error).problems;
      if (named.length === 0) setFailure(error);
      return named.length === 0
        ? null
        : named.map((problem) => ({ ...problem, field: fieldOfRound(problem.field, setup) }));
    }
  }

  async function check(): Promise<Problem[] | null> {
    const asked = latest.current;
    setBusy(true);
    const found = await faultsOf(asked);
    setBusy(false);
    // An answer to older text says nothing of what stands there now.
    if (asked !== latest.current) return check();
    shown.current = true;
    if (found !== null) setProblems(found);
    return found;
  }

  function change(part: Partial<Answers>) {
    const next = { ...latest.current, ...part };
    latest.current = next;
    setAnswers(next);
    changed?.(next);
    // Once faults are shown they follow the typing.
    if (shown.current) void check();
  }

  /** Asks what the answers change; null where they have faults or asking failed. */
  async function preview(): Promise<Preview | null> {
    const found = await check();
    if (found === null || found.length > 0) return null;
    const { setup } = setupOf(latest.current);
    if (setup === null) return null;
    setBusy(true);
    try {
      const { plan } = await connect();
      const answer = await plan.previewSetup(setup);
      setProblems(
        answer.problems.map((problem) => ({
          ...problem,
          field: fieldOfRound(problem.field, setup),
        })),
      );
      return answer.problems.length > 0 ? null : { setup, changes: answer.changes };
    } catch (error) {
      setFailure(error);
      return null;
    } finally {
      setBusy(false);
    }
  }

  function reset(to: Answers) {
    latest.current = to;
    shown.current = false;
    setAnswers(to);
    setProblems([]);
    setFailure(null);
  }

  return { answers, problems, failure, setFailure, busy, change, check, preview, reset };
}
