import type { RunView } from '#electron/drills/contract.ts';
import { Button } from '../parts/button.tsx';
import { Dialog, DialogActions } from '../parts/dialog.tsx';
import { goTo } from '../shell/state.ts';
import { actThenEdit } from './act-then-edit.ts';
import { stretchText, whenText } from './words.ts';

/** Time nobody saw: the person says whether it counts. The clock stands until then; Esc leaves it for later. */
export function GapDialog({ gap }: { gap: NonNullable<RunView['gap']> }) {
  const length = stretchText(gap.toAt - gap.fromAt);
  const answer = (choice: 'count' | 'pause') =>
    void actThenEdit((drills, runId) => drills.answerGap({ runId, gapId: gap.gapId, choice }));
  return (
    <Dialog open title={`Away for ${length}`} onClose={() => goTo('drills', 'list')}>
      <p>
        From {whenText(gap.fromAt)} on the app was closed or the machine slept. Your code is as you
        left it. Count the gap or pause it?
      </p>
      <DialogActions>
        <Button data-autofocus onClick={() => answer('pause')}>
          Pause it
        </Button>
        <Button onClick={() => answer('count')}>Count it: {length} more on the clock</Button>
      </DialogActions>
    </Dialog>
  );
}
