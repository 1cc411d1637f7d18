import type { Take } from '#electron/rehearsals/values.ts';
import { Confirm } from '../parts/dialog.tsx';
import { attempt, discard, refresh, rehearsalsStore } from './state.ts';
import { bytesText } from './words.ts';

/** What is asked before something is lost. */
export type AfterQuestion = 'take' | 'recording' | null;

async function deleteRecording(takeId: string): Promise<void> {
  await attempt(async (rehearsals) => {
    const shown = await rehearsals.deleteRecording({ takeId });
    rehearsalsStore.setState({ shown, heard: { kind: 'none' } });
  });
  await refresh();
}

async function discardShown(takeId: string): Promise<void> {
  if (await discard(takeId)) {
    rehearsalsStore.setState({ phase: 'ready', shown: null, heard: { kind: 'none' } });
  }
}

export function AfterDialogs(props: { take: Take; question: AfterQuestion; close: () => void }) {
  const { take, question, close } = props;
  return (
    <>
      <Confirm
        open={question === 'take'}
        title="Discard this take"
        sentence="This deletes its time, its measures and its recording."
        act="Discard the take"
        onAct={() => {
          close();
          void discardShown(take.id);
        }}
        onKeep={close}
      />
      <Confirm
        open={question === 'recording'}
        title="Delete the recording"
        sentence={`This deletes ${bytesText(take.recordingBytes ?? 0)} of sound. The time and what was measured stay.`}
        act="Delete the recording"
        onAct={() => {
          close();
          void deleteRecording(take.id);
        }}
        onKeep={close}
      />
    </>
  );
}
