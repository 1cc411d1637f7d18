/** What the rules find in a document. */
import type { DocumentKind, Finding, PartId, PartTexts } from '../values.ts';
import type { CompiledRule, CompiledWriting } from './compile.ts';
import { hitsIn, hitsUnless, isSaid, type Probe } from './probes.ts';
import type { Reading } from './reading.ts';

/** All findings, shape first; within a rule in the order of parts and places. */
export function findingsIn(
  kind: DocumentKind,
  texts: PartTexts,
  reading: Reading,
  { rules }: CompiledWriting,
): Finding[] {
  return numbered(
    rules
      .filter(({ rule }) => rule.kinds.includes(kind))
      .flatMap((compiled) => findingsOf(compiled, texts, reading)),
  );
}

/** The same words again in a part get a key of their own. */
function numbered(findings: readonly Finding[]): Finding[] {
  const times = new Map<string, number>();
  return findings.map((finding) => {
    const time = (times.get(finding.key) ?? 0) + 1;
    times.set(finding.key, time);
    return time === 1 ? finding : { ...finding, key: finding.key.replace(place, `$&#${time}`) };
  });
}

/** The rule and the part of a key. */
const place = /^[a-z0-9-]+:[a-z-]+/;

/** What the findings of the same rule, part and words have in common. */
export function wordsKey(key: string): string {
  return key.replace(/^([a-z0-9-]+:[a-z-]+)#\d+/, '$1');
}

function findingsOf(compiled: CompiledRule, texts: PartTexts, reading: Reading): Finding[] {
  const { parts, test } = compiled;
  const whole = (part: PartId) => findingAt(compiled, part, null);
  switch (test.kind) {
    case 'empty':
      return parts.filter((part) => reading(part).words < test.words).map(whole);
    case 'long':
      return parts.filter((part) => reading(part).sentences.length > test.sentences).map(whole);
    case 'lacks':
      return lacks(compiled, test, reading) ? parts.slice(0, 1).map(whole) : [];
    case 'outnumbers':
      return parts
        .filter((part) => {
          const more = countIn(part, test.any, reading);
          return more >= test.least && more > countIn(part, test.than, reading);
        })
        .map(whole);
    case 'phrases':
      return parts.flatMap((part) =>
        reading(part).sentences.flatMap(({ from, read }) =>
          hitsUnless(read, test.any, test.unless).map((hit) => {
            const span = { from: from + hit.from, to: from + hit.to };
            return findingAt(compiled, part, {
              ...span,
              words: (texts[part] ?? '').slice(span.from, span.to),
            });
          }),
        ),
      );
  }
}

function lacks(
  { parts }: CompiledRule,
  test: CompiledRule['test'] & { kind: 'lacks' },
  reading: Reading,
): boolean {
  const sentences = parts.flatMap((part) => reading(part).sentences);
  const words = parts.reduce((sum, part) => sum + reading(part).words, 0);
  if (words < test.words) return false;
  const [first] = parts;
  if (first !== undefined && reading(first).words >= test.enough) return false;
  const { when, any, unless } = test;
  if (when.length > 0 && !sentences.some(({ read }) => isSaid(read, when))) return false;
  return !sentences.some(({ read }) => hitsUnless(read, any, unless).length > 0);
}

function countIn(part: PartId, probe: Probe, reading: Reading): number {
  return reading(part).sentences.reduce((sum, { read }) => sum + hitsIn(read, probe).length, 0);
}

function findingAt({ rule }: CompiledRule, part: PartId, span: Finding['span']): Finding {
  const { id, sort, title, why, ask } = rule;
  return {
    key: findingKey(id, part, span?.words ?? ''),
    ruleId: id,
    sort,
    title,
    why,
    ask,
    part,
    span,
  };
}

/** Code units of the words that a key holds. */
const wordsInKey = 200;

/** The same as long as the rule, the part and the words are; letter case and white space make no difference. */
function findingKey(ruleId: string, part: PartId, words: string): string {
  const plain = words.toLowerCase().replace(/\s+/g, ' ').trim().slice(0, wordsInKey);
  return plain === '' ? `${ruleId}:${part}` : `${ruleId}:${part}:${plain}`;
}
