import { Button } from '../parts/button.tsx';
import { useWriting } from '../writing/state.ts';
import { nextPushback } from './pushback-acts.ts';
import { useOpinions } from './state.ts';

/** The next thing to do with a stance: another line against it, or how its answer went. */
export function PushbackButton({ stanceId, show }: { stanceId: string; show: () => void }) {
  const lineIsOpen = useOpinions(
    ({ pushback }) => pushback?.stanceId === stanceId && pushback.view.line !== null,
  );
  const busy = useWriting((state) => state.busy);
  return (
    <Button
      // A live line has its own words in the pane: none is the main one then.
      variant={lineIsOpen ? 'default' : 'primary'}
      keys="mod+enter"
      aria-disabled={busy}
      onClick={() => {
        show();
        void nextPushback(stanceId);
      }}
    >
      {lineIsOpen ? 'End the answer' : 'Next pushback'}
    </Button>
  );
}
