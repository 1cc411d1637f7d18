import { useEffect, useRef } from 'react';
import { desk } from './desk.ts';
import { offerTitle } from './focus.ts';
import styles from './head.module.css';
import { useWriting } from './state.ts';

/** The title of the open document, as it is typed. */
export function TitleField(props: { kind: 'story' | 'stance' }) {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => offerTitle(() => field.current?.focus()), []);
  const title = useWriting((state) => state.document?.title ?? '');
  return (
    <input
      ref={field}
      className={props.kind === 'stance' ? `${styles.title} ${styles.spoken}` : styles.title}
      aria-label={props.kind === 'story' ? 'Title of the story' : 'Title of the stance'}
      placeholder={props.kind === 'story' ? 'What happened, in a few words' : 'What it is about'}
      maxLength={120}
      spellCheck={false}
      dir="auto"
      value={title}
      onChange={(event) => desk.rename(event.target.value)}
    />
  );
}
