/** The rules of rehearsals: pure, values in, values out. */
export * from './rules/measures.ts';
export * from './rules/progress.ts';
export * from './rules/stretches.ts';
