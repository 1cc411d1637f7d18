import { Button } from '../parts/button.tsx';
import { drillsStore } from './state.ts';

/** The next rung of the ladder, from a nudge to nearly the answer. */
export function HintButton(props: { left: number; given: number; disabled: boolean }) {
  const { left, given } = props;
  return (
    <Button
      variant="quiet"
      keys="alt+h"
      disabled={props.disabled || left === 0}
      title="A hint is counted in the record."
      onClick={() => void drillsStore.getState().act((drills, runId) => drills.hint({ runId }))}
    >
      {left === 0 ? `All ${given} hints taken` : `Hint ${given + 1} of ${given + left}`}
    </Button>
  );
}
