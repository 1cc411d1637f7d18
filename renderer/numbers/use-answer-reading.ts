import { useEffect, useState } from 'react';
import { connect } from '../client.ts';
import { type CardDraft, percentOf } from './card-draft.ts';

/** Rest (ms) after the last key before the figure is read: a reader would hear every half-typed one. */
const rest = 400;

/** How the figure of a draft would be read, in a sentence. Empty for words, and until it is known. */
export function useAnswerReading({ kind, answer, tolerancePercent }: CardDraft): string {
  const [words, setWords] = useState('');
  const wanted = kind === 'number' && answer.trim() !== '';
  useEffect(() => {
    if (!wanted) {
      setWords('');
      return;
    }
    let left = false;
    const timer = setTimeout(() => {
      const input = { text: answer, tolerancePercent: percentOf(tolerancePercent) };
      connect()
        .then(({ numbers }) => numbers.readAnswer(input))
        .then(({ understood, problem }) => {
          if (!left) setWords(understood === null ? (problem ?? '') : `Read as ${understood}.`);
        })
        // The line is a courtesy: saving says what is wrong.
        .catch(() => undefined);
    }, rest);
    return () => {
      left = true;
      clearTimeout(timer);
    };
  }, [wanted, answer, tolerancePercent]);
  return words;
}
