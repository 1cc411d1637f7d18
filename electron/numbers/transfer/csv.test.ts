import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CsvField, cardsOfCsv, csvOf, readCsv } from './csv.ts';
import type { ExportedCard } from './values.ts';
import { unwatched } from './with-progress.ts';

async function read(text: string, fields?: CsvField[]) {
  const table = readCsv(text);
  const choices = { fields: fields ?? table.fields, hasHeader: table.hasHeader, deck: 'Mine' };
  return { table, ...(await cardsOfCsv(table, choices, unwatched)) };
}

describe('a CSV file', () => {
  test('with a header tells its columns by itself, whatever separates them', async () => {
    for (const separator of [',', ';', '\t']) {
      const lines = [
        ['Front', 'Back', 'Deck', 'Tags', 'Tolerance'],
        ['H100 memory?', '80 GB', 'GPU', 'gpu hardware', '0'],
        ['Who answers?', 'Anyone', '', '', ''],
      ];
      const { cards, badRows } = await read(lines.map((row) => row.join(separator)).join('\n'));
      expect(badRows).toEqual([]);
      expect(
        cards.map(({ deck, text }) => [deck, text.kind, text.tolerancePercent, text.tags]),
      ).toEqual([
        ['GPU', 'number', 0, ['gpu', 'hardware']],
        ['Mine', 'wording', undefined, []],
      ]);
    }
  });

  test('without a header takes question, answer, why', async () => {
    const { table, cards } = await read('What bounds decode?,Bandwidth,Say it first\n');
    expect(table.hasHeader).toBe(false);
    expect(cards[0]?.text).toMatchObject({
      question: 'What bounds decode?',
      answer: 'Bandwidth',
      why: 'Say it first',
    });
  });

  test('of an Anki text export follows its own lines at the top', async () => {
    const { cards } = await read(
      '#separator:tab\n#html:true\n#deck column:1\n#tags column:4\nServing\tWhat is <b>TTFT</b>?\tTime to first token\tlatency serving\n',
    );
    expect(cards[0]).toMatchObject({
      deck: 'Serving',
      text: {
        question: 'What is TTFT?',
        answer: 'Time to first token',
        tags: ['latency', 'serving'],
      },
    });
  });

  test('names each bad row by its line, and takes the others', async () => {
    const { cards, badRows } = await read(
      'question,answer,tolerance\n"two\nlines?",yes,\n,no question,\nq?,1 GB,ninety\n\nok?,fine,\nok?,again,\n',
    );
    expect(cards.map(({ text }) => text.question)).toEqual(['two\nlines?', 'ok?']);
    expect(badRows).toEqual([
      { row: 'line 4', problem: 'the question is empty' },
      { row: 'line 5', problem: 'the tolerance "ninety" is no percentage from 0 to 50' },
      { row: 'line 8', problem: 'the same question stands on line 7 already' },
    ]);
  });

  test('with a quote that never closes says where', async () => {
    const { badRows } = await read('question,answer\nfine?,yes\n"open,no\n');
    expect(badRows[0]).toMatchObject({ row: 'line 3' });
    expect(badRows[0]?.problem).toContain('Close the quote');
  });

  test('that we wrote comes back with the same cards', async () => {
    const words = fc
      .string({ minLength: 1, maxLength: 40 })
      .map((text) => text.replaceAll(/[\r\uFEFF]/g, '').trim())
      .filter((text) => text !== '' && !text.startsWith('#'));
    const card = fc.record({ question: words, answer: words, why: words });
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(card, { minLength: 1, maxLength: 8, selector: ({ question }) => question }),
        async (texts) => {
          const cards = texts.map(
            (text, index): ExportedCard => ({
              guid: `c${index}`,
              deck: 'Mine',
              text: {
                kind: 'wording',
                assumptions: '',
                formula: '',
                source: '',
                tags: ['one', 'two'],
                ...text,
              },
              suspended: false,
              flagged: false,
              reviews: [],
            }),
          );
          const back = await read(csvOf(cards));
          expect(back.badRows).toEqual([]);
          expect(
            back.cards.map(({ text: { question, answer, why, tags } }) => ({
              question,
              answer,
              why,
              tags,
            })),
          ).toEqual(texts.map((text) => ({ ...text, tags: ['one', 'two'] })));
        },
      ),
    );
  });
});
