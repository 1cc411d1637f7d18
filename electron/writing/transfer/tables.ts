/** The tables below a document: sources that were read, and findings that were put aside. */
import { keptLine } from '../texts.ts';
import { type SourceRead, sourceReadSchema } from '../values.ts';
import type { Block } from './blocks.ts';
import { cellsOf } from './escaping.ts';
import type { TravellingDocument } from './values.ts';

/** Says that a line does not fit. @throws always */
type Unfit = (line: number, message: string) => never;

const mostSources = 50;
const longestKey = 500;
const longestReason = 300;

export function readSources(block: Block | undefined, unfit: Unfit): SourceRead[] {
  const rows = rowsOf(block, 4, unfit);
  if (rows.length > mostSources)
    unfit(
      block?.heading.line ?? 1,
      `${rows.length} sources stand here; at most ${mostSources} fit.`,
    );
  return rows.map(({ cells: [title = '', version, address, readOn], line }) => {
    const read = sourceReadSchema.safeParse({ title: keptLine(title), version, address, readOn });
    if (read.success) return read.data;
    const [issue] = read.error.issues;
    return unfit(
      line,
      `${String(issue?.path[0] ?? 'The row')}: ${issue?.message ?? 'does not fit.'}`,
    );
  });
}

export function readDismissals(
  block: Block | undefined,
  unfit: Unfit,
): TravellingDocument['dismissals'] {
  return rowsOf(block, 3, unfit).map(({ cells: [key = '', reason = '', when = ''], line }) => {
    const dismissedAt = Date.parse(when);
    if (key === '' || key.length > longestKey)
      return unfit(line, 'The first cell names a finding as the app wrote it. Delete the row.');
    if (reason === '' || reason.length > longestReason)
      return unfit(line, `Say why it stays, in at most ${longestReason} characters.`);
    if (!Number.isInteger(dismissedAt))
      return unfit(line, `"${when}" is no time. Write it as 2026-05-06T09:00:00Z.`);
    return { key, reason, dismissedAt };
  });
}

/** The rows below the head, with their lines. */
function rowsOf(block: Block | undefined, columns: number, unfit: Unfit) {
  if (block === undefined) return [];
  const lines = block.lines.map((text, index) => ({ text, line: block.heading.line + 1 + index }));
  return lines
    .filter(({ text }) => text.trim() !== '')
    .slice(2)
    .map(({ text, line }) => {
      const cells = cellsOf(text);
      if (!text.trim().startsWith('|') || cells.length !== columns)
        return unfit(line, `A row here has ${columns} cells between bars: | … | … |.`);
      return { cells, line };
    });
}
