/** All that is seen in a document, as the page shows it. */
import type { Analysis, DocumentKind, Finding, LevelId, PartTexts } from '../values.ts';
import type { CompiledWriting } from './compile.ts';
import { findingsIn, wordsKey } from './findings.ts';
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
  const aside = new Set([...dismissed.keys()].map(wordsKey));
  return {
    findings: found.filter(({ key }) => !aside.has(wordsKey(key))),
    dismissed: dismissedOf(found, dismissed),
    spoken: spokenOf(kind, reading, writing, pace),
    level: kind === 'story' ? levelOf(parts, reading, writing, target) : null,
  };
}

/** One for each dismissal whose words still stand, under the key it was made with. */
function dismissedOf(
  found: readonly Finding[],
  dismissed: AnalysisInput['dismissed'],
): Analysis['dismissed'] {
  return [...dismissed]
    .flatMap(([key, put]) => {
      const index = found.findIndex((finding) => wordsKey(finding.key) === wordsKey(key));
      const finding = found[index];
      return finding === undefined ? [] : [{ index, listed: { ...finding, key, ...put } }];
    })
    .sort((a, b) => a.index - b.index)
    .map(({ listed }) => listed);
}
