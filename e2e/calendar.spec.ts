import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import ICAL from 'ical.js';
import { box, expect, goTo, openDetails, section, test, titles, toast } from './app.ts';

/** Answers the next questions where to save; `null` cancels them. */
async function saveTo(app: ElectronApplication, file: string | null): Promise<void> {
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showSaveDialog = async () => ({ canceled: chosen === null, filePath: chosen ?? '' });
  }, file);
}

async function exportPlan(page: Page): Promise<void> {
  await page.keyboard.press('ControlOrMeta+k');
  await page.getByRole('combobox', { name: 'Go to or run' }).fill('calendar file');
  await page.getByRole('option', { name: /^Export the plan to a calendar file/ }).click();
}

type Entry = { uid: string; day: string; time: string; zone: string; sequence: number };

/** The events of a file by their summary, as an independent parser reads them. */
function read(file: string): Map<string, Entry> {
  const calendar = new ICAL.Component(ICAL.parse(readFileSync(file, 'utf8')));
  for (const zone of calendar.getAllSubcomponents('vtimezone')) {
    ICAL.TimezoneService.register(new ICAL.Timezone(zone));
  }
  return new Map(
    calendar.getAllSubcomponents('vevent').map((component) => {
      const event = new ICAL.Event(component);
      const start = event.startDate;
      const text = start.toString();
      return [
        event.summary,
        {
          uid: event.uid,
          day: text.slice(0, 10),
          time: text.slice(11, 16),
          zone: start.zone?.tzid ?? '',
          sequence: event.sequence,
        },
      ];
    }),
  );
}

test('the exported file holds every task on its day, in its zone', async ({
  profile,
  startWithPlan,
}) => {
  const { app, page } = await startWithPlan({ timeZone: 'Europe/Zurich' });
  const file = path.join(profile, 'plan.ics');
  await saveTo(app, file);
  const today = await titles(page);
  await exportPlan(page);
  await expect(toast(page, /\d+ entries exported to plan\.ics\./)).toBeVisible();

  const events = read(file);
  for (const title of today.slice(1)) {
    expect(events.get(title)).toMatchObject({
      day: '2026-05-06',
      zone: 'Europe/Zurich',
      sequence: 0,
    });
  }
  const uids = [...events.values()].map(({ uid }) => uid);
  expect(new Set(uids).size).toBe(uids.length);

  await page.keyboard.press('w');
  for (const day of ['Mon 18 May', 'Thu 28 May']) {
    const tasks = await page
      .getByRole('list', { name: day })
      .getByRole('checkbox')
      .evaluateAll((boxes) => boxes.map((each) => each.getAttribute('aria-label') ?? ''));
    const date = `2026-05-${day.slice(4, 6)}`;
    // A daily task stands in the file once a day under one title; the others stand for their day alone.
    for (const title of tasks.filter((each) => each !== today[0])) {
      expect(events.get(title), title).toMatchObject({ day: date });
    }
  }
});

test('the usual start and a round’s own time are kept across a change of the clocks', async ({
  profile,
  start,
}) => {
  const { app, page } = await start({ now: '2026-03-06T08:00', timeZone: 'America/New_York' });
  await page.getByRole('textbox', { name: 'Coding, date' }).fill('2026-03-10');
  await page.getByRole('textbox', { name: 'Coding, time' }).fill('14:30');
  for (const next of ['Time', 'You', 'Review']) {
    await page.getByRole('button', { name: `Next: ${next}` }).click();
  }
  await page.getByRole('button', { name: 'Start the plan' }).click();
  await expect(page.getByRole('list', { name: 'Tasks for today' })).toBeVisible();
  const file = path.join(profile, 'plan.ics');
  await saveTo(app, file);
  await exportPlan(page);
  await expect(toast(page, /exported to plan\.ics\./)).toBeVisible();

  const entries = [...read(file).entries()];
  const round = entries.find(([title]) => title.startsWith('Round:'));
  expect(round?.[1]).toMatchObject({ day: '2026-03-10', time: '14:30' });
  const firstOfDay = (day: string) =>
    entries
      .filter(([title, entry]) => entry.day === day && !title.startsWith('Round:'))
      .map(([, entry]) => entry.time)
      .sort()[0];
  expect(firstOfDay('2026-03-09')).toBe(firstOfDay('2026-03-07'));
});

test('a second export updates the first: same UIDs, risen SEQUENCE', async ({
  profile,
  startWithPlan,
}) => {
  const { app, page } = await startWithPlan();
  const file = path.join(profile, 'plan.ics');
  await saveTo(app, file);
  await exportPlan(page);
  await expect(toast(page, /exported to plan\.ics\./)).toBeVisible();
  const first = read(file);

  const names = await titles(page);
  const moved = names.at(-1) ?? '';
  const stayed = names.at(-2) ?? '';
  await (await openDetails(page, moved)).getByRole('button', { name: 'Move' }).click();
  const dialog = page.getByRole('dialog', { name: `Move ${moved}` });
  await dialog.getByLabel('Day', { exact: true }).fill('2026-05-07');
  await dialog.getByRole('button', { name: 'Move to Thu 7 May' }).click();
  await expect(box(page, moved)).toHaveCount(0);
  writeFileSync(file, '');
  await exportPlan(page);
  await expect.poll(() => readFileSync(file, 'utf8').length).toBeGreaterThan(0);
  await expect(toast(page, /exported to plan\.ics\./)).toBeVisible();

  const second = read(file);
  const uids = (events: Map<string, Entry>) => [...events.values()].map(({ uid }) => uid).sort();
  expect(uids(second)).toEqual(uids(first));
  expect(first.get(moved)).toMatchObject({ day: '2026-05-06', sequence: 0 });
  expect(second.get(moved)).toMatchObject({ day: '2026-05-07', sequence: 1 });
  expect(second.get(moved)?.uid).toBe(first.get(moved)?.uid);
  expect(second.get(stayed)).toMatchObject({ day: '2026-05-06', sequence: 0 });
});

test('cancelled, it writes nothing', async ({ profile, startWithPlan }) => {
  const { app, page } = await startWithPlan();
  const before = readdirSync(profile).filter((name) => name.endsWith('.ics'));
  await saveTo(app, null);
  await goTo(page, 'Settings');
  await section(page, 'Plan').getByRole('button', { name: 'Export to a calendar file' }).click();
  // The app still answers, so the question is over.
  await goTo(page, 'Today');
  await expect(box(page, (await titles(page))[0])).toBeVisible();
  await expect(toast(page, /exported/)).toHaveCount(0);
  expect(readdirSync(profile).filter((name) => name.endsWith('.ics'))).toEqual(before);
});

test('a file that cannot be written is said in words, and nothing else changes', async ({
  profile,
  startWithPlan,
}) => {
  const { app, page } = await startWithPlan();
  await saveTo(app, path.join(profile, 'no such folder', 'plan.ics'));
  await exportPlan(page);
  await expect(page.getByRole('alert')).toContainText('The calendar file could not be written');
  await expect(page.getByRole('alert')).toContainText('Choose another folder.');

  const file = path.join(profile, 'plan.ics');
  await saveTo(app, file);
  await exportPlan(page);
  await expect(toast(page, /exported to plan\.ics\./)).toBeVisible();
  // The failed attempt was not counted as a first import.
  for (const { sequence } of read(file).values()) expect(sequence).toBe(0);
});
