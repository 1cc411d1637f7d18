/** Of a table as a file: what each of its columns is taken for. */
import type { csvFields, ImportPreview } from '#electron/numbers/contract.ts';
import { CheckBox } from '../parts/check-box.tsx';
import { SelectField } from '../parts/field.tsx';
import styles from './dialogs.module.css';
import type { ImportOptions } from './use-import.ts';

type CsvField = (typeof csvFields)[number];

const fieldNames: Record<CsvField, string> = {
  ignore: 'Left out',
  question: 'Question',
  answer: 'Answer',
  deck: 'Deck',
  why: 'Why it matters',
  source: 'Source',
  tags: 'Tags',
  tolerance: 'Tolerance in percent',
};
const options = Object.entries(fieldNames).map(([value, label]) => ({ value, label }));

function isField(text: string): text is CsvField {
  return text in fieldNames;
}

export function ColumnMapping(props: {
  preview: ImportPreview;
  busy: boolean;
  change: (options: ImportOptions) => void;
}) {
  const { preview, busy, change } = props;
  const fields = preview.columns.map(({ field }) => (isField(field) ? field : 'ignore'));
  return (
    <div className={styles.block}>
      <h3>Columns</h3>
      {preview.hasHeader !== null && (
        <CheckBox
          label="The first row names the columns"
          disabled={busy}
          checked={preview.hasHeader}
          onChange={({ target }) => change({ hasHeader: target.checked })}
        />
      )}
      <div className={styles.scroller}>
        <table className={styles.table} aria-label="Columns of the file">
          <thead>
            <tr>
              <th scope="col">Column</th>
              <th scope="col">Begins with</th>
              <th scope="col">Taken for</th>
            </tr>
          </thead>
          <tbody>
            {preview.columns.map((column, at) => (
              // A column is its place in the file.
              <tr key={at}>
                <th scope="row">{column.title}</th>
                <td>{column.sample.slice(0, 2).join(', ')}</td>
                <td>
                  <SelectField
                    label={`Column ${column.title} is taken for`}
                    labelUnseen
                    disabled={busy}
                    options={options}
                    value={fields[at]}
                    onChange={({ target }) => {
                      const { value } = target;
                      if (!isField(value)) return;
                      change({
                        fields: fields.map((field, other) => (other === at ? value : field)),
                      });
                    }}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}
