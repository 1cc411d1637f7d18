import { type ReactNode, useId } from 'react';
import styles from './choice.module.css';

/** One of a few, all in sight: radio buttons in one row, arrow keys between them. */
export function Choice<Value extends string>(props: {
  label: string;
  options: readonly { value: Value; label: string }[];
  value: Value;
  onChange: (value: Value) => void;
  help?: ReactNode;
  /** The label is read, not shown. */
  labelUnseen?: boolean;
}) {
  const name = useId();
  return (
    <fieldset className={styles.choice}>
      <legend className={props.labelUnseen ? 'unseen' : styles.label}>{props.label}</legend>
      <div className={styles.row}>
        {props.options.map((option) => (
          <label key={option.value} className={styles.option}>
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === props.value}
              onChange={() => props.onChange(option.value)}
            />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
      {props.help && <p className={styles.help}>{props.help}</p>}
    </fieldset>
  );
}
