import { expect, goTo, test, toast } from './app.ts';
import {
  answerUntil,
  card,
  details,
  field,
  figure,
  find,
  grade,
  makeOwnDeck,
  openCards,
  ownDeck,
  question,
  revealAndGrade,
  review,
  rows,
  shippedCards,
  startDue,
  wording,
} from './numbers-steps.ts';

const millisecondsPerDay = 86_400_000;

/** The day so many days after the specs' first morning, as the table writes it: "Thu 14 May". */
function dayAfter(days: number): RegExp {
  const date = new Date(Date.parse('2026-05-06T12:00:00Z') + days * millisecondsPerDay);
  const weekday = date.toLocaleDateString('en-GB', { weekday: 'short', timeZone: 'UTC' });
  return new RegExp(
    days === 1 ? '^tomorrow$' : `^${weekday}( ${date.getUTCDate()} [A-Z][a-z]{2})?$`,
  );
}

test('a typed figure is judged, and comes back on the day its button said', async ({
  startWithPlan,
}) => {
  const { page } = await startWithPlan();
  await makeOwnDeck(page);
  await review(page, ownDeck, 'Review');
  await answerUntil(page, figure.question);
  await expect(field(page)).toBeFocused();
  await page.keyboard.type('2.5 GB');
  await page.keyboard.press('Enter');

  await expect(card(page).getByText(/^Within 10%/)).toBeVisible();
  await expect(card(page).getByText('7% under')).toBeVisible();
  await expect(
    card(page).getByRole('img', { name: /^Your answer 2\.5( GB)? is inside/ }),
  ).toBeVisible();
  await expect(page.getByRole('status').filter({ hasText: 'Within 10%' })).toContainText('2.68 GB');
  await expect(grade(page, 'Good').or(grade(page, 'Easy')).first()).toBeVisible();

  const words = await grade(page, 'Easy').innerText();
  const days = Number(/in (\d+) days?/.exec(words)?.[1]);
  expect(days).toBeGreaterThan(0);
  await page.keyboard.press('4');
  await expect(question(page)).not.toHaveText(figure.question);
  await openCards(page);
  await find(page, 'cache of one sequence', '1 card');
  await expect(rows(page)).toHaveCount(1);
  await expect(details(page).getByText(dayAfter(days), { exact: true })).toBeVisible();
  await expect(details(page).getByRole('list', { name: 'Reviews' })).toContainText('2.5 GB');
});

test('what cannot be read is said in place, and nothing is graded', async ({ startWithPlan }) => {
  const { page } = await startWithPlan();
  await makeOwnDeck(page);
  await review(page, ownDeck, 'Cram');
  await answerUntil(page, figure.question);
  await page.keyboard.type('many');
  await page.keyboard.press('Enter');
  await expect(field(page)).toHaveAttribute('aria-invalid', 'true');
  await expect(field(page)).toBeFocused();
  await expect(grade(page, 'Good')).toHaveCount(0);
  await field(page).fill('26 GB');
  await page.keyboard.press('Enter');
  await expect(grade(page, 'Again')).toBeFocused();
});

