/** Reads the parts of a document into sentences, so that a part that did not change is not read again. */
import type { PartId, PartTexts } from '../values.ts';
import type { CompiledWriting, ReadPart } from './compile.ts';
import { remembered } from './probes.ts';
import { sentencesOf } from './sentences.ts';
import { countWords } from './words.ts';

/** Texts of parts kept read, a few documents' worth. */
const partsKept = 60;
/** Sentences kept read; more than a part of the longest length has at usual lengths. */
const sentencesKept = 6_000;

const emptyPart: ReadPart = { words: 0, sentences: [] };

/** Looks up a part, read. */
export type Reading = (part: PartId) => ReadPart;

/** The parts of a document, each read when it is first asked for. */
export function readingOf(parts: PartTexts, writing: CompiledWriting): Reading {
  return (part) => readPart(parts[part] ?? '', writing.memory);
}

function readPart(text: string, memory: CompiledWriting['memory']): ReadPart {
  if (text === '') return emptyPart;
  const known = memory.parts.get(text);
  if (known !== undefined) return known;
  // A map lists its keys by age: dropping the first keeps what was read lately.
  if (memory.parts.size >= partsKept) {
    const [oldest] = memory.parts.keys();
    if (oldest !== undefined) memory.parts.delete(oldest);
  }
  if (memory.sentences.size >= sentencesKept) memory.sentences.clear();
  const read: ReadPart = {
    words: countWords(text),
    sentences: sentencesOf(text).map((sentence) => ({
      from: sentence.from,
      read: remembered(memory.sentences, sentence),
    })),
  };
  memory.parts.set(text, read);
  return read;
}
