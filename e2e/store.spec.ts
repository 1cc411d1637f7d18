import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Page } from '@playwright/test';
import { box, checklist, expect, goTo, section, test, titles } from './app.ts';

const database = (profile: string) => path.join(profile, 'dry-run.sqlite');
const digest = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex');
const failure = (page: Page) => page.getByRole('alert');

/** What was set aside in a data folder. */
function asides(profile: string): string[] {
  return readdirSync(profile).filter((name) => /set-aside.*\.sqlite$/.test(name));
}

/** Overwrites a part of a file in the middle, as a failing disk does. */
function damage(file: string): void {
  const bytes = readFileSync(file);
  bytes.fill(0xa5, 4096, bytes.length - 4096);
  writeFileSync(file, bytes);
}

/**
 * Makes a folder that nobody can write. Permissions do not bind root, who gets a file system mounted for reading.
 *
 * @returns what undoes it; null where this machine does not allow it.
 */
function protect(folder: string): (() => void) | null {
  if (process.getuid?.() !== 0) {
    chmodSync(folder, 0o555);
    return () => chmodSync(folder, 0o755);
  }
  const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', 'ro', 'tmpfs', folder]);
  return status === 0 ? () => void spawnSync('umount', ['--lazy', folder]) : null;
}

async function backUp(page: Page): Promise<void> {
  await goTo(page, 'Settings');
  await section(page, 'Data').getByRole('button', { name: 'Back up now' }).click();
  await expect(section(page, 'Data').getByRole('status')).toContainText('Backed up and checked');
  await goTo(page, 'Today');
}

test('killed right after a tick, ten times: nothing is lost', async ({ start, startWithPlan }) => {
  test.setTimeout(120_000);
  let run = await startWithPlan();
  const names = await titles(run.page);
  const done = new Set<string>();
  for (let round = 0; round < 10; round += 1) {
    const title = names[round % names.length] ?? '';
    const ticked = !done.has(title);
    await box(run.page, title).click();
    await expect(box(run.page, title)).toBeChecked({ checked: ticked });
    await run.kill();
    if (ticked) done.add(title);
    else done.delete(title);

    run = await start();
    await expect(checklist(run.page)).toBeVisible();
    for (const each of names) {
      await expect(box(run.page, each), `round ${round}`).toBeChecked({ checked: done.has(each) });
    }
  }
});

test('a damaged file: the newest backup is restored, and the damaged file kept', async ({
  profile,
  start,
  startWithPlan,
}) => {
  const first = await startWithPlan();
  const [one, two] = await titles(first.page);
  await box(first.page, one).click();
  await expect(box(first.page, one)).toBeChecked();
  await backUp(first.page);
  await box(first.page, two).click();
  await expect(box(first.page, two)).toBeChecked();
  await first.close();
  damage(database(profile));
  const damaged = digest(database(profile));

  const { page } = await start();
  await expect(failure(page)).toContainText('Your data file is damaged.');
  await expect(failure(page)).toContainText(database(profile));
  expect(digest(database(profile))).toBe(damaged);
  await page.getByRole('button', { name: /^Restore the backup of / }).click();
  // The backup was made in the settings, so that is where it was left.
  await goTo(page, 'Today');
  await expect(box(page, one)).toBeChecked();
  await expect(box(page, two)).not.toBeChecked();
  await expect(
    page.getByText(/The backup was restored\. The earlier file is kept as/),
  ).toBeVisible();
  const [aside] = asides(profile);
  expect(digest(path.join(profile, aside ?? ''))).toBe(damaged);
});

test('a damaged file without a backup: a fresh start, and the damaged file kept', async ({
  profile,
  start,
  startWithPlan,
}) => {
  const first = await startWithPlan();
  await first.close();
  writeFileSync(database(profile), 'This was a database once.');
  const damaged = digest(database(profile));

  const second = await start();
  await expect(failure(second.page)).toContainText('Your data file is damaged.');
  await expect(second.page.getByRole('button', { name: /^Restore/ })).toHaveCount(0);
  await second.page.getByRole('button', { name: 'Start with an empty plan' }).click();
  await expect(second.page.getByRole('heading', { level: 1 })).toHaveText('Set up the plan');
  await expect(second.page.getByText(/Started with an empty plan\./)).toBeVisible();
  const [aside] = asides(profile);
  expect(digest(path.join(profile, aside ?? ''))).toBe(damaged);
  await second.close();

  const { page } = await start();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Set up the plan');
});

