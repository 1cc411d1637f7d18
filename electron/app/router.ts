/**
 * Answers the shell's calls.
 */
import { statSync } from 'node:fs';
import { implement } from '@orpc/server';
import { dayOf } from '../days.ts';
import type { House } from '../house.ts';
import { schemaVersion } from '../migrations/index.ts';
import { listBackups, makeBackup } from '../store/backups.ts';
import { appContract } from './contract.ts';
import { writePreferences } from './preferences.ts';

const platforms = { darwin: 'mac', win32: 'windows' } as const;

export function createAppRouter(house: House) {
  const os = implement(appContract);
  const { clock, desk, events } = house;

  return os.router({
    start: os.start.handler(() => ({
      failure: house.state.kind === 'open' ? null : house.state.failure,
      preferences: house.preferences(),
      today: dayOf(clock.now()),
      clockOffset: clock.offset,
      platform: platforms[process.platform as keyof typeof platforms] ?? 'linux',
      notice: house.takeNotice(),
    })),

    about: os.about.handler(() => {
      const { sqlite, folder, file } = house.store();
      return {
        versions: {
          app: desk.version,
          electron: process.versions.electron ?? '',
          chrome: process.versions.chrome ?? '',
          node: process.versions.node,
          sqlite: String(sqlite.prepare('SELECT sqlite_version()').pluck().get()),
          schema: schemaVersion,
        },
        dataFolder: folder,
        databaseFile: file,
        databaseBytes: bytesOf(file) + bytesOf(`${file}-wal`),
        networkRequests: desk.networkRequests(),
        backups: listBackups(folder),
      };
    }),

    changePreferences: os.changePreferences.handler(({ input }) => {
      const next = writePreferences(house.store(), input);
      desk.applyPreferences(next);
      return next;
    }),

    showDataFolder: os.showDataFolder.handler(() => desk.showFolder(house.folder)),

    backUp: os.backUp.handler(() => {
      const { file, bytes } = makeBackup(house.store().sqlite, house.folder, clock.now());
      return { file, bytes };
    }),

    recover: os.recover.handler(({ input }) => house.recover(input.way)),
    quit: os.quit.handler(() => desk.quit()),

    events: os.events.handler(async function* ({ signal }) {
      for await (const event of events.subscribe('event', { signal })) yield event;
    }),
  });
}

/** A file's size; 0 where it is not there, as the write-ahead log after a clean close. */
function bytesOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}
