import type { Script } from '#electron/rehearsals/values.ts';
import { Key } from '../parts/key.tsx';
import { Section } from '../parts/section.tsx';
import styles from './rehearsal.module.css';
import { sectionKeys } from './section-keys.ts';
import { secondsText } from './words.ts';

/** What is told, section by section, with the key that marks each. */
export function ScriptText({ script }: { script: Script }) {
  if (script.sections.length === 0) {
    return (
      <p className={styles.quiet}>
        There is no script for this question. Answer it as you would in the room.
      </p>
    );
  }
  const keys = sectionKeys(script);
  return (
    <div className={styles.column}>
      <Section title="What is told" aside={`${script.words} words`} />
      <div className={styles.script}>
        {script.sections.map((section, index) => (
          <div key={section.part} className={styles.part}>
            <h3>
              <Key keys={keys[index] ?? ''} />
              {section.title}
              <span className={styles.seconds}>{secondsText(section.seconds * 1000)}</span>
            </h3>
            {section.text.trim() === '' ? (
              <p className={styles.empty}>Not written yet.</p>
            ) : (
              <p dir="auto">{section.text}</p>
            )}
          </div>
        ))}
      </div>
    </div>
  );
}
