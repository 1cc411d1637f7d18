/** Going from finding to finding, in the order in which they are listed. */
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
