import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument } from 'yaml';
import type { z } from 'zod';
import type { Finding } from './finding.ts';

/** Where an item stands. */
export interface Place {
  file: string;
  /** Position and, where it has one, id: `tasks[3] (lru-cache-ttl)`. */
  label: string;
}

/** An item that satisfies its schema. */
export interface Located<Item> extends Place {
  item: Item;
}

/** Any item's id, also of one that breaks its schema, so that links to it are not called dead. */
export interface LocatedId extends Place {
  id: string;
}

export interface YamlList<Item> {
  items: Located<Item>[];
  ids: LocatedId[];
  /** Number of entries in the file, faulty ones included. */
  count: number;
  findings: Finding[];
}

export interface ListSource<Schema extends z.ZodType> {
  column: string;
  /** Folder that holds the file. */
  directory: string;
  /** Path of that folder as findings show it. */
  shownDirectory: string;
  fileName: string;
  /** What the entries are called in findings, for example `tasks`. */
  collection: string;
  schema: Schema;
}

/**
 * Reads a YAML file whose root is a list and checks each entry against a schema.
 * Never throws for bad content: a missing file, bad YAML and every schema fault become findings.
 */
export function readYamlList<Schema extends z.ZodType>(
  source: ListSource<Schema>,
): YamlList<z.infer<Schema>> {
  const file = `${source.shownDirectory}/${source.fileName}`;
  const list: YamlList<z.infer<Schema>> = { items: [], ids: [], count: 0, findings: [] };
  function report(field: string, message: string): void {
    list.findings.push({ column: source.column, file, field, message });
  }

  const root = parseYaml(join(source.directory, source.fileName), report);
  if (root === undefined) return list;
  if (!Array.isArray(root)) {
    report('', `must be a list of ${source.collection}`);
    return list;
  }
  list.count = root.length;
  for (const [index, raw] of root.entries()) {
    const id = idOf(raw);
    const label = `${source.collection}[${index}]${id === undefined ? '' : ` (${id})`}`;
    if (id !== undefined) list.ids.push({ id, file, label });
    const parsed = source.schema.safeParse(raw, { reportInput: true });
    if (parsed.success) {
      list.items.push({ item: parsed.data, file, label });
      continue;
    }
    for (const issue of parsed.error.issues) {
      for (const { path, message } of describeIssue(issue)) {
        report(label + formatPath(path), message);
      }
    }
  }
  return list;
}

/** The parsed root, or undefined after reporting why there is none. */
export function parseYaml(path: string, report: (field: string, message: string) => void): unknown {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    report('', missing ? 'the file is missing' : `cannot be read: ${String(error)}`);
    return undefined;
  }
  const document = parseDocument(text, { prettyErrors: true });
  const problems = [...document.errors, ...document.warnings];
  for (const problem of problems) {
    const line = problem.linePos?.[0].line;
    // The library's message goes on with a drawing of the line; its first line says what is wrong.
    const summary = problem.message.split('\n')[0]?.replace(/ at line \d+, column \d+:?$/, '');
    report(line === undefined ? '' : `line ${line}`, `bad YAML: ${summary}`);
  }
  if (problems.length > 0) return undefined;
  try {
    return document.toJS();
  } catch (error) {
    report('', `bad YAML: ${error instanceof Error ? error.message : String(error)}`);
    return undefined;
  }
}

function idOf(raw: unknown): string | undefined {
  if (typeof raw !== 'object' || raw === null || !('id' in raw)) return undefined;
  return typeof raw.id === 'string' ? raw.id : undefined;
}

/** A schema issue as path and message; an unknown key is reported at the key itself. */
export function describeIssue(issue: z.core.$ZodIssue): { path: PropertyKey[]; message: string }[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      path: [...issue.path, key],
      message: 'is not a known field',
    }));
  }
  // A wrong key of a record is reported at the record; its own issues say what is wrong with it.
  if (issue.code === 'invalid_key') {
    const reasons = issue.issues.map((inner) => inner.message).join('; ');
    return [{ path: issue.path, message: reasons }];
  }
  const absent = issue.code !== 'custom' && issue.input === undefined;
  return [{ path: issue.path, message: absent ? 'is missing' : issue.message }];
}

export function formatPath(path: PropertyKey[]): string {
  return path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`)).join('');
}
