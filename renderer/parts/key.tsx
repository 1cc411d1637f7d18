import { caps } from '../shell/keys.ts';
import { useShell } from '../shell/state.ts';
import styles from './key.module.css';

/**
 * The caps of a key combination, such as `mod+k`. A reader hears them from the control they belong to;
 * `spoken` is for where the keys are the content.
 */
export function Key({ keys, spoken = false }: { keys: string; spoken?: boolean }) {
  const mac = useShell((state) => state.platform === 'mac');
  return (
    <span className={styles.keys} aria-hidden={!spoken}>
      {caps(keys, mac).map((cap) => (
        <kbd key={cap} className={styles.key}>
          {cap}
        </kbd>
      ))}
    </span>
  );
}
