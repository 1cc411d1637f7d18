/** A size in bytes as a person reads it: `812 kB`, `2.68 MB`. */
export function sizeText(bytes: number): string {
  const units = ['bytes', 'kB', 'MB', 'GB'];
  let size = bytes;
  let unit = 0;
  while (size >= 1000 && unit < units.length - 1) {
    size /= 1000;
    unit += 1;
  }
  const figures = unit === 0 || size >= 100 ? size.toFixed(0) : size.toPrecision(3);
  return `${figures} ${units[unit]}`;
}

/** An instant (ms UTC) in local time: `Wed 6 May 2026, 09:30`. */
export function instantText(instant: number): string {
  const at = new Date(instant);
  const day = at.toLocaleDateString('en-GB', {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
  });
  const time = at.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });
  return `${day.replace(',', '')}, ${time}`;
}
