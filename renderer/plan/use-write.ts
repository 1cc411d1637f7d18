import { useState } from 'react';
import { explain } from '../failure.tsx';
import { planStore } from './state.ts';

/** The plan's calls that a write may use. */
type Run = Parameters<ReturnType<typeof planStore.getState>['write']>[0];

/**
 * A write from a form: its failure stays in the form. `problemAt` gives the message of one field,
 * `sentence` what belongs to none of the named fields.
 */
export function useWrite(fields: string[]) {
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const explained = error === null ? null : explain(error);
  const problems = explained?.problems ?? [];
  const named = problems.filter(({ field }) => fields.includes(field));

  async function run(write: Run, then: () => void) {
    setBusy(true);
    setError(null);
    const stored = await planStore.getState().write(write, { onFailure: setError });
    setBusy(false);
    if (stored) then();
  }

  return {
    run,
    busy,
    problemAt: (field: string) => named.find((problem) => problem.field === field)?.message ?? null,
    sentence: explained !== null && named.length === 0 ? explained.sentence : null,
  };
}
