/** Going from one to the next: of findings, in the order in which they are listed, and of documents. */
import type { Finding } from '#electron/writing/contract.ts';

/** Key of the finding `step` on from the open one, around the end; null where there is none. */
export function nextFinding(
  findings: readonly Pick<Finding, 'key'>[],
  open: string | null,
  step: 1 | -1,
): string | null {
  const last = findings.length - 1;
  if (last < 0) return null;
  const at = findings.findIndex(({ key }) => key === open);
  if (at === -1) return findings[step === 1 ? 0 : last]?.key ?? null;
  return findings[(at + step + findings.length) % findings.length]?.key ?? null;
}

/** The document `by` places on in the list, held at its ends; null where there is none. */
export function neighbour(ids: string[], open: string | null, by: 1 | -1): string | null {
  const at = open === null ? -1 : ids.indexOf(open);
  return ids[Math.min(ids.length - 1, Math.max(0, at + by))] ?? null;
}
