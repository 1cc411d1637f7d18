/** A file cut at its frame: documents with their parts, each with its line. Nothing is judged here. */
import { isFrame, plainWords } from './escaping.ts';

export interface Heading {
  /** How many `#` it begins with. */
  level: 1 | 2;
  /** The words, without the comment behind them. */
  words: string;
  /** The words of the comment; none where there is no comment. */
  mark: string[];
  /** Counted from 1. */
  line: number;
}

export interface Block {
  heading: Heading;
  /** What stands below, up to the next heading. */
  lines: string[];
}

export interface DocumentBlocks extends Block {
  parts: Block[];
}

export interface CutFile {
  /** What stands before the first document. */
  before: string[];
  documents: DocumentBlocks[];
}

export function cut(text: string): CutFile {
  const file: CutFile = { before: [], documents: [] };
  let below = file.before;
  text.split('\n').forEach((line, index) => {
    if (!isFrame(line)) {
      below.push(line);
      return;
    }
    const block = { heading: headingOf(line, index + 1), lines: [] };
    below = block.lines;
    const document = file.documents.at(-1);
    // A part before any document stands as one; whoever reads it says so.
    if (block.heading.level === 2 && document !== undefined) document.parts.push(block);
    else file.documents.push({ ...block, parts: [] });
  });
  return file;
}

function headingOf(line: string, number: number): Heading {
  const level = line.startsWith('##') ? 2 : 1;
  return { level, ...withMark(line.slice(level)), line: number };
}

/** Words and the comment behind them. */
export function withMark(text: string): { words: string; mark: string[] } {
  const found = /^(.*?)(?<!\\)<!--(.*?)-->\s*$/su.exec(text);
  const [words = '', mark = ''] = found === null ? [text] : [found[1], found[2]];
  return {
    words: plainWords(words.trim()),
    mark: mark.split(/\s+/u).filter((word) => word !== ''),
  };
}
