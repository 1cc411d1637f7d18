/**
 * A case's steps as lines of the run's language, so that a person can read what was called.
 */
import type { Language, Step } from '#content/drills/schema.ts';

const raised: Record<Language, Record<'range' | 'end' | 'any', string>> = {
  python: { range: 'raises ValueError', end: 'raises StopIteration', any: 'raises an error' },
  typescript: { range: 'throws RangeError', end: 'is done', any: 'throws' },
};

/** One line a step, such as `cache.get("a")  # 1`. */
export function callsOf(steps: readonly Step[], language: Language): string[] {
  return steps.map((step) => lineOf(step, language));
}

function lineOf(step: Step, language: Language): string {
  switch (step[0]) {
    case 'let':
      return declared(named(step[1], language), call(step[2], step[3], language), language);
    case 'do':
      return ended(call(step[1], step[2], language), language);
    case 'gives':
      return remark(call(step[1], step[2], language), written(step[3], language), language);
    case 'raises':
      return remark(call(step[1], step[2], language), raised[language][step[3]], language);
  }
}

function declared(name: string, value: string, language: Language): string {
  return language === 'python' ? `${name} = ${value}` : `const ${name} = ${value};`;
}

function ended(line: string, language: Language): string {
  return language === 'python' ? line : `${line};`;
}

function remark(line: string, says: string, language: Language): string {
  return `${ended(line, language)}  ${language === 'python' ? '#' : '//'} ${says}`;
}

function call(callee: string, args: readonly unknown[], language: Language): string {
  const parts = callee.split('.').map((part) => named(part, language));
  const last = parts[parts.length - 1] ?? '';
  const makes = language === 'typescript' && /^[A-Z]/.test(last) ? 'new ' : '';
  return `${makes}${parts.join('.')}(${args.map((value) => written(value, language)).join(', ')})`;
}

/** Classes keep their name; the rest is snake_case in content and camelCase in TypeScript. */
function named(name: string, language: Language): string {
  if (language === 'python' || /^[A-Z]/.test(name)) return name;
  return name.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

function written(value: unknown, language: Language): string {
  const python = language === 'python';
  if (value === null || value === undefined) return python ? 'None' : 'undefined';
  if (typeof value === 'boolean') return python ? (value ? 'True' : 'False') : String(value);
  if (typeof value === 'string') return JSON.stringify(value);
  if (typeof value !== 'object') return String(value);
  if (Array.isArray(value)) return `[${value.map((item) => written(item, language)).join(', ')}]`;
  return special(value as Record<string, unknown>, language) ?? entries(value, language);
}

/** Objects of one key with a meaning of their own. */
function special(value: Record<string, unknown>, language: Language): string | undefined {
  const [key, ...more] = Object.keys(value);
  if (key === undefined || more.length > 0) return undefined;
  const inner = value[key];
  if (key === 'ref' && typeof inner === 'string')
    return inner
      .split('.')
      .map((part) => named(part, language))
      .join('.');
  if (key === 'seconds' && typeof inner === 'number')
    return String(language === 'python' ? inner : Math.round(inner * 1e6) / 1e3);
  if (key === 'near' && typeof inner === 'number') return `about ${inner}`;
  if (key === 'none') return written(null, language);
  if (key === 'null') return language === 'python' ? 'None' : 'null';
  return undefined;
}

function entries(value: object, language: Language): string {
  const parts = Object.entries(value).map(
    ([key, item]) =>
      `${language === 'python' || !/^[A-Za-z_]\w*$/.test(key) ? JSON.stringify(key) : key}: ${written(item, language)}`,
  );
  const text = parts.join(', ');
  return language === 'python' || text === '' ? `{${text}}` : `{ ${text} }`;
}
