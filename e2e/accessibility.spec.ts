import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { checklist, expect, goTo, openDetails, test, titles } from './app.ts';
import { faults, useScheme } from './axe.ts';

// axe reads every element of a page some ten times over: a busy machine needs minutes for a walk through all of them.
test.describe.configure({ timeout: 180_000 });

const schemes = ['light', 'dark'] as const;

for (const scheme of schemes) {
  test(`axe finds nothing on any place, ${scheme}`, async ({ startWithPlan }) => {
    const { page } = await startWithPlan();
    await useScheme(page, scheme);
    const places = page.getByRole('navigation', { name: 'Places' }).getByRole('link');
    const labels = await places.evaluateAll((links) =>
      links.map((link) => link.querySelector('span')?.textContent ?? ''),
    );
    expect(labels).toHaveLength(11);
    for (const label of labels) {
      await goTo(page, label);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      if (label === 'Settings') {
        await expect(page.getByRole('textbox', { name: 'Ready by' })).toBeVisible();
      }
      expect(await faults(page), label).toEqual([]);
    }
  });

  test(`axe finds nothing on the steps of the set-up, ${scheme}`, async ({ start }) => {
    const { page } = await start();
    await useScheme(page, scheme);
    for (const [step, next] of [
      ['Dates', 'Time'],
      ['Time', 'You'],
      ['You', 'Review'],
      ['Review', null],
    ] as const) {
      await expect(page.getByRole('heading', { level: 2, name: step })).toBeVisible();
      expect(await faults(page), step).toEqual([]);
      if (next !== null) await page.getByRole('button', { name: `Next: ${next}` }).click();
    }
    await page.getByRole('button', { name: 'Back' }).click();
    await page.getByRole('button', { name: 'Back' }).click();
    await page.getByRole('textbox', { name: 'Minutes on Monday' }).fill('1');
    await page.getByRole('button', { name: 'Next: You' }).click();
    await expect(page.getByRole('textbox', { name: 'Minutes on Monday' })).toHaveAttribute(
      'aria-invalid',
      'true',
    );
    expect(await faults(page), 'a fault at its field').toEqual([]);
  });

  test(`axe finds nothing on what opens over a place, ${scheme}`, async ({ startWithPlan }) => {
    const { page } = await startWithPlan();
    await useScheme(page, scheme);
    const [, second, third] = await titles(page);
    const { keyboard } = page;
    const dialog = page.getByRole('dialog');
    await keyboard.press('ControlOrMeta+k');
    await expect(page.getByRole('option').first()).toBeVisible();
    expect(await faults(page), 'palette').toEqual([]);
    await keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
    await keyboard.press('?');
    await expect(dialog).toBeVisible();
    expect(await faults(page), 'all keys').toEqual([]);
    await keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);

    await page.getByRole('checkbox', { name: second }).click();
    const details = await openDetails(page, third);
    await expect(details.getByRole('textbox', { name: 'Note' })).toBeVisible();
    expect(await faults(page), 'details and a toast').toEqual([]);
    for (const act of ['Move', 'Skip', 'Minutes spent']) {
      await details.getByRole('button', { name: act }).click();
      await expect(dialog).toBeVisible();
      expect(await faults(page), act).toEqual([]);
      await keyboard.press('Escape');
      await expect(dialog).toHaveCount(0);
    }
    await page.getByRole('heading', { level: 1 }).click();
    await keyboard.press('a');
    await expect(dialog).toBeVisible();
    expect(await faults(page), 'a task of one’s own').toEqual([]);
    await keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);

    await keyboard.press('Enter');
    await expect(page.getByRole('region', { name: 'Work timer' })).toBeVisible();
    expect(await faults(page), 'a running clock').toEqual([]);
    await goTo(page, 'Today');
    await expect(page.getByRole('region', { name: 'Running clock' })).toBeVisible();
    expect(await faults(page), 'a running clock on Today').toEqual([]);
    await page.getByRole('button', { name: 'Four weeks' }).click();
    await expect(page.getByRole('region', { name: 'Week 4' })).toBeVisible();
    expect(await faults(page), 'the whole plan').toEqual([]);

    await goTo(page, 'Settings');
    await page.getByRole('textbox', { name: 'Ready by' }).fill('2026-05-20');
    await page.getByRole('button', { name: 'Preview changes' }).click();
    await expect(page.getByRole('region', { name: 'What changes' })).toBeVisible();
    expect(await faults(page), 'a preview of changes').toEqual([]);
  });

  test(`axe finds nothing on the choice after missed days, ${scheme}`, async ({
    start,
    startWithPlan,
  }) => {
    const first = await startWithPlan();
    await first.close();
    const { page } = await start({ now: '2026-05-13T08:00' });
    await useScheme(page, scheme);
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByRole('heading', { name: 'Fewer tasks' })).toBeVisible();
    expect(await faults(page), 'the dialog').toEqual([]);
    await dialog.getByRole('button', { name: 'Decide later' }).click();
    await expect(page.getByRole('button', { name: 'Choose a way' })).toBeVisible();
    expect(await faults(page), 'the line').toEqual([]);
  });

  test(`axe finds nothing on the page of a failed start, ${scheme}`, async ({ profile, start }) => {
    writeFileSync(path.join(profile, 'dry-run.sqlite'), 'not a database at all');
    const { page } = await start();
    await useScheme(page, scheme);
    await expect(page.getByRole('alert')).toBeVisible();
    expect(await faults(page)).toEqual([]);
  });
}

test('Tab shows where it is, on Today and in the settings', async ({ startWithPlan }) => {
  const { page } = await startWithPlan();
  const focused = () =>
    page.evaluate(() => {
      const element = document.activeElement;
      if (element === null || element === document.body) return null;
      const seen = [element, element.nextElementSibling, element.parentElement].some((each) => {
        if (each === null) return false;
        const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(each);
        return (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none';
      });
      return { name: `${element.tagName} ${element.textContent?.slice(0, 30)}`, seen };
    });
  for (const label of ['Today', 'Settings']) {
    await goTo(page, label);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    const unseen: string[] = [];
    for (let presses = 0; presses < 30; presses += 1) {
      await page.keyboard.press('Tab');
      const at = await focused();
      if (at !== null && !at.seen) unseen.push(at.name);
    }
    expect(unseen, label).toEqual([]);
  }
});

test('with reduced motion nothing moves', async ({ startWithPlan }) => {
  const { page } = await startWithPlan();
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const [first] = await titles(page);
  // A fade of at most 90 ms may stay; nothing changes its place or size.
  const moving = () =>
    page.evaluate(() =>
      document.getAnimations().flatMap(({ effect }) => {
        if (!(effect instanceof KeyframeEffect)) return [];
        const duration = Number(effect.getComputedTiming().duration);
        const changed = effect.getKeyframes().flatMap((frame) => Object.keys(frame));
        return duration > 90 || changed.includes('transform') ? [`${changed} ${duration}`] : [];
      }),
    );
  await page.getByRole('checkbox', { name: first }).click();
  await expect(page.getByRole('checkbox', { name: first })).toBeChecked();
  expect(await moving()).toEqual([]);
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog')).toBeVisible();
  expect(await moving()).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await goTo(page, 'Rounds');
  expect(await moving()).toEqual([]);
  await expect(checklist(page)).toHaveCount(0);
});
