/** A review session: one card at a time, its question, what was answered, and the grade. */
import { useEffect, useRef, useState } from 'react';
import type { CardFace, SessionView } from '#electron/numbers/values.ts';
import { Button } from '../parts/button.tsx';
import { lazyPart } from '../plan/lazy-part.tsx';
import { Page } from '../shell/page.tsx';
import { ActFailure } from './act-failure.tsx';
import { Back } from './back.tsx';
import { Front } from './front.tsx';
import { ProgressStrip } from './progress-strip.tsx';
import { Question } from './question.tsx';
import styles from './session.module.css';
import { useSessionCommands } from './session-commands.ts';
import { SessionDone } from './session-end.tsx';
import { SessionPane } from './session-pane.tsx';
import { useAnnouncement } from './use-announcement.ts';
import { Waiting } from './waiting.tsx';

const CardDialog = lazyPart(() => import('./card-dialog.tsx'));
const ToleranceDialog = lazyPart(() => import('./tolerance-dialog.tsx'));

export type SessionDialog = 'edit' | 'tolerance' | null;

export function Session({ session }: { session: SessionView }) {
  const [dialog, ask] = useState<SessionDialog>(null);
  const [inField, setInField] = useState(false);
  const [paneOpen, setPaneOpen] = useState(false);
  const words = useAnnouncement(session);
  useSessionCommands({
    session,
    asking: dialog !== null,
    inField,
    ask,
    paneOpen,
    togglePane: () => setPaneOpen(!paneOpen),
  });
  const { current } = session;

  useEffect(() => {
    // The dialogs of a card are a key away: they are here before it is pressed.
    const idle = requestIdleCallback(() => {
      void CardDialog.preload();
      void ToleranceDialog.preload();
      void import('../parts/dialog-window.tsx');
    });
    return () => cancelIdleCallback(idle);
  }, []);

  return (
    <Page
      title="Numbers"
      subtitle={session.title}
      scroll={false}
      actions={
        <Button
          className={styles.paneToggle}
          keys="alt+3"
          aria-expanded={paneOpen}
          onClick={() => setPaneOpen(!paneOpen)}
        >
          Session
        </Button>
      }
    >
      <div className={styles.columns}>
        <section className={styles.scroller} aria-label="Card" data-pane tabIndex={-1}>
          <div className={styles.card}>
            <ProgressStrip session={session} />
            <ActFailure />
            {current === null ? (
              <Between session={session} />
            ) : (
              <Card key={current.cardId} session={session} card={current} onField={setInField} />
            )}
          </div>
        </section>
        <SessionPane session={session} open={paneOpen} close={() => setPaneOpen(false)} />
      </div>
      <p className="unseen" role="status">
        {words}
      </p>
      {dialog === 'edit' && current !== null && (
        <CardDialog cardId={current.cardId} close={() => ask(null)} />
      )}
      {dialog === 'tolerance' && current !== null && (
        <ToleranceDialog cardId={current.cardId} close={() => ask(null)} />
      )}
    </Page>
  );
}

function Card(props: {
  session: SessionView;
  card: CardFace;
  onField: (inField: boolean) => void;
}) {
  const { session, card } = props;
  const top = useRef<HTMLDivElement>(null);
  const revealed = session.back !== null;
  useEffect(() => {
    // A new card begins at its top; what is revealed is scrolled to by the focus.
    if (!revealed) top.current?.closest('section')?.scrollTo({ top: 0 });
  }, [revealed]);
  return (
    <div ref={top}>
      <Question card={card} />
      {session.back === null ? (
        <Front card={card} onField={props.onField} />
      ) : (
        <Back session={session} card={card} back={session.back} />
      )}
    </div>
  );
}

/** Nothing to answer now: something comes back soon, or everything is done. */
function Between({ session }: { session: SessionView }) {
  if (session.waitsUntil !== null) return <Waiting until={session.waitsUntil} />;
  return <SessionDone session={session} />;
}
