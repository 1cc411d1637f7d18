/** The shipped rules, and an analysis with what a test does not care about filled in. */
import writing from 'virtual:content/writing';
import { type AnalysisInput, analyse, compileWriting } from './rules.ts';
import type { Analysis } from './values.ts';

export const shipped = compileWriting(writing);

export function analysed(input: Partial<AnalysisInput>): Analysis {
  return analyse({
    kind: 'story',
    parts: {},
    writing: shipped,
    dismissed: new Map(),
    pace: { wordsPerMinute: 150, measured: false },
    target: 'L5',
    ...input,
  });
}
