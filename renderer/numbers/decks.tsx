/** The decks: what is due in each, how well it is known, and a way to go through it out of turn. */
import type { NumbersOverview } from '#electron/numbers/contract.ts';
import { Button } from '../parts/button.tsx';
import { Section } from '../parts/section.tsx';
import { goTo } from '../shell/state.ts';
import styles from './start.module.css';
import { numbersStore, useNumbers } from './state.ts';
import { cardsText, percentText } from './words.ts';

export function Decks({ overview }: { overview: NumbersOverview }) {
  const busy = useNumbers((state) => state.busy);
  return (
    <div>
      <Section title="Decks" aside={cardsText(overview.cards)}>
        <table className={styles.decks} aria-label="Decks">
          <thead>
            <tr>
              <th scope="col">Deck</th>
              <th scope="col">To review</th>
              <th scope="col">New</th>
              <th scope="col">Cards</th>
              <th scope="col">Recall now</th>
              <th scope="col">
                <span className="unseen">Go through it</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {overview.decks.map((deck) => (
              <tr key={deck.id}>
                <th scope="row">
                  <button
                    type="button"
                    className={styles.deck}
                    title={deck.about}
                    onClick={() => goTo('numbers', `find deck:${deck.id}`)}
                  >
                    {deck.title}
                  </button>
                  {deck.suspended > 0 && (
                    <span className={styles.quiet}> {deck.suspended} suspended</span>
                  )}
                </th>
                <td className={deck.due > 0 ? undefined : styles.none}>{deck.due}</td>
                <td className={deck.new > 0 ? undefined : styles.none}>{deck.new}</td>
                <td>{deck.cards}</td>
                <td>{deck.recall === null ? 'not seen' : percentText(deck.recall)}</td>
                <td>
                  <Button
                    variant="quiet"
                    disabled={busy || deck.due + deck.new === 0}
                    aria-label={`Review ${deck.title}`}
                    title="What is due in it, and new cards of it."
                    onClick={() => void numbersStore.getState().begin('due', deck.id)}
                  >
                    Review
                  </Button>
                  <Button
                    variant="quiet"
                    disabled={busy || deck.cards === 0}
                    aria-label={`Cram ${deck.title}`}
                    title="All its cards now. The schedule is left alone."
                    onClick={() => void numbersStore.getState().begin('cram', deck.id)}
                  >
                    Cram
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Section>
    </div>
  );
}
