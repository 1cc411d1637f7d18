import { useCallback, useEffect, useRef, useState } from 'react';
import type { BrowseRow } from '#electron/numbers/contract.ts';
import { connect } from '../client.ts';
import { type NumbersCalls, useNumbers } from './state.ts';

type Input = Parameters<NumbersCalls['browse']>[0];
export type BrowseQuery = Required<Pick<Input, 'text' | 'sort' | 'descending'>>;

/** How many rows are read at once. */
const pageSize = 200;

interface Found {
  total: number;
  problem: string | null;
  rows: ReadonlyMap<number, BrowseRow>;
}

/**
 * The rows a search finds, read page by page as they come into sight. What was found before stays until the new
 * answer is here; after a change of cards the pages in sight are read again.
 */
export function useBrowse(query: BrowseQuery) {
  const { text, sort, descending } = query;
  const changes = useNumbers((state) => state.changes);
  const [found, setFound] = useState<Found | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const [round, setRound] = useState(0);
  const generation = useRef(0);
  const asked = useRef(new Set<number>());
  const inSight = useRef({ from: 0, to: 0 });

  const read = useCallback(
    async (page: number, fresh: boolean) => {
      const own = generation.current;
      asked.current.add(page);
      try {
        const { numbers } = await connect();
        const offset = page * pageSize;
        const answer = await numbers.browse({ text, sort, descending, offset, limit: pageSize });
        if (own !== generation.current) return;
        setFailure(null);
        setFound((before) => {
          const rows = new Map(fresh ? [] : before?.rows);
          answer.rows.forEach((row, index) => {
            rows.set(offset + index, row);
          });
          return { total: answer.total, problem: answer.problem, rows };
        });
      } catch (error) {
        if (own === generation.current) setFailure(error);
      }
    },
    [text, sort, descending],
  );

  // `changes` and `round` ask again.
  useEffect(() => {
    generation.current += 1;
    asked.current = new Set();
    void read(Math.floor(inSight.current.from / pageSize), true);
  }, [read, changes, round]);

  /** Reads what is missing of the rows in sight. */
  const see = useCallback(
    (from: number, to: number) => {
      inSight.current = { from, to };
      for (let page = Math.floor(from / pageSize); page * pageSize <= to; page += 1) {
        if (!asked.current.has(page)) void read(page, false);
      }
    },
    [read],
  );

  return {
    total: found?.total ?? 0,
    known: found !== null,
    problem: found?.problem ?? null,
    rowAt: (index: number) => found?.rows.get(index),
    failure,
    see,
    again: () => setRound(round + 1),
  };
}
