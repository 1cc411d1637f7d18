/**
 * Merges the columns' routers behind the contract, and turns what they throw into failures the page can read.
 */
import { ORPCError } from '@orpc/server';
import { RPCHandler } from '@orpc/server/message-port';
import { createAppRouter } from './app/router.ts';
import { createDrillsRouter } from './drills/router.ts';
import type { House } from './house.ts';
import { createNumbersRouter } from './numbers/router.ts';
import { createOpinionsRouter } from './opinions/router.ts';
import { createPlanRouter } from './plan/router.ts';
import { Invalid, Missing, NotSaved, Refusal } from './refusal.ts';
import { createRehearsalsRouter } from './rehearsals/router.ts';
import { createStoriesRouter } from './stories/router.ts';
import { createWritingRouter } from './writing/router.ts';

/** The handler that a port is upgraded to. One line a column. */
export function createHandler(house: House) {
  const router = {
    app: createAppRouter(house),
    plan: createPlanRouter(house),
    drills: createDrillsRouter(house),
    numbers: createNumbersRouter(house),
    writing: createWritingRouter(house),
    stories: createStoriesRouter(house),
    opinions: createOpinionsRouter(house),
    rehearsals: createRehearsalsRouter(house),
  };
  return new RPCHandler(router, {
    clientInterceptors: [
      async ({ next }) => {
        try {
          return await next();
        } catch (error) {
          throw toFailure(error);
        }
      },
    ],
  });
}

const unsavedCodes = [
  'SQLITE_READONLY',
  'SQLITE_FULL',
  'SQLITE_IOERR',
  'SQLITE_CANTOPEN',
  'SQLITE_PERM',
];

/** What the page is told of a thrown error: a code and a sentence that says what happened and what to do. */
export function toFailure(error: unknown): unknown {
  if (error instanceof Refusal)
    return new ORPCError('REFUSED', { status: 409, message: error.message });
  if (error instanceof Missing)
    return new ORPCError('NOT_FOUND', { status: 404, message: error.message });
  if (error instanceof Invalid) {
    return new ORPCError('INVALID', {
      status: 422,
      message: error.message,
      data: { problems: error.problems },
    });
  }
  if (error instanceof NotSaved)
    return new ORPCError('NOT_SAVED', { status: 507, message: error.message });
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code.startsWith('SQLITE_BUSY')) {
    return new ORPCError('NOT_SAVED', {
      status: 507,
      message:
        'Another program holds the data file. Nothing was changed. Close that program, then try again.',
    });
  }
  if (unsavedCodes.some((unsaved) => code.startsWith(unsaved))) {
    return new ORPCError('NOT_SAVED', {
      status: 507,
      message: `The disk did not take it (${code}). Nothing was changed. Check that the data folder is writable and the disk has room, then try again.`,
    });
  }
  if (error instanceof ORPCError) return error;
  console.error(error);
  const reason = error instanceof Error ? error.message : String(error);
  return new ORPCError('INTERNAL_SERVER_ERROR', {
    message: `Dry Run met a fault of its own (${reason}). What was stored before is safe. Try again; if it stays, restart the app.`,
  });
}
