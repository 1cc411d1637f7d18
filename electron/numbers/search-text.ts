/**
 * What is typed into the table's search, read into words and filters.
 */

/** Words to be found, and conditions on columns as SQL with their values. */
export interface Search {
  conditions: string[];
  values: (string | number)[];
  /** A filter that means nothing; the rest is searched. */
  problem: string | null;
}

/** What the filters depend on. */
export interface SearchFacts {
  now: number;
  dayEndsAt: number;
  today: string;
  leechLapses: number;
}

const comparisons: Record<string, string> = {
  lapses: 'c.lapses',
  reps: 'c.reps',
  interval: 'c.scheduled_days',
  difficulty: 'c.difficulty',
};

const states: Record<string, (facts: SearchFacts) => string> = {
  due: ({ dayEndsAt, today }) =>
    `c.phase <> 'new' AND c.due_at < ${dayEndsAt} AND c.suspended = 0 AND c.buried_day IS NOT '${today}'`,
  new: () => "c.phase = 'new'",
  learning: () => "c.phase IN ('learning', 'relearning')",
  review: () => "c.phase = 'review'",
  suspended: () => 'c.suspended = 1',
  buried: ({ today }) => `c.buried_day IS '${today}'`,
  flagged: () => 'c.flagged = 1',
  leech: ({ leechLapses }) => `c.lapses >= ${leechLapses}`,
  edited: () => "c.origin = 'content' AND c.text IS NOT NULL",
  changed: () => 'c.changed = 1',
  own: () => "c.origin IN ('own', 'import')",
};
const kinds = ['number', 'wording', 'generator', 'activity'];

/** Reads a search: words and quoted phrases, filters, and a minus before any of them. */
export function readSearch(text: string, facts: SearchFacts): Search {
  const search: Search = { conditions: [], values: [], problem: null };
  for (const [, minus, token = ''] of text.matchAll(/(-?)((?:[a-z]+[:<>=]*)?"[^"]*"?|\S+)/gi)) {
    const read = readToken(token.toLowerCase().replaceAll('"', ''), facts);
    if (read === null) continue;
    if ('problem' in read) {
      search.problem ??= read.problem;
      continue;
    }
    search.conditions.push(minus === '-' ? `NOT (${read.sql})` : `(${read.sql})`);
    search.values.push(...read.values);
  }
  return search;
}

type Read = { sql: string; values: (string | number)[] } | { problem: string } | null;

function readToken(token: string, facts: SearchFacts): Read {
  if (token === '' || token === '-') return null;
  const [, name = '', sign = '', value = ''] = /^([a-z]+)(:|>=|<=|>|<|=)(.*)$/.exec(token) ?? [];
  if (name in comparisons && sign !== ':') return compared(name, sign, value);
  if (sign === ':') {
    const filter = filtered(name, value, facts);
    if (filter !== undefined) return filter;
  }
  return { sql: 'instr(c.search, ?) > 0', values: [token] };
}

function compared(name: string, sign: string, value: string): Read {
  const figure = Number(value);
  if (value === '' || !Number.isFinite(figure))
    return { problem: `${name}${sign} needs a number, such as ${name}>3.` };
  return { sql: `${comparisons[name]} ${sign} ?`, values: [figure] };
}

function filtered(name: string, value: string, facts: SearchFacts): Read | undefined {
  if (name === 'is') {
    const state = states[value];
    if (state !== undefined) return { sql: state(facts), values: [] };
    return { problem: `is:${value} is unknown. Use one of: ${Object.keys(states).join(', ')}.` };
  }
  if (name === 'kind') {
    if (kinds.includes(value)) return { sql: 'c.kind = ?', values: [value] };
    return { problem: `kind:${value} is unknown. Use one of: ${kinds.join(', ')}.` };
  }
  if (name === 'deck')
    return { sql: '(c.deck_id = ? OR instr(lower(d.title), ?) > 0)', values: [value, value] };
  if (name === 'tag')
    return {
      sql: 'EXISTS (SELECT 1 FROM json_each(c.tags) t WHERE lower(t.value) = ?)',
      values: [value],
    };
  return undefined;
}
