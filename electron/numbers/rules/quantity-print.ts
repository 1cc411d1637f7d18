/**
 * Figures as the app shows them: `2.68 GB`, `91%`, `$2.22 per M tokens`, `1,128 GB`, `8x`.
 */

/** How many figures are shown. Without it: the figure's own, or three significant ones. */
export type Shown = { readonly decimals: number } | { readonly significant: number };

/** Units that read better in words than as they are written in content, for one and for several. */
const inWords: Readonly<Record<string, readonly [string, string]>> = {
  tok: ['token', 'tokens'],
  req: ['request', 'requests'],
  GPU: ['GPU', 'GPUs'],
  bit: ['bit', 'bits'],
  d: ['day', 'days'],
  Mtok: ['M tokens', 'M tokens'],
};

/** Counted things whose one is not simply without its s. */
const oneOf: Readonly<Record<string, string>> = {
  people: 'person',
  retries: 'retry',
  hashes: 'hash',
};

/** The value rounded as it is shown. */
export function roundedAs(value: number, shown?: Shown): number {
  if (shown === undefined) {
    if (Number.isInteger(value) || Number(value.toPrecision(6)) === value) return value;
    return Math.abs(value) >= 100 ? Math.round(value) : Number(value.toPrecision(3));
  }
  return 'decimals' in shown
    ? Number(value.toFixed(shown.decimals))
    : Number(value.toPrecision(shown.significant));
}

/** A number with thousands separators: `327,680`, `2.68`, `1e-9`. */
export function formatNumber(value: number, shown?: Shown): string {
  const rounded = roundedAs(value, shown);
  const size = Math.abs(rounded);
  if (rounded !== 0 && (size >= 1e15 || size < 1e-4))
    return String(Number(rounded.toPrecision(6))).replace('e+', 'e');
  const keeps = shown !== undefined && 'decimals' in shown;
  const text = keeps ? rounded.toFixed(shown.decimals) : plainDigits(rounded);
  const [whole = '', decimals] = text.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return decimals === undefined ? grouped : `${grouped}.${decimals}`;
}

/** Small numbers without an exponent. */
function plainDigits(value: number): string {
  const text = String(value);
  return text.includes('e') ? value.toFixed(20).replace(/0+$/, '') : text;
}

/** A figure with its unit, as `parseQuantity` reads it again up to rounding. */
export function formatQuantity(value: number, unit: string, shown?: Shown): string {
  const number = formatNumber(value, shown);
  if (unit.startsWith('$')) return formatMoney(number, unit.slice(1));
  if (unit === '' || unit === '1') return number;
  if (unit === '%' || unit === 'x') return `${number}${unit}`;
  const [one, several] = inWords[unit] ?? [singular(unit), unit];
  return `${number} ${number === '1' ? one : several}`;
}

/** `nodes` is how content counts them; of one it is a node. Units such as `ms` or `GFLOPS/s` are left alone. */
function singular(unit: string): string {
  return oneOf[unit] ?? (/^(GPU|[a-z]{2,})s$/.test(unit) ? unit.slice(0, -1) : unit);
}

/** Cents are written with two figures: `$2.50`, but `$111` and `$0.0025`. */
function formatMoney(number: string, per: string): string {
  const sign = number.startsWith('-') ? '-' : '';
  const amount = number.replace('-', '');
  const cents = /\.\d$/.test(amount) ? `${amount}0` : amount;
  return `${sign}$${cents}${per === '/Mtok' ? ' per M tokens' : per}`;
}

/** A range with its unit once: `30 to 50 tok/s`, `$2 to $3`. */
export function formatRange(low: number, high: number, unit: string, shown?: Shown): string {
  const first = unit.startsWith('$') ? formatQuantity(low, '$', shown) : formatNumber(low, shown);
  return `${first} to ${formatQuantity(high, unit, shown)}`;
}
