/** A new stance: on which topic. What each should do, and openings worth one, stand beside the choice. */
import { useState } from 'react';
import type { Topic, TopicId } from '#content/opinions/schema.ts';
import { Button } from '../parts/button.tsx';
import { Dialog, DialogActions } from '../parts/dialog.tsx';
import styles from './dialogs.module.css';
import { opinionsStore } from './state.ts';

export default function AddDialog({ topics, close }: { topics: Topic[]; close: () => void }) {
  const [topicId, choose] = useState<TopicId | null>(topics[0]?.id ?? null);
  const topic = topics.find(({ id }) => id === topicId) ?? null;
  async function add() {
    if (topicId === null) return;
    close();
    await opinionsStore.getState().add(topicId);
  }
  return (
    <Dialog open title="Add a stance" onClose={close} width={620}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          void add();
        }}
      >
        <div className={styles.columns}>
          <fieldset className={styles.topics}>
            <legend className="unseen">Topic</legend>
            {topics.map(({ id, title }, index) => (
              <label key={id} className={styles.topic}>
                <input
                  type="radio"
                  name="topic"
                  value={id}
                  checked={id === topicId}
                  data-autofocus={index === 0 || undefined}
                  onChange={() => choose(id)}
                />
                {title}
              </label>
            ))}
          </fieldset>
          {topic !== null && (
            <div>
              <p>{topic.about}</p>
              <p className={styles.quiet}>Openings worth a stance</p>
              <ul className={styles.openings}>
                {topic.openings.map((opening) => (
                  <li key={opening}>{opening}</li>
                ))}
              </ul>
            </div>
          )}
        </div>
        <DialogActions>
          <Button onClick={close}>Leave it</Button>
          <Button type="submit" variant="primary">
            Add a stance
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
