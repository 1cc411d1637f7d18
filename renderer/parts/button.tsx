import type { ComponentProps } from 'react';
import { keysSpoken } from '../shell/commands.ts';
import styles from './button.module.css';
import { Key } from './key.tsx';

export type ButtonProps = ComponentProps<'button'> & {
  /** One primary a screen: the next thing to do. Danger is outlined, never filled. */
  variant?: 'primary' | 'default' | 'quiet' | 'danger';
  /** `hero` is 40 px high; the rest 32. */
  size?: 'hero';
  /** The key that does the same, shown last. Registering it is the caller's part. */
  keys?: string;
};

/** A button that says what will happen: label first, key last. */
export function Button({ variant = 'default', size, keys, children, ...rest }: ButtonProps) {
  const classes = [styles.button, styles[variant], size && styles[size], rest.className];
  return (
    <button
      type="button"
      aria-keyshortcuts={keys && keysSpoken(keys)}
      {...rest}
      className={classes.filter(Boolean).join(' ')}
    >
      {children}
      {keys && <Key keys={keys} />}
    </button>
  );
}
