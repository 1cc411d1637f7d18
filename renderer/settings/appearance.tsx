import type { Preferences } from '#electron/app/contract.ts';
import { Failure } from '../failure.tsx';
import { Choice } from '../parts/choice.tsx';
import { textSizes } from '../shell/text-size.ts';
import styles from './settings.module.css';
import { usePreferences } from './use-preferences.ts';

const themes: { value: Preferences['theme']; label: string }[] = [
  { value: 'system', label: 'System' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
];

/** Theme and text size; both show at once. */
export function Appearance() {
  const { preferences, change, failure } = usePreferences();
  return (
    <div className={styles.stack}>
      <Choice
        label="Theme"
        options={themes}
        value={preferences.theme}
        onChange={(theme) => change({ theme })}
      />
      <Choice
        label="Text size"
        help="In percent of the usual size. Panes fold away before anything is cut."
        options={textSizes.map((size) => ({ value: String(size), label: `${size}%` }))}
        value={String(preferences.textSize)}
        onChange={(value) => {
          const textSize = textSizes.find((size) => String(size) === value);
          if (textSize !== undefined) void change({ textSize });
        }}
      />
      {failure && <Failure {...failure} />}
    </div>
  );
}
