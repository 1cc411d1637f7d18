/** The versions of a document, newest first; what changed since one of them, and the way back to it. */
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import type { Part } from '#content/writing/schema.ts';
import type { Revision, RevisionSummary } from '#electron/writing/contract.ts';
import { connect } from '../client.ts';
import { Failure } from '../failure.tsx';
import { Button } from '../parts/button.tsx';
import { Dialog, DialogActions } from '../parts/dialog.tsx';
import { count } from '../plan/words.ts';
import { useShell } from '../shell/state.ts';
import { asText } from './as-text.ts';
import { desk } from './desk.ts';
import styles from './history.module.css';
import { restore } from './restore.ts';
import { useWriting } from './state.ts';
import { wayText, whenText } from './words.ts';

const TextDiff = lazy(() => import('./text-diff.tsx'));

interface History {
  versions: RevisionSummary[] | null;
  chosen: Revision | null;
  failure: unknown;
}

/** Reads the versions when it is mounted, and the text of the one that is chosen. */
function useHistory(documentId: string) {
  const [history, setHistory] = useState<History>({ versions: null, chosen: null, failure: null });
  const [number, choose] = useState<number | null>(null);
  useEffect(() => {
    let left = false;
    async function read() {
      try {
        await desk.flush();
        const { writing } = await connect();
        const versions = await writing.history({ documentId });
        if (left) return;
        setHistory((before) => ({ ...before, versions }));
        // The newest is what stands on the page: the one before it is what one looks for.
        choose((versions[1] ?? versions[0])?.number ?? null);
      } catch (failure) {
        if (!left) setHistory((before) => ({ ...before, failure }));
      }
    }
    void read();
    return () => {
      left = true;
    };
  }, [documentId]);
  useEffect(() => {
    if (number === null) return;
    let left = false;
    connect()
      .then(({ writing }) => writing.revision({ documentId, number }))
      .then((chosen) => {
        if (!left) setHistory((before) => ({ ...before, chosen, failure: null }));
      })
      .catch((failure) => {
        if (!left) setHistory((before) => ({ ...before, failure }));
      });
    return () => {
      left = true;
    };
  }, [documentId, number]);
  return { ...history, number, choose };
}

export default function HistoryDialog(props: {
  documentId: string;
  parts: Part[];
  close: () => void;
}) {
  const { documentId, parts, close } = props;
  const { versions, chosen, failure, number, choose } = useHistory(documentId);
  const newest = versions?.[0]?.number ?? null;
  const isPresent = number === newest;
  const busy = useWriting((state) => state.busy);
  async function goBack() {
    if (chosen === null || newest === null || isPresent) return;
    if (await restore(documentId, chosen.number, newest)) close();
  }
  return (
    <Dialog open title="Versions" onClose={close} width={880}>
      {failure !== null && <Failure error={failure} />}
      {versions !== null && (
        <div className={styles.columns}>
          <Versions versions={versions} number={number} choose={choose} />
          <div className={styles.compared}>
            {chosen !== null && chosen.number === number && (
              <Compared chosen={chosen} isPresent={isPresent} parts={parts} />
            )}
          </div>
        </div>
      )}
      <DialogActions>
        <Button keys="escape" onClick={close}>
          Close
        </Button>
        <Button
          variant="primary"
          aria-disabled={isPresent || chosen === null || busy}
          onClick={() => void goBack()}
        >
          {number === null || isPresent ? 'Restore' : `Restore version ${number}`}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

function Versions(props: {
  versions: RevisionSummary[];
  number: number | null;
  choose: (number: number) => void;
}) {
  const { versions, number, choose } = props;
  const today = useShell((state) => state.today);
  const list = useRef<HTMLFieldSetElement>(null);
  useEffect(() => {
    list.current?.querySelector<HTMLInputElement>('input:checked')?.focus();
  }, []);
  return (
    <fieldset ref={list} className={styles.versions}>
      <legend className="unseen">Versions, newest first</legend>
      {versions.map((version, index) => (
        <label key={version.number} className={styles.version}>
          <input
            type="radio"
            name="version"
            checked={version.number === number}
            onChange={() => choose(version.number)}
          />
          <span className={styles.when}>
            {index === 0 ? 'Now' : `Version ${version.number}`}
            <span className={styles.fact}>{count(version.words, 'word')}</span>
          </span>
          <span className={styles.fact}>
            {wayText(version.how)} {whenText(version.changedAt, today)}
          </span>
        </label>
      ))}
    </fieldset>
  );
}

function Compared(props: { chosen: Revision; isPresent: boolean; parts: Part[] }) {
  const { chosen, isPresent, parts } = props;
  const document = useWriting((state) => state.document);
  const now = Object.fromEntries(parts.map(({ id }) => [id, desk.text(id)]));
  const after = asText(document?.title ?? '', now, parts);
  const before = asText(chosen.title, chosen.parts, parts);
  if (isPresent) return <p className={styles.note}>This is what stands on the page now.</p>;
  if (before === after) return <p className={styles.note}>It says the same as the page now.</p>;
  return (
    <>
      <p className={styles.note}>
        What changed since version {chosen.number}: what it said is struck out, what came since has
        a ground.
      </p>
      <Suspense fallback={null}>
        <TextDiff before={before} after={after} label={`Changes since version ${chosen.number}`} />
      </Suspense>
    </>
  );
}
