/** Which level a story as told supports, and what is missing for the one that is wanted. */
import { levelIds } from '#content/writing/schema.ts';
import type { LevelId, PartTexts, SignalResult } from '../values.ts';
import type { CompiledSignal, CompiledWriting } from './compile.ts';
import { hitsUnless } from './probes.ts';
import type { Reading } from './reading.ts';

/** Words of a story below which no level is read from it. */
const leastWords = 25;

/** What an analysis says of a story's level. */
export interface LevelReading {
  supports: LevelId | null;
  target: LevelId;
  sentence: string;
  signals: SignalResult[];
}

/** The level of a story. */
export function levelOf(
  texts: PartTexts,
  reading: Reading,
  writing: CompiledWriting,
  target: LevelId,
): LevelReading {
  const signals = writing.signals.map((signal) => signalIn(signal, texts, reading));
  const words = writing.content.parts
    .filter(({ kind }) => kind === 'story')
    .reduce((sum, { id }) => sum + reading(id).words, 0);
  const supports = words < leastWords ? null : supported(signals, writing);
  return { supports, target, sentence: sentenceOf(supports, target, signals, writing), signals };
}

function signalIn(
  { signal, ways }: CompiledSignal,
  texts: PartTexts,
  reading: Reading,
): SignalResult {
  const { id, topic, level, title, why, ask } = signal;
  const spans: SignalResult['spans'] = [];
  for (const { parts, any, unless } of ways) {
    for (const part of parts) {
      for (const { from, read } of reading(part).sentences) {
        // One hit a sentence: what is counted is how often it is told, not how often it is named.
        const [hit] = hitsUnless(read, any, unless);
        const known = spans.some(
          (span) => span.part === part && span.from >= from && span.from < from + read.text.length,
        );
        if (hit === undefined || known) continue;
        const span = { from: from + hit.from, to: from + hit.to };
        spans.push({ part, ...span, words: (texts[part] ?? '').slice(span.from, span.to) });
      }
    }
  }
  return { id, topic, level, title, why, ask, met: spans.length >= signal.least, spans };
}

/** The highest level whose own signals suffice, with all levels below it supported. */
function supported(signals: readonly SignalResult[], { content }: CompiledWriting): LevelId | null {
  let highest: LevelId | null = null;
  for (const id of levelIds) {
    if (missingFor(id, signals, content.levels) > 0) return highest;
    highest = id;
  }
  return highest;
}

/** How many signals of a level are missing. */
function missingFor(
  id: LevelId,
  signals: readonly SignalResult[],
  levels: CompiledWriting['content']['levels'],
): number {
  const met = signals.filter(({ level, met }) => level === id && met).length;
  return Math.max(0, (levels.find((level) => level.id === id)?.needs ?? 0) - met);
}

/** Signals named in a sentence. */
const mostNamed = 3;

function sentenceOf(
  supports: LevelId | null,
  target: LevelId,
  signals: readonly SignalResult[],
  { content }: CompiledWriting,
): string {
  const reached = supports === null ? -1 : levelIds.indexOf(supports);
  if (reached >= levelIds.indexOf(target)) {
    const because = signals.filter(({ level, met }) => level === supports && met);
    return `Reads as ${supports}: it shows ${listed(because)}.`;
  }
  const next = levelIds[reached + 1] ?? target;
  const open = signals.filter(({ level, met }) => level === next && !met);
  const short = missingFor(next, signals, content.levels);
  const so = supports === null ? 'Not enough to read a level yet' : `Reads as ${supports}`;
  const count = short === 1 ? 'one' : `${short}`;
  const way = next === target ? '' : `, the step before ${target}`;
  return `${so}. For ${next}${way}, it needs ${count} more of: ${listed(open, 'or')}.`;
}

function listed(signals: readonly SignalResult[], word = 'and'): string {
  const names = signals
    .slice(0, mostNamed)
    .map(({ title }) => title.charAt(0).toLowerCase() + title.slice(1));
  const rest = signals.length - names.length;
  if (rest > 0) return `${names.join(', ')} ${word} ${rest} other${rest === 1 ? '' : 's'}`;
  const last = names.pop() ?? 'nothing';
  return names.length === 0 ? last : `${names.join(', ')} ${word} ${last}`;
}
