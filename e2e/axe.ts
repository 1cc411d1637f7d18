/** What axe finds on a page, once nothing on it moves. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
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
