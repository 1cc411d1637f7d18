/** Answers the writing's calls: each hands its parsed input to the service. */
import { implement } from '@orpc/server';
import type { House } from '../house.ts';
import { writingContract } from './contract.ts';
import type { WritingTransfer } from './transfer/service.ts';

export function createWritingRouter(house: House) {
  const os = implement(writingContract);
  const writing = () => house.writing();
  let transferring: Promise<WritingTransfer> | null = null;

  /** Loaded when it is asked for first. */
  function transfer(): Promise<WritingTransfer> {
    transferring ??= openTransfer(house).catch((error: unknown) => {
      transferring = null;
      throw error;
    });
    return transferring;
  }

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

    exportMarkdown: os.exportMarkdown.handler(async ({ input }) =>
      (await transfer()).exportMarkdown(input.kind),
    ),
    exportPdf: os.exportPdf.handler(async ({ input }) => (await transfer()).exportPdf(input.kind)),
    previewImport: os.previewImport.handler(async () => (await transfer()).preview()),
    applyImport: os.applyImport.handler(async ({ input }) =>
      (await transfer()).apply(input.importId),
    ),
  });
}

async function openTransfer(house: House): Promise<WritingTransfer> {
  const writing = await house.writing();
  const { createTransfer } = await import('./transfer/service.ts');
  return createTransfer({
    chooseOpen: () => house.desk.openFile('Import stories and stances', ['md', 'markdown', 'txt']),
    chooseSave: (title, name) => house.desk.chooseFile(title, name),
    printPdf: (page) => house.desk.printPdf(page),
    names: async () => {
      const [stories, opinions] = await Promise.all([house.stories(), house.opinions()]);
      return {
        prompts: new Map(stories.prompts.map(({ id, says }) => [id, says])),
        topics: new Map(opinions.topics.map(({ id, title }) => [id, title])),
        parts: new Map(
          [...writing.parts('story'), ...writing.parts('stance')].map(({ id, title }) => [
            id,
            title,
          ]),
        ),
      };
    },
    exportable: writing.exportable,
    compareImport: writing.compareImport,
    applyImport: writing.applyImport,
  });
}
