/** Recomputes the contrast table of the design from the tokens themselves. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');

/** The six-digit colors of the rule whose selector holds the scheme. */
function tokensOf(scheme: 'light' | 'dark'): Map<string, string> {
  const rule = new RegExp(`\\[data-mantine-color-scheme="${scheme}"\\]\\s*\\{([^}]*)\\}`).exec(css);
  const pairs = (rule?.[1] ?? '').matchAll(/--([a-z0-9-]+):\s*(#[0-9a-f]{6});/gi);
  return new Map([...pairs].map(([, name, color]) => [name ?? '', color ?? '']));
}

/** Relative luminance as WCAG 2.2 defines it. */
function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast ratio as WCAG 2.2 defines it. */
function contrast(one: string, other: string): number {
  const [bright = 0, dim = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (bright + 0.05) / (dim + 0.05);
}

const schemes = { light: tokensOf('light'), dark: tokensOf('dark') };

function ratio(scheme: 'light' | 'dark', front: string, ground: string): number {
  const [one, other] = [front, ground].map((name) => schemes[scheme].get(name));
  if (one === undefined || other === undefined)
    throw new Error(`${front} on ${ground}: no such token`);
  return contrast(one, other);
}

/** Text, ground, ratio in light and in dark as the design states them. */
const stated: [string, string, number, number][] = [
  ['ink', 'surface', 15.9, 14.2],
  ['ink-2', 'surface', 8.6, 8.5],
  ['ink-3', 'surface', 5.6, 5.9],
  ['ink-3', 'bg', 5.1, 6.3],
  ['ink-3', 'raised', 5.8, 5.4],
  ['ink-3', 'sunken', 4.8, 6.5],
  ['ink-2', 'hover', 7.6, 7.3],
  ['code-com', 'raised', 5.8, 5.0],
  ['accent', 'surface', 7.1, 7.9],
  ['on-accent', 'accent', 7.3, 8.5],
  ['accent', 'accent-soft', 6.2, 6.2],
  ['ink-3', 'accent-soft', 4.8, 4.7],
  ['voice', 'surface', 7.8, 8.6],
  ['voice', 'voice-soft', 7.2, 7.7],
  ['ink', 'voice-soft', 14.6, 12.8],
  ['code-num', 'raised', 6.4, 8.5],
  ['pass', 'surface', 6.3, 8.9],
  ['pass', 'pass-soft', 5.7, 7.3],
  ['fail', 'surface', 6.1, 7.5],
  ['fail', 'fail-soft', 5.6, 6.6],
  ['warn', 'surface', 5.9, 9.3],
  ['warn', 'warn-soft', 5.3, 7.6],
  ['control', 'surface', 3.3, 3.7],
  ['control', 'bg', 3.0, 4.0],
];

describe.each(['light', 'dark'] as const)('contrast, %s', (scheme) => {
  it.each(stated)('%s on %s is what the design states', (front, ground, light, dark) => {
    // The stated figures have one decimal, and were taken before the colors were rounded to hex.
    const wanted = scheme === 'light' ? light : dark;
    expect(Math.abs(ratio(scheme, front, ground) - wanted)).toBeLessThan(0.06);
  });

  it.each(stated)('%s on %s can be read, or seen where it is a border', (front, ground) => {
    const least = front === 'control' ? 3 : 4.5;
    expect(ratio(scheme, front, ground)).toBeGreaterThanOrEqual(least);
  });

  it('reads on what a row or a button turns into', () => {
    for (const [front, ground] of [
      ['ink-3', 'hover'],
      ['ink-2', 'raised'],
      ['on-accent', 'accent-hover'],
      ['ink', 'select'],
      ['surface', 'ink'],
      ['fail', 'raised'],
      ['ink-2', 'fail-soft'],
      ['ink', 'warn-soft'],
    ] as const) {
      expect(ratio(scheme, front, ground), `${front} on ${ground}`).toBeGreaterThanOrEqual(4.5);
    }
  });
});

describe('tokens', () => {
  it('name the same colors in both schemes', () => {
    expect([...schemes.dark.keys()].sort()).toEqual([...schemes.light.keys()].sort());
  });
});
