import { type Finding, meetsAim } from './benchmark.ts';
import type { Summary } from './statistics.ts';

const headings = ['benchmark', 'median', 'quartiles', 'floor', 'times', 'quartiles', 'aim', ''];

/** A benchmark's findings under its name. */
export type Reported = { name: string; findings: Finding[] };

/** The findings as a table for people, one line each, columns as wide as they need. */
export function table(reports: readonly Reported[]): string {
  const rows = reports.flatMap(({ name, findings }) =>
    findings.map((finding) => [`${name}: ${finding.measure}`, ...cells(finding)]),
  );
  const all = [headings, ...rows];
  const widths = headings.map((_, column) =>
    Math.max(...all.map((row) => (row[column] ?? '').length)),
  );
  const lines = all.map((row) =>
    row
      .map((cell, column) => {
        const width = widths[column] ?? 0;
        return column === 0 ? cell.padEnd(width) : cell.padStart(width);
      })
      .join('  ')
      .trimEnd(),
  );
  const [head = '', ...body] = lines;
  return [head, '-'.repeat(Math.max(...lines.map((line) => line.length))), ...body].join('\n');
}

function cells(finding: Finding): string[] {
  const { sample, unit, floor, ratio, aim } = finding;
  const met = meetsAim(finding);
  return [
    `${figure(sample.median)} ${unit}`,
    spread(sample, figure),
    floor ? `${figure(floor.sample.median)} ${unit}` : '',
    ratio ? `${ratio.median.toFixed(2)}` : '',
    ratio ? spread(ratio, (value) => value.toFixed(2)) : '',
    aim ? (aim.of === 'ratio' ? `${aim.most} times` : `${aim.most} ${unit}`) : '',
    met === undefined ? '' : met ? 'met' : 'not met',
  ];
}

function spread({ lower, upper }: Partial<Summary>, write: (value: number) => string): string {
  return lower === undefined || upper === undefined ? '' : `${write(lower)} to ${write(upper)}`;
}

/** Three digits that count: 0.42, 4.21, 42.1, 421. */
function figure(value: number): string {
  return value.toFixed(value >= 100 ? 0 : value >= 10 ? 1 : 2);
}