test('a wording is revealed, graded by Enter, and undone by U', async ({ startWithPlan }) => {
  const { page } = await startWithPlan();
  await makeOwnDeck(page);
  await review(page, ownDeck, 'Review');
  await answerUntil(page, wording.question);
  await expect(page.getByRole('button', { name: /^Show the answer/ })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(card(page).getByText(wording.answer)).toBeVisible();
  await expect(grade(page, 'Good')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(card(page).getByText(wording.answer)).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(question(page)).toHaveText(wording.question);
  await expect(card(page).getByText(wording.answer)).toBeVisible();
});

test('a drawn figure is asked with fresh values and worked out', async ({ startWithPlan }) => {
  const { page } = await startWithPlan();
  const generator = shippedCards().cards.find(({ kind }) => kind === 'generator');
  if (generator === undefined) throw new Error('No generator is shipped.');
  await openCards(page);
  await find(page, 'kind:generator', /^Cards\s*\d+ cards?/);
  const words = generator.question.split(/\{[^}]*\}/);
  const deck = shippedCards().groups.find(({ id }) => id === generator.group)?.title ?? '';
  await review(page, deck, 'Cram');
  for (let left = 60; left > 0; left -= 1) {
    const asked = await question(page).innerText();
    const isIt = words.every((part) => asked.includes(part.trim()));
    await page.keyboard.press('Enter');
    await expect(grade(page, 'Good')).toBeVisible();
    if (isIt) break;
    await page.keyboard.press('3');
    await expect(question(page)).not.toHaveText(asked);
  }
  await expect(page.getByRole('heading', { level: 3, name: 'Formula' })).toBeVisible();
  await expect(question(page)).not.toContainText('{');
});

test('a session goes on after a restart, on the same card and with the same figures', async ({
  start,
  startWithPlan,
}) => {
  const before = await startWithPlan();
  await startDue(before.page);
  const first = await question(before.page).innerText();
  await before.page.keyboard.press('Enter');
  await expect(grade(before.page, 'Good')).toBeVisible();
  await before.page.keyboard.press('3');
  await expect(question(before.page)).not.toHaveText(first);
  const second = await question(before.page).innerText();
  await before.kill();

  const { page } = await start({ now: '2026-05-06T08:20' });
  await goTo(page, 'Numbers');
  await expect(question(page)).toHaveText(second);
  await expect(page.getByText(/^2 of \d+$/)).toBeVisible();
});

test('Esc ends a session with its facts, and the sidebar counts what is due', async ({
  startWithPlan,
}) => {
  const { page } = await startWithPlan();
  // The first visit takes up the cards that came with the app.
  await goTo(page, 'Numbers');
  await expect(page.getByRole('heading', { name: /^\d+ cards due$/ })).toBeVisible();
  await goTo(page, 'Today');
  const link = page.getByRole('link', { name: 'Numbers', exact: true });
  await expect(link).toHaveAccessibleDescription(/^\d+ due$/);
  await expect(page.getByRole('main')).toContainText(/day 1, \d+ cards due/);
  await startDue(page);
  await page.keyboard.press('Enter');
  await expect(grade(page, 'Good')).toBeVisible();
  await page.keyboard.press('1');
  await expect(grade(page, 'Good')).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('heading', { name: '1 card answered' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Back to the decks' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('table', { name: 'Decks' })).toBeVisible();
});

test('Enter ends a session in which all is answered, wherever the focus is', async ({
  startWithPlan,
}) => {
  const { page } = await startWithPlan();
  await makeOwnDeck(page);
  await review(page, ownDeck, 'Cram');
  const first = await question(page).innerText();
  await revealAndGrade(page);
  await expect(question(page)).not.toHaveText(first);
  await revealAndGrade(page);
  await expect(page.getByRole('heading', { name: '2 cards answered' })).toBeVisible();
  await expect(page.getByRole('button', { name: /^End the session/ })).toBeFocused();
  await page.getByRole('heading', { name: '2 cards answered' }).click();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('table', { name: 'Decks' })).toBeVisible();
  await expect(page.getByRole('main').locator(':focus')).toHaveCount(1);
});

test('a card is buried and flagged while the caret stands in its field', async ({
  startWithPlan,
}) => {
  const { page } = await startWithPlan();
  await makeOwnDeck(page);
  await review(page, ownDeck, 'Review');
  await answerUntil(page, figure.question);
  await expect(field(page)).toBeFocused();
  await page.keyboard.press('Alt+f');
  await expect(page.getByText('flagged', { exact: true })).toBeVisible();
  await page.keyboard.press('Alt+b');
  await expect(toast(page, 'Buried until tomorrow.')).toBeVisible();
  await expect(question(page)).not.toHaveText(figure.question);
});

test('# in the palette finds a card and opens it in the table', async ({ startWithPlan }) => {
  const { page } = await startWithPlan();
  await makeOwnDeck(page);
  await goTo(page, 'Today');
  await page.keyboard.press('ControlOrMeta+k');
  await page.getByRole('combobox', { name: 'Go to or run' }).fill('#cache of one sequence');
  await page.getByRole('option', { name: new RegExp(`^${figure.question.slice(0, 20)}`) }).click();
  await expect(details(page)).toContainText(figure.answer);
});

test('T sets how far off the card may be, which judges the answer anew', async ({
  startWithPlan,
}) => {
  const { page } = await startWithPlan();
  await makeOwnDeck(page);
  await review(page, ownDeck, 'Review');
  await answerUntil(page, figure.question);
  await page.keyboard.type('2.5 GB');
  await page.keyboard.press('Enter');
  await expect(card(page).getByText(/^Within 10%/)).toBeVisible();
  await page.keyboard.press('t');
  const dialog = page.getByRole('dialog', { name: 'Tolerance of this card' });
  const percent = dialog.getByRole('textbox', { name: 'Percent that an answer may be off' });
  await expect(percent).toHaveValue('10');
  await percent.fill('5');
  await page.keyboard.press('Enter');
  await expect(toast(page, 'Tolerance set to 5%.')).toBeVisible();
  await expect(card(page).getByText(/^Within 10%/)).toHaveCount(0);
});

test('with two buttons a card is graded Again or Good', async ({ startWithPlan }) => {
  const { page } = await startWithPlan();
  await goTo(page, 'Numbers');
  await page.getByRole('main').getByRole('button', { name: 'Settings' }).click();
  const dialog = page.getByRole('dialog', { name: 'Review settings' });
  await dialog.getByRole('radio', { name: /^Two/ }).check();
  await dialog.getByRole('textbox', { name: 'Minutes a day' }).fill('none');
  await expect(dialog.getByRole('button', { name: 'Keep settings' })).toBeDisabled();
  await dialog.getByRole('textbox', { name: 'Minutes a day' }).fill('20');
  await dialog.getByRole('button', { name: 'Keep settings' }).click();
  await expect(toast(page, 'Review settings kept.')).toBeVisible();
  await startDue(page);
  const asked = await question(page).innerText();
  await page.keyboard.press('Enter');
  await expect(grade(page, 'Good')).toBeFocused();
  await expect(grade(page, 'Hard')).toHaveCount(0);
  await page.keyboard.press('2');
  await expect(question(page)).not.toHaveText(asked);
});

test('a missed card is waited for, and goes on by itself once it is due', async ({
  start,
  startWithPlan,
}) => {
  const before = await startWithPlan();
  await makeOwnDeck(before.page);
  await review(before.page, ownDeck, 'Review');
  // Both of its cards, in whichever order they are asked.
  for (let left = 2; left > 0; left -= 1) {
    await before.page.keyboard.press('Enter');
    await expect(grade(before.page, 'Again')).toBeVisible();
    await before.page.keyboard.press('1');
    await expect(grade(before.page, 'Again')).toHaveCount(0);
  }
  await expect(
    before.page.getByRole('heading', { name: /^The next card comes back in \d+ (s|min)$/ }),
  ).toBeVisible();
  await before.close();

  const { page } = await start({ now: '2026-05-06T08:30' });
  await goTo(page, 'Numbers');
  await expect(question(page)).toHaveText(
    new RegExp(`^(${[figure, wording].map((one) => one.question.replace('?', '\\?')).join('|')})$`),
  );
  await expect(page.getByText('Learning', { exact: true })).toBeVisible();
});
