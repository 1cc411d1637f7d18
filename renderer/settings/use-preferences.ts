import { useState } from 'react';
import type { Preferences } from '#electron/app/contract.ts';
import { changePreferences, useShell } from '../shell/state.ts';

/** The preferences, a way to change them, and why the last change failed. */
export function usePreferences() {
  const preferences = useShell((state) => state.preferences);
  const [failure, setFailure] = useState<{ error: unknown; retry: () => void } | null>(null);

  async function change(wanted: Partial<Preferences>): Promise<void> {
    try {
      await changePreferences(wanted);
      setFailure(null);
    } catch (error) {
      setFailure({ error, retry: () => void change(wanted) });
    }
  }
  return { preferences, change, failure };
}