test('a damaged backup is passed over for an older sound one', async ({
  profile,
  start,
  startWithPlan,
}) => {
  const first = await startWithPlan();
  const [one] = await titles(first.page);
  await box(first.page, one).click();
  await expect(box(first.page, one)).toBeChecked();
  await backUp(first.page);
  await backUp(first.page);
  await first.close();
  const backups = readdirSync(path.join(profile, 'backups')).sort();
  expect(backups).toHaveLength(2);
  damage(path.join(profile, 'backups', backups.at(-1) ?? ''));
  damage(database(profile));

  const { page } = await start();
  await page.getByRole('button', { name: /^Restore the backup of / }).click();
  await goTo(page, 'Today');
  await expect(box(page, one)).toBeChecked();
});

test('a file of a newer version is refused, naming both versions, and left untouched', async ({
  profile,
  start,
  startWithPlan,
}) => {
  const first = await startWithPlan();
  await first.close();
  const file = new DatabaseSync(database(profile));
  const known = Number(file.prepare('PRAGMA user_version').get()?.user_version);
  file.exec('PRAGMA user_version = 41');
  file.close();
  const before = digest(database(profile));

  const second = await start();
  await expect(failure(second.page)).toContainText('Your data was written by a newer Dry Run.');
  await expect(failure(second.page)).toContainText('schema version 41');
  await expect(failure(second.page)).toContainText(`versions up to ${known}`);
  await expect(second.page.getByRole('button', { name: /Restore|empty plan/ })).toHaveCount(0);
  await second.page.getByRole('button', { name: 'Show data folder' }).waitFor();
  await second.close();
  expect(digest(database(profile))).toBe(before);
  expect(readdirSync(profile).filter((name) => name.includes('set-aside'))).toEqual([]);
});

test('another program’s database is refused and left untouched', async ({ profile, start }) => {
  mkdirSync(profile, { recursive: true });
  const file = new DatabaseSync(database(profile));
  file.exec("CREATE TABLE recipes (name TEXT); INSERT INTO recipes VALUES ('bread')");
  file.close();
  const before = digest(database(profile));

  const run = await start();
  await expect(failure(run.page)).toContainText('This is not a Dry Run database.');
  await expect(failure(run.page)).toContainText('Move it elsewhere');
  await run.close();
  expect(digest(database(profile))).toBe(before);
});

test('quit on the failure page ends the app', async ({ profile, start }) => {
  writeFileSync(database(profile), 'no database');
  const { app, page } = await start();
  const ended = app.waitForEvent('close');
  await page.getByRole('button', { name: 'Quit' }).click();
  await ended;
});

test('a disk that does not take a change says so, and the screen shows what is stored', async ({
  profile,
  start,
  startWithPlan,
}) => {
  const first = await startWithPlan({ provokes: true });
  const [one] = await titles(first.page);
  // Another program holds the file for writing: the change cannot be stored.
  const other = new DatabaseSync(database(profile));
  other.exec('BEGIN IMMEDIATE');
  await box(first.page, one).click();
  await expect(first.page.getByRole('alert')).toBeVisible();
  await expect(box(first.page, one)).not.toBeChecked();
  other.exec('ROLLBACK');
  other.close();
  await first.page.getByRole('button', { name: 'Try again' }).click();
  await expect(box(first.page, one)).toBeChecked();
  await first.close();

  const { page } = await start();
  await expect(box(page, one)).toBeChecked();
});

test('a data file that cannot be opened at all is said with its place', async ({
  profile,
  start,
}) => {
  mkdirSync(database(profile));
  const { page } = await start();
  await expect(failure(page)).toContainText(database(profile));
});

test('a data folder that cannot be written says so, and what to do', async ({ profile, start }) => {
  const release = protect(profile);
  test.skip(release === null, 'This machine lets nobody make a folder that root cannot write.');
  try {
    const { page, close } = await start();
    await expect(failure(page)).toContainText('The data folder cannot be written.');
    await expect(failure(page)).toContainText(profile);
    await expect(failure(page)).toContainText('Give your user write access');
    await expect(page.getByRole('button', { name: /Restore|empty plan/ })).toHaveCount(0);
    await close();
  } finally {
    release?.();
  }
});
