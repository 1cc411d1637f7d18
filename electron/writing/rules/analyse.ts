/** All that is seen in a document, as the page shows it. */
import type { Analysis, DocumentKind, LevelId, PartTexts } from '../values.ts';
import type { CompiledWriting } from './compile.ts';
import { findingsIn } from './findings.ts';
import { levelOf } from './levels.ts';
import { readingOf } from './reading.ts';
import { type Pace, spokenOf } from './spoken.ts';

/** A document, and what its analysis depends on. */
export interface AnalysisInput {
  kind: DocumentKind;
  parts: PartTexts;
  writing: CompiledWriting;
  /** By the key of the finding that was put aside. */
  dismissed: ReadonlyMap<string, { reason: string; dismissedAt: number }>;
  pace: Pace;
  /** The level the story should support. */
  target: LevelId;
}

/** Findings, spoken length and level of a document. The same input has the same answer; no text makes it throw. */
export function analyse({
  kind,
  parts,
  writing,
  dismissed,
  pace,
  target,
}: AnalysisInput): Analysis {
  const reading = readingOf(parts, writing);
  const found = findingsIn(kind, parts, reading, writing);
  return {
    findings: found.filter(({ key }) => !dismissed.has(key)),
    dismissed: found.flatMap((finding) => {
      const put = dismissed.get(finding.key);
      return put === undefined ? [] : [{ ...finding, ...put }];
    }),
    spoken: spokenOf(kind, reading, writing, pace),
    level: kind === 'story' ? levelOf(parts, reading, writing, target) : null,
  };
}
