import type { ComponentProps, ReactNode } from 'react';
import type { DocumentKind, WrittenDocument } from '#electron/writing/contract.ts';
import { Button } from '../parts/button.tsx';
import frame from './frame.module.css';
import { Note } from './note.tsx';
import { SaveFailure, SaveState } from './save-failure.tsx';
import { TitleField } from './title-field.tsx';
import { useNarrow } from './use-narrow.ts';
import { titleText } from './words.ts';

/** The text of a document: its title, what is said of it as a whole, its parts, and the way to remove it. */
export function DocumentText(props: {
  kind: DocumentKind;
  document: WrittenDocument;
  /** Under the title. */
  head: ReactNode;
  noting: ComponentProps<typeof Note>;
  remove: (documentId: string) => Promise<void>;
  children: ReactNode;
}) {
  const { kind, document } = props;
  const isNarrow = useNarrow();
  return (
    <>
      <SaveFailure />
      <h2 className="unseen">{titleText(document.title, kind)}</h2>
      <TitleField kind={kind} />
      {props.head}
      {isNarrow && (
        <div className={frame.overText}>
          <Note {...props.noting} />
        </div>
      )}
      {props.children}
      <Button
        variant="quiet"
        className={frame.remove}
        onClick={() => void props.remove(document.id)}
      >
        Remove this {kind}
      </Button>
    </>
  );
}

/** At the end of the line under a title: whether all is on the disk, and the way to earlier versions. */
export function Saved({ ask }: { ask: (dialog: 'history') => void }) {
  return (
    <>
      <span className={frame.space} />
      <SaveState />
      <Button variant="quiet" keys="alt+v" onClick={() => ask('history')}>
        Versions
      </Button>
    </>
  );
}
