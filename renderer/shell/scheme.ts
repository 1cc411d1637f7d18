/** Light or dark: the person's choice, or the system's where they chose to follow it. */
import { useEffect, useSyncExternalStore } from 'react';
import { useShell } from './state.ts';

export type Scheme = 'light' | 'dark';

const dark = '(prefers-color-scheme: dark)';

function watchSystem(changed: () => void): () => void {
  const query = window.matchMedia(dark);
  query.addEventListener('change', changed);
  return () => query.removeEventListener('change', changed);
}

/** The scheme to show now. */
export function useScheme(): Scheme {
  const theme = useShell((state) => state.preferences.theme);
  const systemIsDark = useSyncExternalStore(watchSystem, () => window.matchMedia(dark).matches);
  if (theme !== 'system') return theme;
  return systemIsDark ? 'dark' : 'light';
}

/** Puts a scheme on the page, where the tokens read it. */
export function showScheme(scheme: Scheme): void {
  document.documentElement.dataset.mantineColorScheme = scheme;
}

/** Keeps the page in the scheme while the calling component is mounted; the root does, once. */
export function useShownScheme(): void {
  const scheme = useScheme();
  useEffect(() => showScheme(scheme), [scheme]);
}
