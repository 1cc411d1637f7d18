import type { ComponentProps, ReactNode } from 'react';
import { Button } from '../parts/button.tsx';
import frame from './frame.module.css';
import { Note } from './note.tsx';
import { useDrawerFocus } from './use-drawer-focus.ts';
import { useNarrow } from './use-narrow.ts';

/** Beside the text: the open note, and what the place shows of the document. Where there is no room it is a drawer. */
export function DocumentPane(props: {
  label: string;
  isOpen: boolean;
  close: () => void;
  noting: ComponentProps<typeof Note>;
  /** Null as long as no document is shown. */
  children: ReactNode;
}) {
  const pane = useDrawerFocus(props.isOpen);
  const isNarrow = useNarrow();
  return (
    <aside ref={pane} className={frame.pane} aria-label={props.label} data-pane tabIndex={-1}>
      <Button className={frame.close} variant="quiet" keys="escape" onClick={props.close}>
        Close
      </Button>
      {props.children !== null && (
        <>
          {!isNarrow && <Note {...props.noting} />}
          {props.children}
        </>
      )}
    </aside>
  );
}
