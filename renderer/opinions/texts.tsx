/** The public texts behind a topic, in the app's own words: with their version, their date, and what to look up first. */
import { IconAlertTriangle } from '@tabler/icons-react';
import { useRef } from 'react';
import type { Text, Topic } from '#content/opinions/schema.ts';
import type { OpinionList } from '#electron/opinions/contract.ts';
import { Button } from '../parts/button.tsx';
import { SelectField } from '../parts/field.tsx';
import { Section } from '../parts/section.tsx';
import { say } from '../shell/toasts.ts';
import { dateText } from '../writing/words.ts';
import { opinionsStore } from './state.ts';
import styles from './texts.module.css';

/** What a stance is about: its topic, which can be changed, and the texts behind it. */
export function Texts(props: { list: OpinionList; stanceId: string; topic: Topic }) {
  const { list, stanceId, topic } = props;
  const texts = list.texts.filter(({ id }) => topic.texts.includes(id));
  function change(value: string) {
    const chosen = list.topics.find(({ id }) => id === value);
    if (chosen !== undefined) void opinionsStore.getState().setTopic(stanceId, chosen.id);
  }
  return (
    <Section title="What it is about">
      <div className={styles.topic}>
        <SelectField
          label="Topic"
          labelUnseen
          options={list.topics.map(({ id, title }) => ({ value: id, label: title }))}
          value={topic.id}
          onChange={({ target }) => change(target.value)}
        />
      </div>
      <p className={styles.about}>{topic.about}</p>
      {texts.map((text) => (
        <details key={text.id} className={styles.text}>
          <summary>
            {text.title}
            <span className={styles.fact}>
              {text.version}, {dateText(text.date)}
            </span>
          </summary>
          <TextSummary text={text} />
        </details>
      ))}
    </Section>
  );
}

/** A text as it is shown: publisher, summary, where it stands, and what to verify. */
export function TextSummary({ text }: { text: Text }) {
  return (
    <div className={styles.summary}>
      <p className={styles.fact}>
        {text.publisher}, {text.version}, {dateText(text.date)}
      </p>
      <ul className={styles.lines}>
        {text.summary.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <p className={styles.fact}>
        {text.standing} Checked {dateText(text.checked)}.
      </p>
      <Address address={text.address} />
      <div className={styles.verify}>
        <p className={styles.verifyHead}>
          <IconAlertTriangle size={15} stroke={1.6} aria-hidden="true" />
          Verify before the interview
        </p>
        <ul className={styles.lines}>
          {text.verify.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </div>
    </div>
  );
}

/** A public address as text: the app opens no browser, it can be copied. */
export function Address({ address }: { address: string }) {
  const words = useRef<HTMLSpanElement>(null);
  function copy() {
    if (words.current === null) return;
    // The clipboard's own interface needs a permission, and the app gives none but the microphone.
    document.getSelection()?.selectAllChildren(words.current);
    if (document.execCommand('copy')) say('Address copied.');
  }
  return (
    <p className={styles.address}>
      <span ref={words}>{address}</span>
      <Button variant="quiet" aria-label={`Copy ${address}`} onClick={copy}>
        Copy
      </Button>
    </p>
  );
}
