/** Where the keyboard goes on a run's screen: the editor and the results register what they can be asked for. */

type Part = 'interviewer' | 'editor' | 'results' | 'ask';

const parts = new Map<Part, () => void>();
const problems: (() => boolean)[] = [];

/** Offers a way to put the focus into a part; answers the way to take it back. */
export function offerFocus(part: Part, focus: () => void): () => void {
  parts.set(part, focus);
  return () => {
    if (parts.get(part) === focus) parts.delete(part);
  };
}

/** Puts the focus into a part, where it is on show. */
export function focusPart(part: Part): void {
  parts.get(part)?.();
}

/** Offers a way to the next problem; it answers whether there is one. Editors come before the results. */
export function offerProblems(next: () => boolean, first = false): () => void {
  if (first) problems.unshift(next);
  else problems.push(next);
  return () => {
    const at = problems.indexOf(next);
    if (at !== -1) problems.splice(at, 1);
  };
}

/** Goes to the next problem: a line the verdict points at, else the next case that fails. */
export function nextProblem(): void {
  problems.some((next) => next());
}

type Jump = (file: 'solution' | 'tests', line: number, column?: number) => void;
let jump: Jump | null = null;

/** The editor's way to a place in a file. */
export function offerJump(own: Jump): () => void {
  jump = own;
  return () => {
    if (jump === own) jump = null;
  };
}

/** Puts the caret on a line, counted from 1. */
export function jumpTo(...place: Parameters<Jump>): void {
  jump?.(...place);
}
