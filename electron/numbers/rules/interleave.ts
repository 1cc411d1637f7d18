/**
 * Cards of several decks in turn: the first of each deck, then the second of each, and so on.
 *
 * A card's turn is its place among all cards of its deck, so a day goes on where the last one stopped and no deck waits
 * until those before it are done. Neighbours of one deck, which may give each other away, come apart.
 */
export function interleaved<Card extends { readonly deckId: string }>(
  cards: readonly Card[],
): Card[] {
  const met = new Map<string, number>();
  const turns: Card[][] = [];
  for (const card of cards) {
    const turn = met.get(card.deckId) ?? 0;
    met.set(card.deckId, turn + 1);
    const others = turns[turn];
    if (others === undefined) turns.push([card]);
    else others.push(card);
  }
  return turns.flat();
}
