import { ORPCError } from '@orpc/client';
import { describe, expect, it } from 'vitest';
import { detailsOf, explain } from './explain.ts';

describe('a failure the contract names', () => {
  it('lists the fields that do not fit', () => {
    const problems = [
      {
        field: 'targetDay',
        message: 'The target day is in the past. Choose a day from tomorrow on.',
      },
      { field: 'rounds.trial.day', message: 'The trial lies before the coding round.' },
    ];
    const {
      title,
      sentence,
      problems: shown,
    } = explain(
      new ORPCError('INVALID', {
        status: 422,
        message: 'Two answers do not fit.',
        data: { problems },
      }),
    );
    expect(title).toBe('That cannot be saved yet.');
    expect(sentence).toContain('Choose a day from tomorrow on.');
    expect(sentence).toContain('The trial lies before the coding round.');
    expect(shown).toEqual(problems);
  });

  it('repeats the sentence of a refusal', () => {
    const refusal = new ORPCError('REFUSED', {
      message: 'LRU cache, base comes first. Move that one to an earlier day.',
    });
    expect(explain(refusal)).toEqual({
      title: 'That is not possible now.',
      sentence: 'LRU cache, base comes first. Move that one to an earlier day.',
      problems: [],
    });
  });

  it('has its own sentence where a bare code came', () => {
    expect(explain(new ORPCError('NOT_SAVED')).sentence).toContain('Free some space');
    expect(explain(new ORPCError('NOT_FOUND')).sentence).toContain('Nothing was changed');
  });
});

describe('input of a wrong shape', () => {
  it('names every path and what to do there', () => {
    const error = new ORPCError('BAD_REQUEST', {
      message: 'Input validation failed',
      data: {
        issues: [
          { path: ['rounds', 0, 'day'], message: 'Write the date as YYYY-MM-DD.' },
          {
            path: [{ key: 'minutesByWeekday' }, { key: 2 }],
            message: 'Minutes are whole numbers.',
          },
        ],
      },
    });
    expect(explain(error).problems).toEqual([
      { field: 'rounds[0].day', message: 'Write the date as YYYY-MM-DD.' },
      { field: 'minutesByWeekday[2]', message: 'Minutes are whole numbers.' },
    ]);
    expect(explain(error).sentence).toBe(
      'Write the date as YYYY-MM-DD. Minutes are whole numbers.',
    );
  });

  it('does not trip over data of another shape', () => {
    const error = new ORPCError('BAD_REQUEST', { data: { issues: [null, 'no', { path: [] }] } });
    expect(explain(error).problems).toEqual([]);
    expect(explain(error).sentence).toContain('Nothing was changed.');
  });
});

describe('everything else', () => {
  it('says so when the main process is gone', () => {
    const closed = new Error('[AsyncIdQueue] Queue[1] was closed.');
    closed.name = 'AbortError';
    expect(explain(closed).title).toBe('The app lost its connection to your data.');
  });

  it('never shows a thrown text as the sentence', () => {
    for (const thrown of [new Error('SQLITE_BUSY'), 'oops', null, undefined, 7]) {
      expect(explain(thrown).title).toBe('That did not work.');
    }
    expect(explain(new ORPCError('INTERNAL_SERVER_ERROR')).title).toBe('That did not work.');
  });

  it('keeps the text for the details', () => {
    expect(detailsOf(new Error('SQLITE_BUSY'))).toContain('SQLITE_BUSY');
    expect(detailsOf('oops')).toBe('oops');
  });
});
