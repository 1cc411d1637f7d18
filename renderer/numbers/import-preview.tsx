/** What an import would do: counted, in a sample, and with the rows that cannot go in. */
import type { ImportPreview } from '#electron/numbers/contract.ts';
import { count } from '../plan/words.ts';
import styles from './dialogs.module.css';
import { cardsText } from './words.ts';

export function Counts({ preview }: { preview: ImportPreview }) {
  const { adds, updates, unchanged, reviews, decks } = preview;
  const parts = [
    `${adds} new`,
    updates > 0 ? `${updates} updated` : '',
    unchanged > 0 ? `${unchanged} already the same` : '',
    reviews > 0 ? `${count(reviews, 'answer')}` : '',
  ];
  return (
    <div>
      <p>
        <b>{parts.filter(Boolean).join(', ')}</b>
      </p>
      {decks.length > 0 && (
        <p className={styles.quiet}>
          {decks
            .map(
              ({ title, cards, exists }) =>
                `${title}: ${cardsText(cards)}${exists ? '' : ', a new deck'}`,
            )
            .join('; ')}
        </p>
      )}
    </div>
  );
}

/** Cards in sight before the import. */
const mostSample = 3;

export function Sample({ preview }: { preview: ImportPreview }) {
  if (preview.sample.length === 0) return null;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys.
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for form controls; this is a part that scrolls.
    <div className={styles.scroller} tabIndex={0} role="group" aria-label="First cards">
      <table className={styles.table} aria-label="First cards">
        <thead>
          <tr>
            <th scope="col">Question</th>
            <th scope="col">Answer</th>
            <th scope="col">Deck</th>
          </tr>
        </thead>
        <tbody>
          {preview.sample.slice(0, mostSample).map((card, index) => (
            // A row is its place in the file.
            <tr key={index}>
              <td>{card.question}</td>
              <td>{card.answer}</td>
              <td>{card.deck}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

export function BadRows({ preview }: { preview: ImportPreview }) {
  const { badRows, badRowCount } = preview;
  if (badRowCount === 0) return null;
  return (
    <div className={styles.block}>
      <h3 className={styles.danger}>{count(badRowCount, 'row')} cannot go in</h3>
      <p className={styles.quiet}>The others can. Mend these in the file and import it again.</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys. */}
      <ul className={styles.list} tabIndex={0} aria-label="Rows that cannot go in">
        {badRows.map(({ row, problem }) => (
          <li key={row}>
            <b>{row}</b>: {problem}
          </li>
        ))}
        {badRowCount > badRows.length && <li>and {badRowCount - badRows.length} more</li>}
      </ul>
    </div>
  );
}
