/** What axe finds on a page, once nothing on it moves. */
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { settled } from './app.ts';

/** Every fault axe finds, as lines that name the rule and the element. */
export async function faults(page: Page): Promise<string[]> {
  await settled(page);
  // Electron opens no second page for axe's own frames: the legacy mode works in this one.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary ?? ''}`),
  );
}

/**
 * Shows the page in a scheme, as where the system has it. It is set on the page: one that is set in the main process
 * goes with the next preference that is stored, as with a change of place.
 */
export async function useScheme(page: Page, scheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme: scheme });
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', scheme);
}
