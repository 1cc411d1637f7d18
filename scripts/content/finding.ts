/** One fault in a content file, told so that a person finds the place without searching. */
export interface Finding {
  /** The column the file belongs to, for example `plan`. */
  column: string;
  /** Path from the repository's root, with forward slashes. */
  file: string;
  /** Place inside the file, for example `tasks[3] (lru-cache-ttl).after`; empty for the whole file. */
  field: string;
  /** What is wrong, and where it helps, what to write instead. */
  message: string;
}

/** What the reader of one column answers. */
export interface ColumnReport<Content> {
  /** The content, parsed and complete; null as soon as there is a finding. */
  content: Content | null;
  /** How many items of each kind were found, faulty ones included. */
  counts: Record<string, number>;
  findings: Finding[];
}

/** A finding as one line, path first. */
export function formatFinding(finding: Finding): string {
  const place = finding.field === '' ? finding.file : `${finding.file} ${finding.field}`;
  return `${place}: ${finding.message}`;
}
