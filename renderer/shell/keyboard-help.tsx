/** All keys that work now, grouped by where they belong. Loaded when first opened. */
import { Button } from '../parts/button.tsx';
import { Dialog, DialogActions } from '../parts/dialog.tsx';
import { Key } from '../parts/key.tsx';
import { placeOf } from '../places.ts';
import { linesByHome } from './command-lists.ts';
import { useAllCommands } from './commands.ts';
import styles from './keyboard-help.module.css';
import { closeOverlay } from './overlays.ts';
import { useShell } from './state.ts';

export default function KeyboardHelp() {
  const commands = useAllCommands();
  const where = useShell((state) => state.where);
  const label = where === 'settings' ? 'Settings' : placeOf(where).label;
  return (
    <Dialog open title="All keys" width={960} onClose={closeOverlay}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and so takes the focus. */}
      <section className={styles.homes} aria-label="Keys" tabIndex={0}>
        {linesByHome(commands, label).map(([home, lines]) => (
          <div key={home}>
            <h3 className={styles.title}>{home}</h3>
            <dl>
              {lines.map((line) => (
                <div key={line.id} className={styles.line}>
                  <dt>{line.title}</dt>
                  <dd>
                    <Caps keys={line.keys} />
                  </dd>
                </div>
              ))}
            </dl>
          </div>
        ))}
      </section>
      <p className={styles.note}>Single letters work while no text field has the focus.</p>
      <DialogActions>
        <Button data-autofocus onClick={closeOverlay} keys="escape">
          Close
        </Button>
      </DialogActions>
    </Dialog>
  );
}

/** Every alternative: here the keys are the content, so a reader hears them, too. */
function Caps({ keys }: { keys: string }) {
  return (
    <span className={styles.caps}>
      {keys.split(' ').map((one) => (
        <Key key={one} keys={one} spoken />
      ))}
    </span>
  );
}
