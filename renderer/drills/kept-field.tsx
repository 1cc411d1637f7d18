import { TextAreaField } from '../parts/field.tsx';

/** A field that is kept as it is typed. */
export function KeptField(props: {
  label: string;
  help?: string;
  rows: number;
  error: string | null;
  value: string;
  change: (value: string) => void;
}) {
  const { change, ...field } = props;
  return (
    <TextAreaField
      {...field}
      maxLength={props.rows === 1 ? 400 : 8000}
      onChange={(event) => change(event.target.value)}
    />
  );
}
