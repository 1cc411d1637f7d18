import { useEffect, useState } from 'react';
import { connect } from '../client.ts';
import { explain } from '../failure.tsx';
import type { NumbersCalls } from './state.ts';

/**
 * A call from a form: its failure stays in the form. `problemAt` gives the message of one field, `sentence` what
 * belongs to none of the named fields.
 */
export function useForm(fields: string[]) {
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const explained = error === null ? null : explain(error);
  const problems = explained?.problems ?? [];
  // `text.answer` is the field `answer` of the form.
  const named = problems.filter(({ field }) => fields.includes(field.replace(/^text\./, '')));

  useEffect(() => {
    // What was refused begins where it is wrong; the button that was pressed had lost the focus by waiting.
    if (error === null) return;
    document.querySelector<HTMLElement>('[role="dialog"] [aria-invalid="true"]')?.focus();
  }, [error]);

  async function run<Answer>(
    work: (numbers: NumbersCalls) => Promise<Answer>,
    then: (answer: Answer) => void,
  ): Promise<void> {
    setBusy(true);
    setError(null);
    try {
      const { numbers } = await connect();
      const answer = await work(numbers);
      setBusy(false);
      then(answer);
    } catch (failure) {
      setBusy(false);
      setError(failure);
    }
  }

  return {
    run,
    busy,
    problemAt: (field: string) =>
      named.find((problem) => problem.field.replace(/^text\./, '') === field)?.message ?? null,
    sentence: explained !== null && named.length === 0 ? explained.sentence : null,
  };
}
