import { Button } from '../parts/button.tsx';
import { keysSpoken } from '../shell/commands.ts';
import frame from './frame.module.css';

/** A pane drawn over the text where the window is too narrow for all three. */
export type Drawer = 'list' | 'pane';

/** Opens and closes a pane where it is a drawer; elsewhere it is not there. */
export function DrawerButton(props: {
  which: Drawer;
  label: string;
  keys: string;
  drawer: Drawer | null;
  set: (drawer: Drawer | null) => void;
}) {
  const { which, label, keys, drawer, set } = props;
  const isOpen = drawer === which;
  return (
    <Button
      className={which === 'list' ? frame.narrowestOnly : frame.narrowOnly}
      aria-pressed={isOpen}
      // Its keys are told, not shown: where it stands there is no room for caps.
      aria-keyshortcuts={keysSpoken(keys)}
      onClick={() => set(isOpen ? null : which)}
    >
      {label}
    </Button>
  );
}
