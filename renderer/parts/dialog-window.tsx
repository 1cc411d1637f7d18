import { Modal } from '@mantine/core';
import '@mantine/core/styles/Overlay.layer.css';
import '@mantine/core/styles/Paper.layer.css';
import '@mantine/core/styles/ModalBase.layer.css';
import '@mantine/core/styles/Modal.layer.css';
import { useEffect, useRef } from 'react';
import { MantineRoot } from '../shell/mantine.tsx';
import styles from './dialog.module.css';
import type { DialogProps } from './dialog.tsx';

/**
 * Gives the focus back to where it was before the dialog. Mantine does so only for a modal that was
 * mounted closed; a focus that the dialog's act has put elsewhere stays there.
 */
function useFocusBack(): void {
  const from = useRef(document.activeElement);
  useEffect(
    () => () => {
      const isLost = document.activeElement === null || document.activeElement === document.body;
      if (isLost && from.current instanceof HTMLElement) from.current.focus();
    },
    [],
  );
}

/** The dialog itself: Mantine's modal in the app's look. Loaded when the first one opens. */
export default function DialogWindow({ open, title, onClose, width, children }: DialogProps) {
  useFocusBack();
  return (
    <MantineRoot>
      <Modal
        opened={open}
        onClose={onClose}
        title={title}
        size={width ?? 460}
        centered
        withCloseButton={false}
        transitionProps={{ transition: 'fade', duration: 160 }}
        classNames={{
          content: styles.content,
          header: styles.header,
          title: styles.title,
          body: styles.body,
          overlay: styles.overlay,
        }}
      >
        {children}
      </Modal>
    </MantineRoot>
  );
}
