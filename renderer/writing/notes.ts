/** What is done with findings: going to the next one, rewriting its words, putting it aside and taking it back. */
import type { Finding } from '#electron/writing/contract.ts';
import { say } from '../shell/toasts.ts';
import { desk } from './desk.ts';
import { nextFinding } from './find-next.ts';
import { focusPart, partHandle } from './focus.ts';
import { act, openFinding, writingStore } from './state.ts';

/** Opens the note of a finding and brings its words into sight; the caret stays where it is. */
export function openNote(finding: Finding): void {
  writingStore.setState({ note: finding.key });
  partHandle(finding.part)?.show(finding.span?.from ?? 0);
}

/** Opens the next note, or the one before. */
export function stepNote(step: 1 | -1): void {
  const { analysis, note } = writingStore.getState();
  const findings = analysis?.findings ?? [];
  const key = nextFinding(findings, note, step);
  const finding = findings.find((one) => one.key === key);
  if (finding !== undefined) openNote(finding);
}

export function closeNote(): void {
  writingStore.setState({ note: null });
}

/** Puts the caret to the words of a finding, selected so that typing replaces them. */
export function rewrite(finding: Finding): void {
  const isThere = partHandle(finding.part)?.selectFinding(finding.key) ?? false;
  if (!isThere) focusPart(finding.part);
}

/** The same for the note that is open. */
export function rewriteOpen(): void {
  const finding = openFinding(writingStore.getState());
  if (finding !== null) rewrite(finding);
}

/** Puts a finding aside with a reason. Answers whether it was stored. */
export async function keep(finding: Finding, reason: string): Promise<boolean> {
  const documentId = writingStore.getState().document?.id;
  if (documentId === undefined) return false;
  // Written first: what is put aside is a finding of the text on the disk.
  await desk.flush();
  const { key } = finding;
  const analysis = await act(({ writing }) => writing.dismiss({ documentId, key, reason }));
  if (analysis === null) return false;
  const next = nextFinding(writingStore.getState().analysis?.findings ?? [], key, 1);
  writingStore.setState({ analysis, note: next === key ? null : next });
  say(`Kept: ${finding.span?.words ?? finding.title}.`, () => void takeBack(key));
  return true;
}

/** Takes a finding back out of those put aside, and opens its note. */
export async function takeBack(key: string): Promise<void> {
  const documentId = writingStore.getState().document?.id;
  if (documentId === undefined) return;
  const analysis = await act(({ writing }) => writing.undismiss({ documentId, key }));
  if (analysis !== null) writingStore.setState({ analysis, note: key });
}
