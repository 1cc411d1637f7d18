/** Answers the writing's calls: each hands its parsed input to the service. */
import { implement } from '@orpc/server';
import type { House } from '../house.ts';
import { Refusal } from '../refusal.ts';
import { writingContract } from './contract.ts';

export function createWritingRouter(house: House) {
  const os = implement(writingContract);
  const writing = () => house.writing();
  const notYet = async (): Promise<never> => {
    throw new Refusal('Export and import are not there yet.');
  };

  return os.router({
    open: os.open.handler(async ({ input }) => (await writing()).open(input.documentId)),
    save: os.save.handler(async ({ input: { documentId, ...typed } }) =>
      (await writing()).save(documentId, typed),
    ),
    analyse: os.analyse.handler(async ({ input }) =>
      (await writing()).analyse(input.documentId, input.parts),
    ),
    dismiss: os.dismiss.handler(async ({ input }) =>
      (await writing()).dismiss(input.documentId, input.key, input.reason),
    ),
    undismiss: os.undismiss.handler(async ({ input }) =>
      (await writing()).undismiss(input.documentId, input.key),
    ),

    history: os.history.handler(async ({ input }) => (await writing()).history(input.documentId)),
    revision: os.revision.handler(async ({ input }) =>
      (await writing()).revision(input.documentId, input.number),
    ),
    restore: os.restore.handler(async ({ input }) =>
      (await writing()).restore(input.documentId, input.number),
    ),
    remove: os.remove.handler(async ({ input }) => (await writing()).remove(input.documentId)),
    bringBack: os.bringBack.handler(async ({ input }) =>
      (await writing()).bringBack(input.documentId),
    ),

    exportMarkdown: os.exportMarkdown.handler(notYet),
    exportPdf: os.exportPdf.handler(notYet),
    previewImport: os.previewImport.handler(notYet),
    applyImport: os.applyImport.handler(notYet),
  });
}
