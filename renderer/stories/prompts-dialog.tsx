/** Which of the likely questions a story answers. */
import { useState } from 'react';
import type { StoryList } from '#electron/stories/contract.ts';
import type { WrittenDocument } from '#electron/writing/contract.ts';
import { Button } from '../parts/button.tsx';
import { CheckBox } from '../parts/check-box.tsx';
import { Dialog, DialogActions } from '../parts/dialog.tsx';
import { count } from '../plan/words.ts';
import { ActFailure } from '../writing/save-failure.tsx';
import { useWriting } from '../writing/state.ts';
import { titleText } from '../writing/words.ts';
import styles from './prompts.module.css';
import { storiesStore } from './state.ts';

export default function PromptsDialog(props: {
  list: StoryList;
  story: WrittenDocument;
  close: () => void;
}) {
  const { list, story, close } = props;
  const [chosen, choose] = useState(() => new Set(story.promptIds));
  const busy = useWriting((state) => state.busy);
  const first = list.themes.flatMap(({ id }) => list.prompts.filter(({ theme }) => theme === id))[0]
    ?.id;
  function toggle(id: string) {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    choose(next);
  }
  async function keep() {
    if (await storiesStore.getState().link(story.id, [...chosen])) close();
  }
  return (
    <Dialog
      open
      title={`Questions that ${titleText(story.title, 'story')} answers`}
      onClose={close}
      width={640}
    >
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          void keep();
        }}
      >
        <ActFailure />
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys. */}
        {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for form controls; this is a part that scrolls. */}
        <div className={styles.scroller} tabIndex={0} role="group" aria-label="Likely questions">
          {list.themes.map((theme) => {
            const prompts = list.prompts.filter((prompt) => prompt.theme === theme.id);
            if (prompts.length === 0) return null;
            return (
              <fieldset key={theme.id} className={styles.theme}>
                <legend>{theme.title}</legend>
                <p className={styles.listens}>{theme.listensFor}</p>
                {prompts.map(({ id, says }) => (
                  <CheckBox
                    key={id}
                    className={styles.prompt}
                    label={<span className={styles.says}>{says}</span>}
                    checked={chosen.has(id)}
                    data-autofocus={id === first || undefined}
                    onChange={() => toggle(id)}
                  />
                ))}
              </fieldset>
            );
          })}
        </div>
        <DialogActions>
          <Button onClick={close}>Leave it</Button>
          <Button type="submit" variant="primary" disabled={busy}>
            {chosen.size === 0 ? 'Keep none' : `Keep ${count(chosen.size, 'question')}`}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
