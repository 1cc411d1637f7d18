/**
 * The numbers' use cases, put together: what is due, a session, the table of cards, statistics, settings.
 */
import { createActivities } from './activities.ts';
import { readAnswer } from './answer-reading.ts';
import { createBrowse } from './browse.ts';
import { createCards } from './cards.ts';
import { createDealing } from './dealing.ts';
import { createDetails } from './details.ts';
import { createDue } from './due.ts';
import { createFaces } from './faces.ts';
import { createStoreOfImports } from './import-store.ts';
import { createNumbersLedger, type NumbersSurroundings } from './ledger.ts';
import { createOutlooks } from './outlooks.ts';
import { createOverview } from './overview.ts';
import { createParameters } from './parameters.ts';
import { createSessions } from './session.ts';
import { createStatistics } from './statistics.ts';
import { syncContent } from './sync.ts';
import type { CardDraft, NumbersSettings } from './values.ts';

export type { NumbersPlan, NumbersRound, NumbersSurroundings } from './ledger.ts';
export type NumbersService = ReturnType<typeof createNumbersService>;

export function createNumbersService(surroundings: NumbersSurroundings) {
  const ledger = createNumbersLedger(surroundings);
  syncContent(ledger.store, ledger.catalogue, ledger.clock.now());
  ledger.index.readAll();
  const due = createDue(ledger);
  const dealing = createDealing(ledger, due);
  const faces = createFaces(ledger);
  const sessions = createSessions({ ledger, dealing, faces });
  const outlooks = createOutlooks(ledger, due);
  const overview = createOverview({ ledger, due, sessions, outlooks });
  const cards = createCards(ledger, sessions);
  const browse = createBrowse(ledger, due);
  const { details, textOf } = createDetails(ledger, browse);
  const { session, begin, answer, grade } = sessions;

  return {
    overview,
    counts: due.counts,
    session,
    begin,
    answer,
    grade(input: Parameters<typeof grade>[0]) {
      const view = grade(input);
      return { session: view, ticked: view.mode === 'due' && due.tellPlan(view.current !== null) };
    },
    end() {
      sessions.endSession();
      return overview();
    },

    undo() {
      const undone = ledger.takeBack();
      dealing.forget();
      return { undone, session: session() };
    },

    bury(ids: readonly string[]) {
      cards.bury(ids);
      return session();
    },
    suspend(ids: readonly string[], suspended: boolean) {
      cards.suspend(ids, suspended);
      return session();
    },
    flag(ids: readonly string[], flagged: boolean) {
      cards.flag(ids, flagged);
      return session();
    },
    tolerance(cardId: string, percent: number) {
      cards.setTolerance(cardId, percent);
      return session();
    },
    reset: (ids: readonly string[]) => ({ count: cards.reset(ids) }),

    browse: browse.browse,
    find: browse.find,
    card: details,
    readAnswer,
    edit(cardId: string, text: CardDraft) {
      cards.edit(cardId, text);
      return details(cardId);
    },
    revert(cardId: string) {
      cards.revert(cardId);
      return details(cardId);
    },
    add: (deckId: string, text: CardDraft) => details(cards.add(deckId, text)),
    remove: (ids: readonly string[]) => ({ removed: cards.remove(ids) }),
    move: (ids: readonly string[], deckId: string) => ({ moved: cards.move(ids, deckId) }),
    tag: (ids: readonly string[], change: { add: string[]; remove: string[] }) => ({
      tagged: cards.tag(ids, change),
    }),
    addDeck: cards.addDeck,
    renameDeck: cards.renameDeck,
    removeDeck(deckId: string) {
      cards.removeDeck(deckId);
      return overview();
    },

    statistics: createStatistics(ledger),

    catchUp(way: Parameters<typeof outlooks.takeWay>[0]) {
      outlooks.takeWay(way);
      return overview();
    },
    changeSettings(change: Partial<NumbersSettings>) {
      const given = Object.entries(change).filter(([, value]) => value !== undefined);
      const settings = { ...ledger.settings(), ...Object.fromEntries(given) };
      ledger.keepSettings({ settings });
      dealing.forget();
      return overview();
    },

    ...createParameters(ledger),
    ...createActivities(ledger, sessions),
    ...createStoreOfImports(ledger, textOf),
  };
}
