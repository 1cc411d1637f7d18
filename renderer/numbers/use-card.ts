import { useEffect, useState } from 'react';
import type { CardDetails } from '#electron/numbers/contract.ts';
import { connect } from '../client.ts';
import { useNumbers } from './state.ts';

/** Everything about one card, read again whenever cards changed. Null while it is read, and without a card. */
export function useCard(cardId: string | null) {
  const changes = useNumbers((state) => state.changes);
  const [card, setCard] = useState<CardDetails | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const [round, setRound] = useState(0);
  // `changes` and `round` ask again.
  useEffect(() => {
    let left = false;
    setFailure(null);
    if (cardId === null) {
      setCard(null);
      return;
    }
    connect()
      .then(({ numbers }) => numbers.card({ cardId }))
      .then((read) => {
        if (!left) setCard(read);
      })
      .catch((error: unknown) => {
        if (!left) setFailure(error);
      });
    return () => {
      left = true;
    };
  }, [cardId, changes, round]);
  return {
    card: card?.cardId === cardId ? card : null,
    failure,
    again: () => setRound(round + 1),
  };
}
