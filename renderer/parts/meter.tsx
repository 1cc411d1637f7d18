import styles from './meter.module.css';

/** A track filled by a share, with the value as text beside it. Accent only while work is running. */
export function Meter(props: {
  label: string;
  value: number;
  max: number;
  /** The value in words or figures, such as "9 of 9". */
  text: string;
  running?: boolean;
  /** The label is read, not shown. */
  labelUnseen?: boolean;
}) {
  const share = props.max <= 0 ? 0 : Math.min(1, Math.max(0, props.value / props.max));
  return (
    <div className={props.labelUnseen ? styles.bare : styles.row}>
      {!props.labelUnseen && <span aria-hidden="true">{props.label}</span>}
      {/* biome-ignore lint/a11y/useSemanticElements: the meter element colors its track by its own rules. */}
      <div
        role="meter"
        aria-label={props.label}
        aria-valuemin={0}
        aria-valuemax={props.max}
        aria-valuenow={Math.min(props.max, Math.max(0, props.value))}
        aria-valuetext={props.text}
        className={styles.track}
      >
        <i
          className={props.running ? styles.running : styles.fill}
          style={{ width: `${share * 100}%` }}
        />
      </div>
      <span className={styles.text} aria-hidden="true">
        {props.text}
      </span>
    </div>
  );
}
