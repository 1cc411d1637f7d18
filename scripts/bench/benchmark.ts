import type { Summary } from './statistics.ts';

/** What a benchmark is given. */
export type Conditions = {
  /** Starts of the app to measure. */
  runs: number;
  /** Tell the person how far it is; nothing of it is a result. */
  say: (line: string) => void;
};

/** One line of the table. */
export type Finding = {
  /** What was measured, in a few words. */
  measure: string;
  unit: 'ms' | 'MB';
  sample: Summary;
  /** What the sample is held against: the least this machine could do. */
  floor?: { name: string; sample: Summary };
  /** Times the floor: of the pairs where the runs were paired, of the medians otherwise. */
  ratio?: Pick<Summary, 'median'> & Partial<Summary>;
  /** What we aim at, for the ratio or for the sample's median. Missing it fails nothing. */
  aim?: { of: 'ratio' | 'median'; most: number };
};

/** One thing that `npm run bench` measures. */
export type Benchmark = {
  name: string;
  /** What it measures and how, one sentence for the table's foot. */
  about: string;
  /** Starts of the app when the person names no number. */
  usualRuns: number;
  /** Measure. @throws when the app does not come as far as the measurement needs */
  run: (conditions: Conditions) => Promise<Finding[]>;
};

/** Whether a finding meets its aim; undefined where it has none. */
export function meetsAim({ aim, ratio, sample }: Finding): boolean | undefined {
  if (aim === undefined) return undefined;
  const reached = aim.of === 'ratio' ? ratio?.median : sample.median;
  return reached === undefined ? undefined : reached <= aim.most;
}
