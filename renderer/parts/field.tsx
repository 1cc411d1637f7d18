import { IconX } from '@tabler/icons-react';
import { type ComponentProps, type ReactNode, useId } from 'react';
import styles from './field.module.css';

type Labels = {
  label: string;
  /** One sentence under the control. */
  help?: ReactNode;
  /** What is wrong and what to do; marks the control invalid. */
  error?: string | null;
  /** The label is read, not shown. */
  labelUnseen?: boolean;
};

/** What a control must carry to belong to its field. */
export type FieldControl = {
  id: string;
  className: string;
  'aria-invalid': true | undefined;
  'aria-describedby': string | undefined;
};

/** A label, a control, its help and its error, tied together for every reader. */
export function Field(props: Labels & { children: (control: FieldControl) => ReactNode }) {
  const id = useId();
  const notes = [props.help ? `${id}-help` : '', props.error ? `${id}-error` : ''];
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={props.labelUnseen ? 'unseen' : styles.label}>
        {props.label}
      </label>
      {props.children({
        id,
        className: styles.control ?? '',
        'aria-invalid': props.error ? true : undefined,
        'aria-describedby': notes.filter(Boolean).join(' ') || undefined,
      })}
      {props.help && (
        <p id={`${id}-help`} className={styles.help}>
          {props.help}
        </p>
      )}
      {props.error && (
        <p id={`${id}-error`} className={styles.error}>
          <IconX size={13} stroke={1.6} aria-hidden="true" />
          {props.error}
        </p>
      )}
    </div>
  );
}

/** One line of text, a number, a date or a time: any native input type. */
export function TextField({
  label,
  help,
  error,
  labelUnseen,
  ...input
}: Labels & Omit<ComponentProps<'input'>, 'className' | 'id'>) {
  return (
    <Field {...{ label, help, error, labelUnseen }}>
      {(control) => <input type="text" spellCheck={false} {...input} {...control} />}
    </Field>
  );
}

/** Several lines of text. */
export function TextAreaField({
  label,
  help,
  error,
  labelUnseen,
  ...area
}: Labels & Omit<ComponentProps<'textarea'>, 'className' | 'id'>) {
  return (
    <Field {...{ label, help, error, labelUnseen }}>
      {(control) => <textarea rows={3} {...area} {...control} />}
    </Field>
  );
}

interface Option {
  value: string;
  label: string;
  group?: string;
}

function grouped(options: readonly Option[]): { group: string | undefined; members: Option[] }[] {
  const groups: { group: string | undefined; members: Option[] }[] = [];
  for (const option of options) {
    const last = groups.at(-1);
    if (last !== undefined && last.group === option.group) last.members.push(option);
    else groups.push({ group: option.group, members: [option] });
  }
  return groups;
}

function optionOf({ value, label }: Option) {
  return (
    <option key={value} value={value}>
      {label}
    </option>
  );
}

/** One of a list that is too long to show. */
export function SelectField({
  label,
  help,
  error,
  labelUnseen,
  options,
  ...select
}: Labels &
  Omit<ComponentProps<'select'>, 'className' | 'id' | 'children'> & {
    /** Options that follow each other in one group stand under its name. */
    options: readonly Option[];
  }) {
  return (
    <Field {...{ label, help, error, labelUnseen }}>
      {(control) => (
        <select {...select} {...control}>
          {grouped(options).map(({ group, members }) =>
            group === undefined ? (
              members.map(optionOf)
            ) : (
              <optgroup key={group} label={group}>
                {members.map(optionOf)}
              </optgroup>
            ),
          )}
        </select>
      )}
    </Field>
  );
}
