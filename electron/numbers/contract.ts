/**
 * The calls of the numbers: what is due, a session from card to card, the table of all cards, statistics, import and
 * export. Calls that change a session answer with the whole session.
 */
import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { call, write } from '../calls.ts';
import { optimiseEventSchema, parametersSchema, statisticsSchema } from './report-schemas.ts';
import {
  browseInput,
  browseSchema,
  cardDetailsSchema,
  countsSchema,
  overviewSchema,
} from './screen-schemas.ts';
import { importEventSchema, importOptions, transferFormats } from './transfer-schemas.ts';
import {
  cardDraftSchema,
  catchUpWayIds,
  deckSchema,
  numbersSettingsSchema,
  ratingSchema,
  sessionModes,
  sessionViewSchema,
} from './values.ts';

export * from './report-schemas.ts';
export * from './screen-schemas.ts';
export * from './transfer-schemas.ts';

const id = z.string().min(1).max(120);
const cardIds = z.array(id).min(1).max(100_000);
const deckTitle = z.string().trim().min(1, 'Name the deck.').max(120);

export const numbersContract = {
  /** What is due now; cheap, and needs no content. Ask again after a grade and on a new day. */
  counts: call.output(countsSchema),
  overview: call.output(overviewSchema),

  /** Starts a session, or goes on with the open one of the same kind. Cram leaves the schedule alone. */
  begin: write
    .input(z.strictObject({ mode: z.enum(sessionModes), deckId: id.nullable().default(null) }))
    .output(sessionViewSchema),
  session: call.output(sessionViewSchema.nullable()),
  /** Judges what was typed, or reveals where `typed` is null. An unreadable answer leaves the card on its front. */
  answer: write
    .input(
      z.strictObject({
        cardId: id,
        typed: z.string().max(200).nullable(),
        elapsedMs: z.number().min(0).max(86_400_000),
      }),
    )
    .output(sessionViewSchema.extend({ unreadable: z.string().nullable() })),
  grade: write
    .input(z.strictObject({ cardId: id, rating: ratingSchema }))
    .output(sessionViewSchema),
  /** Takes back the last thing done in the session or in the table: a grade, a bury, an edit, an import. */
  undo: write.output(
    z.object({ undone: z.string().nullable(), session: sessionViewSchema.nullable() }),
  ),
  end: write.output(overviewSchema),

  bury: write.input(z.strictObject({ cardIds })).output(sessionViewSchema.nullable()),
  suspend: write
    .input(z.strictObject({ cardIds, suspended: z.boolean() }))
    .output(sessionViewSchema.nullable()),
  flag: write
    .input(z.strictObject({ cardIds, flagged: z.boolean() }))
    .output(sessionViewSchema.nullable()),
  /** Sets how far off a typed figure may be, in percent. */
  tolerance: write
    .input(z.strictObject({ cardId: id, percent: z.number().min(0).max(50) }))
    .output(sessionViewSchema.nullable()),
  reset: write.input(z.strictObject({ cardIds })).output(z.object({ count: z.number().int() })),

  browse: call.input(browseInput).output(browseSchema),
  /** The ids of all cards a search finds, for bulk actions. */
  find: call
    .input(browseInput.pick({ text: true }))
    .output(z.object({ cardIds: z.array(z.string()) })),
  card: call.input(z.strictObject({ cardId: id })).output(cardDetailsSchema),
  /** How a figure would be read while it is written, with what is then accepted; both null while nothing is. */
  readAnswer: call
    .input(
      z.strictObject({
        text: z.string().max(10_000),
        tolerancePercent: z.number().min(0).max(50).nullable().default(null),
      }),
    )
    .output(z.object({ understood: z.string().nullable(), problem: z.string().nullable() })),
  edit: write
    .input(z.strictObject({ cardId: id, text: cardDraftSchema }))
    .output(cardDetailsSchema),
  /** Back to what the content says. */
  revert: write.input(z.strictObject({ cardId: id })).output(cardDetailsSchema),
  add: write.input(z.strictObject({ deckId: id, text: cardDraftSchema })).output(cardDetailsSchema),
  /** Only own and imported cards can be removed; others are suspended. */
  remove: write.input(z.strictObject({ cardIds })).output(z.object({ removed: z.number().int() })),
  move: write
    .input(z.strictObject({ cardIds, deckId: id }))
    .output(z.object({ moved: z.number().int() })),
  tag: write
    .input(
      z.strictObject({
        cardIds,
        add: z.array(z.string()).max(20),
        remove: z.array(z.string()).max(20),
      }),
    )
    .output(z.object({ tagged: z.number().int() })),
  addDeck: write.input(z.strictObject({ title: deckTitle })).output(deckSchema),
  renameDeck: write.input(z.strictObject({ deckId: id, title: deckTitle })).output(deckSchema),
  /** Only an own deck without cards. */
  removeDeck: write.input(z.strictObject({ deckId: id })).output(overviewSchema),

  statistics: call
    .input(z.strictObject({ days: z.number().int().min(7).max(366).default(30) }))
    .output(statisticsSchema),

  catchUp: write.input(z.strictObject({ way: z.enum(catchUpWayIds) })).output(overviewSchema),
  changeSettings: write.input(numbersSettingsSchema.partial()).output(overviewSchema),

  parameters: call.output(parametersSchema),
  optimise: write.output(eventIterator(optimiseEventSchema)),
  /** Schedules with the kept own weights, or with the defaults again. */
  useWeights: write
    .input(z.strictObject({ weights: z.enum(['default', 'own']) }))
    .output(parametersSchema),

  /** Asks for a file and says what it holds. Nothing is stored. */
  chooseImport: call.output(eventIterator(importEventSchema)),
  previewImport: call.input(importOptions).output(eventIterator(importEventSchema)),
  runImport: write.input(importOptions).output(eventIterator(importEventSchema)),
  forgetImport: call.input(z.strictObject({ importId: id })).output(z.object({})),
  /** Asks where to; null where the person cancelled. */
  exportCards: call
    .input(
      z.strictObject({
        format: z.enum(transferFormats),
        deckId: id.nullable().default(null),
        withSchedule: z.boolean().default(true),
      }),
    )
    .output(z.object({ file: z.string(), cards: z.number().int() }).nullable()),
} as const;
