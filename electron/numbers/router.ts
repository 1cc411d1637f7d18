/**
 * Answers the numbers' calls: each hands its parsed input to the service.
 */
import { implement } from '@orpc/server';
import type { House } from '../house.ts';
import { numbersContract } from './contract.ts';
import type { Transfer } from './transfer/service.ts';

export function createNumbersRouter(house: House) {
  const os = implement(numbersContract);
  const numbers = () => house.numbers();
  let transferring: Promise<Transfer> | null = null;

  /** Loaded when it is asked for first: few need the readers of other formats. */
  function transfer(): Promise<Transfer> {
    transferring ??= openTransfer(house).catch((error: unknown) => {
      transferring = null;
      throw error;
    });
    return transferring;
  }

  return os.router({
    counts: os.counts.handler(() => house.numbersCounts()),
    overview: os.overview.handler(async () => (await numbers()).overview()),
    begin: os.begin.handler(async ({ input }) => (await numbers()).begin(input)),
    session: os.session.handler(async () => (await numbers()).session()),
    answer: os.answer.handler(async ({ input }) => (await numbers()).answer(input)),
    grade: os.grade.handler(async ({ input }) => {
      const { session, ticked } = (await numbers()).grade(input);
      if (ticked) house.events.publish('event', { kind: 'plan-changed' });
      return session;
    }),
    undo: os.undo.handler(async () => (await numbers()).undo()),
    end: os.end.handler(async () => (await numbers()).end()),

    bury: os.bury.handler(async ({ input }) => (await numbers()).bury(input.cardIds)),
    suspend: os.suspend.handler(async ({ input }) =>
      (await numbers()).suspend(input.cardIds, input.suspended),
    ),
    flag: os.flag.handler(async ({ input }) =>
      (await numbers()).flag(input.cardIds, input.flagged),
    ),
    tolerance: os.tolerance.handler(async ({ input }) =>
      (await numbers()).tolerance(input.cardId, input.percent),
    ),
    reset: os.reset.handler(async ({ input }) => (await numbers()).reset(input.cardIds)),

    browse: os.browse.handler(async ({ input }) => (await numbers()).browse(input)),
    find: os.find.handler(async ({ input }) => (await numbers()).find(input.text)),
    card: os.card.handler(async ({ input }) => (await numbers()).card(input.cardId)),
    readAnswer: os.readAnswer.handler(async ({ input }) =>
      (await numbers()).readAnswer(input.text, input.tolerancePercent),
    ),
    edit: os.edit.handler(async ({ input }) => (await numbers()).edit(input.cardId, input.text)),
    revert: os.revert.handler(async ({ input }) => (await numbers()).revert(input.cardId)),
    add: os.add.handler(async ({ input }) => (await numbers()).add(input.deckId, input.text)),
    remove: os.remove.handler(async ({ input }) => (await numbers()).remove(input.cardIds)),
    move: os.move.handler(async ({ input }) => (await numbers()).move(input.cardIds, input.deckId)),
    tag: os.tag.handler(async ({ input: { cardIds, ...change } }) =>
      (await numbers()).tag(cardIds, change),
    ),
    addDeck: os.addDeck.handler(async ({ input }) => (await numbers()).addDeck(input.title)),
    renameDeck: os.renameDeck.handler(async ({ input }) =>
      (await numbers()).renameDeck(input.deckId, input.title),
    ),
    removeDeck: os.removeDeck.handler(async ({ input }) =>
      (await numbers()).removeDeck(input.deckId),
    ),

    statistics: os.statistics.handler(async ({ input }) =>
      (await numbers()).statistics(input.days),
    ),
    catchUp: os.catchUp.handler(async ({ input }) => (await numbers()).catchUp(input.way)),
    changeSettings: os.changeSettings.handler(async ({ input }) =>
      (await numbers()).changeSettings(input),
    ),

    parameters: os.parameters.handler(async () => (await numbers()).parameters()),
    optimise: os.optimise.handler(async ({ signal }) => (await numbers()).optimise(signal)),
    useWeights: os.useWeights.handler(async ({ input }) =>
      (await numbers()).useWeights(input.weights),
    ),

    chooseImport: os.chooseImport.handler(async ({ signal }) => (await transfer()).choose(signal)),
    previewImport: os.previewImport.handler(async ({ input, signal }) =>
      (await transfer()).preview(input, signal),
    ),
    runImport: os.runImport.handler(async ({ input, signal }) =>
      (await transfer()).run(input, signal),
    ),
    forgetImport: os.forgetImport.handler(async ({ input }) => {
      (await transfer()).forget(input.importId);
      return {};
    }),
    exportCards: os.exportCards.handler(async ({ input }) =>
      (await transfer()).export(input.format, input.deckId, input.withSchedule),
    ),
  });
}

async function openTransfer(house: House): Promise<Transfer> {
  const numbers = await house.numbers();
  const { createTransfer } = await import('./transfer/service.ts');
  return createTransfer({
    clock: house.clock,
    chooseOpen: () =>
      house.desk.openFile('Import cards', ['apkg', 'colpkg', 'csv', 'tsv', 'txt', 'json']),
    chooseSave: (name) => house.desk.chooseFile('Export cards', name),
    compare: numbers.compare,
    apply: numbers.applyImport,
    all: numbers.allForExport,
    deckTitle: numbers.deckTitle,
  });
}
