import { readDrills } from './drills.ts';
import type { ColumnReport, Finding } from './finding.ts';
import { readNumbers } from './numbers.ts';
import { readOpinions } from './opinions.ts';
import { readPlan } from './plan.ts';
import { readStories } from './stories.ts';
import { readWriting } from './writing.ts';

/**
 * The columns that have content, and what reads each. A further column adds a module that exports
 * such a reader, and one line here.
 */
export const columnReaders = {
  plan: readPlan,
  drills: readDrills,
  numbers: readNumbers,
  writing: readWriting,
  stories: readStories,
  opinions: readOpinions,
} satisfies Record<string, (contentFolder: string) => ColumnReport<unknown>>;

export type ColumnName = keyof typeof columnReaders;

/** The content of every column by its name; null for a column that has a finding. */
export type Content = {
  [Name in ColumnName]: ReturnType<(typeof columnReaders)[Name]>['content'];
};

export interface ContentReport {
  counts: Record<ColumnName, Record<string, number>>;
  /** The faults of all columns, in the order of the columns and their files. */
  findings: Finding[];
}

/**
 * Reads and checks all content columns of a folder. Bad content never throws; it is reported.
 *
 * @param contentFolder path of the folder that holds one folder for each column
 */
export function readContent(contentFolder: string): Content & ContentReport {
  const reports = Object.entries(columnReaders).map(
    ([column, read]) => [column, read(contentFolder)] as const,
  );
  // `Object.fromEntries` forgets which key goes with which value; the readers' map says it.
  const content = Object.fromEntries(reports.map(([column, report]) => [column, report.content]));
  const counts = Object.fromEntries(reports.map(([column, report]) => [column, report.counts]));
  return {
    ...(content as Content),
    counts: counts as ContentReport['counts'],
    findings: reports.flatMap(([, report]) => report.findings),
  };
}
