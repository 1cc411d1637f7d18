/** Tries the examples of every rule and signal of the Writing column: each must do what it says. */
import {
  type DocumentKind,
  type PartId,
  type Rule,
  type Signal,
  storyParts,
  type WritingContent,
} from '#content/writing/schema.ts';
import { analyse, type CompiledWriting, compileWriting, partsOf } from '#electron/writing/rules.ts';
import type { Finding } from './finding.ts';
import { faultAt, type WritingReading } from './writing-checks.ts';
import type { Located } from './yaml-list.ts';

export function checkExamples(reading: WritingReading): Finding[] {
  return [
    ...reading.rules.flatMap((located) => tried(located, reading, ruleFaults)),
    ...reading.signals.flatMap((located) => tried(located, reading, signalFaults)),
  ];
}

/** Compiles what is tried alone, so that one bad pattern is told once and at its place. */
function tried<Item extends Rule | Signal>(
  located: Located<Item>,
  reading: WritingReading,
  faults: (located: Located<Item>, writing: CompiledWriting) => Finding[],
): Finding[] {
  const content: WritingContent = {
    vocabulary: reading.vocabulary.map(({ item }) => item),
    parts: reading.parts.map(({ item }) => item),
    rules: reading.rules.filter((rule) => rule.item === located.item).map(({ item }) => item),
    signals: reading.signals.filter(({ item }) => item === located.item).map(({ item }) => item),
    levels: reading.levels.map(({ item }) => item),
  };
  try {
    return faults(located, compileWriting(content));
  } catch (error) {
    return [faultAt(located, '', error instanceof Error ? error.message : String(error))];
  }
}

function ruleFaults(located: Located<Rule>, writing: CompiledWriting): Finding[] {
  const rule = located.item;
  const [part] = partsOf(rule);
  if (part === undefined) return [];
  const finds = (text: string) =>
    found(part, text, writing).findings.some((finding) => finding.part === part);
  return [
    ...rule.examples.flags.flatMap((text, index) =>
      finds(text) ? [] : [faultAt(located, `.examples.flags[${index}]`, 'is not flagged')],
    ),
    ...rule.examples.passes.flatMap((text, index) =>
      finds(text) ? [faultAt(located, `.examples.passes[${index}]`, 'is flagged')] : [],
    ),
  ];
}

function signalFaults(located: Located<Signal>, writing: CompiledWriting): Finding[] {
  const signal = located.item;
  const part = signal.ways[0]?.parts[0];
  if (part === undefined) return [];
  const meets = (text: string) => found(part, text, writing).level?.signals[0]?.met === true;
  return [
    ...signal.examples.met.flatMap((text, index) =>
      meets(text) ? [] : [faultAt(located, `.examples.met[${index}]`, 'does not meet it')],
    ),
    ...signal.examples.missing.flatMap((text, index) =>
      meets(text) ? [faultAt(located, `.examples.missing[${index}]`, 'meets it')] : [],
    ),
  ];
}

function found(part: PartId, text: string, writing: CompiledWriting) {
  const kind: DocumentKind = (storyParts as readonly PartId[]).includes(part) ? 'story' : 'stance';
  return analyse({
    kind,
    parts: { [part]: text },
    writing,
    dismissed: new Map(),
    pace: { wordsPerMinute: 150, measured: false },
    target: 'L5',
  });
}
