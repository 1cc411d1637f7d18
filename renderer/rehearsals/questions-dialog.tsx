/** The interviewer's questions, to be answered without a script. */
import { useEffect, useState } from 'react';
import type { StoryList } from '#electron/stories/contract.ts';
import { connect } from '../client.ts';
import { Failure } from '../failure.tsx';
import { Button } from '../parts/button.tsx';
import { Dialog, DialogActions } from '../parts/dialog.tsx';
import { SelectField } from '../parts/field.tsx';
import { openRehearsal } from './open-rehearsal.ts';

type Prompt = StoryList['prompts'][number];

const groupNames = { story: 'Stories', mission: 'Mission', ethics: 'Ethics' } as const;

export default function QuestionsDialog(props: {
  place: 'stories' | 'opinions';
  close: () => void;
}) {
  const { place, close } = props;
  const [prompts, setPrompts] = useState<Prompt[]>([]);
  const [themes, setThemes] = useState<StoryList['themes']>([]);
  const [chosen, choose] = useState('');
  const [error, setError] = useState<unknown>(null);
  useEffect(() => {
    connect()
      .then(({ stories }) => stories.list())
      .then(({ prompts: all, themes: known }) => {
        setThemes(known);
        const fitting = all.filter(({ kind }) => (kind === 'story') === (place === 'stories'));
        setPrompts(fitting);
        choose(fitting[0]?.id ?? '');
      })
      .catch(setError);
  }, [place]);
  const prompt = prompts.find(({ id }) => id === chosen);

  function groupOf({ kind, theme }: Prompt): string {
    return themes.find(({ id }) => id === theme)?.title ?? groupNames[kind];
  }

  function open(): void {
    if (prompt === undefined) return;
    close();
    openRehearsal(place, { subject: { kind: 'prompt', id: prompt.id } });
  }

  return (
    <Dialog open title="Answer a question aloud" onClose={close} width={560}>
      {error !== null && <Failure error={error} />}
      <SelectField
        label="Question"
        help={prompt === undefined ? undefined : `${prompt.seconds} s, without a script.`}
        options={prompts.map((each) => ({
          value: each.id,
          label: each.says,
          group: groupOf(each),
        }))}
        value={chosen}
        onChange={(event) => choose(event.target.value)}
      />
      <DialogActions>
        <Button onClick={close}>Not now</Button>
        <Button variant="primary" data-autofocus disabled={prompt === undefined} onClick={open}>
          Go to the question
        </Button>
      </DialogActions>
    </Dialog>
  );
}
