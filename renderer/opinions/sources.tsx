/** The texts that were read for a stance, with the day on which they were. */
import { IconCheck } from '@tabler/icons-react';
import { type FormEvent, useId, useState } from 'react';
import type { Text } from '#content/opinions/schema.ts';
import type { SourceRead } from '#electron/writing/contract.ts';
import { Button } from '../parts/button.tsx';
import { TextField } from '../parts/field.tsx';
import { nearDay } from '../plan/words.ts';
import { useShell } from '../shell/state.ts';
import { say } from '../shell/toasts.ts';
import { desk } from '../writing/desk.ts';
import styles from './stance.module.css';

export function Sources({ sources, texts }: { sources: SourceRead[]; texts: Text[] }) {
  const today = useShell((state) => state.today);
  const [adding, setAdding] = useState(false);
  function remove(index: number) {
    desk.setSources(sources.filter((_, at) => at !== index));
    say(`Removed: ${sources[index]?.title ?? 'the text'}.`, () => desk.setSources(sources));
  }
  return (
    <section className={styles.sources} aria-label="Texts read">
      {sources.length > 0 && (
        <ul aria-label="Texts read">
          {sources.map((source, index) => (
            <li key={`${source.title} ${source.readOn}`} className={styles.source}>
              <IconCheck size={14} stroke={1.6} aria-hidden="true" />
              <span className={styles.sourceTitle}>
                {source.title}
                {source.version !== '' && `, ${source.version}`}
              </span>
              <span className={styles.fact}>read {nearDay(source.readOn, today)}</span>
              <Button
                variant="quiet"
                aria-label={`Remove ${source.title}`}
                onClick={() => remove(index)}
              >
                Remove
              </Button>
            </li>
          ))}
        </ul>
      )}
      {adding ? (
        <SourceForm
          texts={texts}
          close={() => setAdding(false)}
          add={(source) => desk.setSources([...sources, source])}
        />
      ) : (
        <Button variant="quiet" className={styles.addSource} onClick={() => setAdding(true)}>
          {sources.length === 0 ? 'Note a text you read for it' : 'Note another text'}
        </Button>
      )}
    </section>
  );
}

function SourceForm(props: {
  texts: Text[];
  close: () => void;
  add: (source: SourceRead) => void;
}) {
  const { texts, close, add } = props;
  const today = useShell((state) => state.today);
  const options = useId();
  const [source, setSource] = useState<SourceRead>({
    title: '',
    version: '',
    address: '',
    readOn: today,
  });
  const [error, setError] = useState<string | null>(null);
  function rename(title: string) {
    // A text the app knows brings its version and its address along.
    const known = texts.find((text) => text.title === title);
    const more = known === undefined ? {} : { version: known.version, address: known.address };
    setSource({ ...source, title, ...more });
    setError(null);
  }
  function submit(event: FormEvent) {
    event.preventDefault();
    if (source.title.trim() === '') {
      setError('Name the text.');
      return;
    }
    add({ ...source, title: source.title.trim() });
    close();
  }
  return (
    <form
      className={styles.sourceForm}
      onSubmit={submit}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        close();
      }}
    >
      <TextField
        label="Text"
        autoFocus
        list={options}
        value={source.title}
        maxLength={200}
        error={error}
        onChange={({ target }) => rename(target.value)}
      />
      <datalist id={options}>
        {texts.map(({ id, title }) => (
          <option key={id} value={title} />
        ))}
      </datalist>
      <TextField
        label="Version"
        value={source.version}
        maxLength={60}
        onChange={({ target }) => setSource({ ...source, version: target.value })}
      />
      <TextField
        label="Address"
        value={source.address}
        maxLength={400}
        onChange={({ target }) => setSource({ ...source, address: target.value })}
      />
      <TextField
        label="Read on"
        type="date"
        required
        max={today}
        value={source.readOn}
        onChange={({ target }) => setSource({ ...source, readOn: target.value })}
      />
      <div className={styles.formFoot}>
        <Button type="submit">Note it</Button>
        <Button variant="quiet" keys="escape" onClick={close}>
          Leave it
        </Button>
      </div>
    </form>
  );
}
