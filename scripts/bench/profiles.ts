import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { cacheFolder } from '../bootstrap/places.mjs';
import { inWorkFolder } from '../bootstrap/work-folder.mjs';
import { launchApp } from '../launch.ts';
import { benchDay } from './arms.ts';

/** Data folders for the two arms. */
export type Profiles = {
  /** The app's, with a plan laid. */
  app: string;
  /** The minimal app's. */
  minimal: string;
  /** For files of the benchmark's own, on the same disk. */
  folder: string;
};

/**
 * Do something with data folders as a person has them after the first day: the real app's holds a
 * plan with the usual answers. They lie in the project's cache, hence on a disk: a folder for
 * temporary files may be memory, where a durable write costs nothing. Gone afterwards.
 */
export function withProfiles<Result>(work: (profiles: Profiles) => Promise<Result>) {
  return inWorkFolder(cacheFolder(), async (folder) => {
    const profiles = {
      app: path.join(folder, 'app'),
      minimal: path.join(folder, 'minimal'),
      folder,
    };
    for (const profile of [profiles.app, profiles.minimal]) mkdirSync(profile);
    await layPlan(profiles.app);
    return work(profiles);
  });
}

async function layPlan(profile: string): Promise<void> {
  const running = await launchApp({ profile, now: benchDay });
  try {
    await running.page.getByRole('button', { name: /skip/i }).first().click();
    await running.page.getByRole('checkbox').first().waitFor();
  } finally {
    await running.close();
  }
}
