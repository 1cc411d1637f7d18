/** Cards as entries of the palette: after `#` what is typed searches them. */
import { IconCalculator } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import type { BrowseRow } from '#electron/numbers/contract.ts';
import { connect } from '../client.ts';
import { nearDay } from '../plan/words.ts';
import type { FoundGroup } from './command-lists.ts';
import type { Command } from './commands.ts';
import { match } from './fuzzy.ts';
import { goTo, useShell } from './state.ts';

/** How many cards the palette shows, and how long (ms) typing rests before it asks. */
const mostCards = 30;
const rest = 80;

/** What is searched among the cards, where the typed text asks for cards; else null. */
export function cardQuery(typed: string): string | null {
  return typed.startsWith('#') ? typed.slice(1).trim() : null;
}

function finding(row: BrowseRow, today: string): Command {
  return {
    id: `card.find.${row.cardId}`,
    title: row.question,
    group: 'go',
    where: `${row.deck}, ${row.dueDay === null ? 'new' : nearDay(row.dueDay, today)}`,
    icon: IconCalculator,
    run: () => goTo('numbers', `cards ${row.cardId}`),
  };
}

/** The cards a typed text finds, as one group; null where it does not ask for cards. */
export function useCardEntries(typed: string): FoundGroup[] | null {
  const today = useShell((state) => state.today);
  const query = cardQuery(typed);
  const [rows, setRows] = useState<BrowseRow[]>([]);
  useEffect(() => {
    if (query === null) return;
    let left = false;
    const timer = setTimeout(() => {
      connect()
        .then(({ numbers }) => numbers.browse({ text: query, limit: mostCards }))
        .then((found) => {
          if (!left) setRows(found.rows);
        })
        // Cards that cannot be read are not found here; Numbers says why.
        .catch(() => setRows([]));
    }, rest);
    return () => {
      left = true;
      clearTimeout(timer);
    };
  }, [query]);
  if (query === null) return null;
  const found = rows.map((row) => {
    const command = finding(row, today);
    // The main process has searched; here the letters are only shown bold where they stand in the question.
    return { command, match: match(query, command.title) ?? { score: 0, at: new Set<number>() } };
  });
  return found.length === 0 ? [] : [{ group: 'go', title: 'Cards', found }];
}
