/**
 * Mantine for the parts of the app that use it, in the app's own look. Today's first paint does not:
 * whatever loads lazily and uses a Mantine component stands inside this.
 */
import { type CSSVariablesResolver, createTheme, MantineProvider } from '@mantine/core';
import '@mantine/core/styles/default-css-variables.layer.css';
import '@mantine/core/styles/global.layer.css';
import type { ReactNode } from 'react';
import { useScheme } from './scheme.ts';

const theme = createTheme({
  fontFamily: 'var(--font-ui)',
  fontFamilyMonospace: 'var(--font-code)',
  headings: { fontFamily: 'var(--font-ui)', fontWeight: '600' },
  defaultRadius: 6,
  cursorType: 'default',
  respectReducedMotion: true,
});

/** Mantine's names for the app's tokens; the tokens themselves follow the scheme. */
const resolver: CSSVariablesResolver = () => {
  const colors = {
    '--mantine-color-body': 'var(--surface)',
    '--mantine-color-text': 'var(--ink)',
    '--mantine-color-bright': 'var(--ink)',
    '--mantine-color-dimmed': 'var(--ink-3)',
    '--mantine-color-placeholder': 'var(--ink-3)',
    '--mantine-color-anchor': 'var(--accent)',
    '--mantine-color-default': 'var(--raised)',
    '--mantine-color-default-hover': 'var(--hover)',
    '--mantine-color-default-color': 'var(--ink)',
    '--mantine-color-default-border': 'var(--control)',
    '--mantine-color-error': 'var(--fail)',
    '--mantine-color-success': 'var(--pass)',
    '--mantine-primary-color-contrast': 'var(--on-accent)',
    '--mantine-primary-color-filled': 'var(--accent)',
    '--mantine-primary-color-filled-hover': 'var(--accent-hover)',
    '--mantine-primary-color-light': 'var(--accent-soft)',
    '--mantine-primary-color-light-hover': 'var(--accent-soft)',
    '--mantine-primary-color-light-color': 'var(--accent)',
  };
  return { variables: {}, light: colors, dark: colors };
};

/** Wraps what uses Mantine. It follows the scheme that the root has set. */
export function MantineRoot({ children }: { children: ReactNode }) {
  const scheme = useScheme();
  return (
    <MantineProvider theme={theme} cssVariablesResolver={resolver} forceColorScheme={scheme}>
      {children}
    </MantineProvider>
  );
}
