/** The rules of what is written: pure functions on texts and on the rules that stand in `content/writing`. */
export { type AnalysisInput, analyse } from './rules/analyse.ts';
export { type CompiledWriting, compileWriting, partsOf } from './rules/compile.ts';
export { missingParts } from './rules/missing.ts';
export { sentencesOf } from './rules/sentences.ts';
export type { Pace } from './rules/spoken.ts';
export { countWords, keywordsOf, spokenSeconds } from './rules/words.ts';
