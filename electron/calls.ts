/**
 * The base every column's contract builds on: the typed failures that may cross to the page.
 *
 * A failure crosses as a code with a sentence for the person; a thrown error would lose all but its
 * message. Input of a wrong shape never reaches a service: oRPC answers `BAD_REQUEST` with every path.
 */
import { oc } from '@orpc/contract';
import { z } from 'zod';

/** One fault in what a person gave, at the field where it can be mended. */
export const problemSchema = z.object({ field: z.string(), message: z.string() });
export type Problem = z.infer<typeof problemSchema>;

/** A contract entry with the failures any call may answer. */
export const call = oc.$meta<{ writes?: boolean }>({}).errors({
  /** Values that do not fit; `problems` names each field. Nothing was stored. */
  INVALID: { status: 422, data: z.object({ problems: z.array(problemSchema) }) },
  /** A rule forbids it; the message says why and what to do. Nothing was stored. */
  REFUSED: { status: 409 },
  /** The thing named is not there (any more). */
  NOT_FOUND: { status: 404 },
  /** The disk would not take it: read-only folder, disk full. Nothing was stored. */
  NOT_SAVED: { status: 507 },
});

/** The same for a call that writes: the mark stands where the call is declared. */
export const write = call.meta({ writes: true });
