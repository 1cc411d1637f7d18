import { useEffect, useState } from 'react';
import { connect } from '../client.ts';
import { nearDay } from '../plan/words.ts';
import { useShell } from '../shell/state.ts';

/** When the next card comes, in a sentence, asked only while nothing is due. Empty until it is known. */
export function useNextDue(wanted: boolean): string {
  const today = useShell((state) => state.today);
  const [sentence, setSentence] = useState('');
  useEffect(() => {
    if (!wanted) return;
    let left = false;
    connect()
      .then(({ numbers }) =>
        numbers.browse({ text: '-is:suspended -is:new', sort: 'due', limit: 1 }),
      )
      .then(({ rows: [first] }) => {
        if (left) return;
        setSentence(
          first?.dueDay
            ? `The next card comes ${nearDay(first.dueDay, today)}. Until then any deck can be crammed.`
            : 'No card is scheduled. Any deck can be crammed.',
        );
      })
      // The line is a courtesy: without it the page still says that nothing is due.
      .catch(() => undefined);
    return () => {
      left = true;
    };
  }, [wanted, today]);
  return sentence;
}
