import type { Part } from '#content/writing/schema.ts';
import { lazyPart } from '../plan/lazy-part.tsx';
import { desk } from './desk.ts';
import type { DocumentPageState } from './use-document-page.ts';
import type { WritingPlace } from './use-open.ts';
import { kindIn } from './words.ts';

const HistoryDialog = lazyPart(() => import('./history-dialog.tsx'));
const TransferDialog = lazyPart(() => import('./transfer-dialog.tsx'));
const QuestionsDialog = lazyPart(() => import('../rehearsals/questions-dialog.tsx'));

/** What both places ask over their page: versions, the interviewer's questions, export and import. */
export function DocumentDialogs(props: {
  place: WritingPlace;
  page: Pick<DocumentPageState<string>, 'dialog' | 'open' | 'shown'>;
  close: () => void;
  parts: Part[];
  /** Reads the place's list again. */
  loadList: () => Promise<void>;
}) {
  const { place, page, close } = props;
  const { dialog, open, shown } = page;
  return (
    <>
      {dialog === 'history' && shown !== null && (
        <HistoryDialog documentId={shown.id} parts={props.parts} close={close} />
      )}
      {dialog === 'questions' && <QuestionsDialog place={place} close={close} />}
      {dialog === 'transfer' && (
        <TransferDialog
          kind={kindIn[place]}
          close={close}
          imported={() => {
            void props.loadList();
            if (open !== null) void desk.read(open);
          }}
        />
      )}
    </>
  );
}
