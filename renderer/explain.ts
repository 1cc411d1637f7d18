/** Failures as sentences: what happened, what is safe, and what to do. */
import { ORPCError } from '@orpc/client';
import type { Problem } from '#electron/calls.ts';
import { Trouble } from './trouble.ts';

/** A failure in words. `problems` name the fields that can be mended, by their path. */
export type Explanation = { title: string; sentence: string; problems: Problem[] };

type Issue = { message: string; path?: readonly unknown[] };

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function isProblem(value: unknown): value is Problem {
  return isRecord(value) && typeof value.field === 'string' && typeof value.message === 'string';
}

function isIssue(value: unknown): value is Issue {
  return isRecord(value) && typeof value.message === 'string';
}

/** `['rounds', 0, { key: 'day' }]` as `rounds[0].day`. */
function fieldOf(path: readonly unknown[]): string {
  return path.reduce<string>((field, part) => {
    const name = isRecord(part) && 'key' in part ? part.key : part;
    if (typeof name === 'number') return `${field}[${name}]`;
    return field === '' ? String(name) : `${field}.${String(name)}`;
  }, '');
}

function listIn(data: unknown, name: string): unknown[] {
  const list = isRecord(data) ? data[name] : undefined;
  return Array.isArray(list) ? list : [];
}

function problemsOf(error: ORPCError<string, unknown>): Problem[] {
  const issues = listIn(error.data, 'issues').filter(isIssue);
  return [
    ...listIn(error.data, 'problems').filter(isProblem),
    ...issues.map(({ message, path }) => ({ field: fieldOf(path ?? []), message })),
  ];
}

/** The error's own sentence, where it is one: a bare code or a word of the transport is not. */
function sentenceOf(error: ORPCError<string, unknown>, otherwise: string): string {
  return /\s.*[.?]$/.test(error.message) ? error.message : otherwise;
}

const unexpected = {
  title: 'That did not work.',
  sentence:
    'Something failed inside the app. What you saved before is still on the disk. Try again.',
  problems: [],
};

function explainCode(error: ORPCError<string, unknown>): Explanation {
  const problems = problemsOf(error);
  switch (error.code) {
    case 'INVALID':
    case 'BAD_REQUEST':
      return {
        title: 'That cannot be saved yet.',
        sentence:
          problems.length > 0
            ? [...new Set(problems.map((problem) => problem.message))].join(' ')
            : sentenceOf(error, 'Something in it does not fit. Nothing was changed.'),
        problems,
      };
    case 'REFUSED':
      return {
        title: 'That is not possible now.',
        sentence: sentenceOf(error, 'Nothing was changed.'),
        problems,
      };
    case 'NOT_FOUND':
      return {
        title: 'That is no longer there.',
        sentence: sentenceOf(error, 'It may have been removed. Nothing was changed.'),
        problems,
      };
    case 'NOT_SAVED':
      return {
        title: 'It was not saved.',
        sentence: sentenceOf(
          error,
          'The disk did not take it. Free some space or check that the data folder can be written, then try again.',
        ),
        problems,
      };
    default:
      return unexpected;
  }
}

/** What a rejected call, or anything else that was thrown, means for the person. */
export function explain(error: unknown): Explanation {
  if (error instanceof ORPCError) return explainCode(error);
  if (error instanceof Trouble)
    return { title: error.title, sentence: error.message, problems: [] };
  if (isRecord(error) && error.name === 'AbortError') {
    return {
      title: 'The app lost its connection to your data.',
      sentence: 'What you saved before is on the disk. Close the window and open Dry Run again.',
      problems: [],
    };
  }
  return unexpected;
}

/** The text under "Details": for a report, not for reading. */
export function detailsOf(error: unknown): string {
  if (error instanceof Error) return error.stack ?? `${error.name}: ${error.message}`;
  return String(error);
}
