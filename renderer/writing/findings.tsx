/** All notes of the document in their order, and those that were put aside with why. */
import { IconAlertTriangle } from '@tabler/icons-react';
import type { Finding, PartId } from '#electron/writing/contract.ts';
import { Button } from '../parts/button.tsx';
import { Section } from '../parts/section.tsx';
import styles from './findings.module.css';
import { openNote, takeBack } from './notes.ts';
import rowStyles from './row.module.css';
import { useWriting } from './state.ts';
import { findingsText } from './words.ts';

export function Findings({ partTitle }: { partTitle: (part: PartId) => string }) {
  const findings = useWriting((state) => state.analysis?.findings ?? none);
  const dismissed = useWriting((state) => state.analysis?.dismissed ?? none);
  const note = useWriting((state) => state.note);
  return (
    <>
      <Section title="Notes" aside={findingsText(findings)}>
        {findings.length > 0 && (
          <ul className={styles.list} aria-label="Notes">
            {findings.map((finding) => (
              <Row
                key={finding.key}
                finding={finding}
                isOpen={finding.key === note}
                partTitle={partTitle}
              />
            ))}
          </ul>
        )}
      </Section>
      {dismissed.length > 0 && (
        <details className={styles.dismissed}>
          <summary>Kept as they are: {dismissed.length}</summary>
          <ul aria-label="Kept as they are">
            {dismissed.map((finding) => (
              <li key={finding.key} className={styles.kept}>
                <div>
                  <p>
                    <bdi>{finding.span?.words ?? finding.title}</bdi>
                  </p>
                  <p className={styles.where}>
                    {partTitle(finding.part)}. {finding.reason}
                  </p>
                </div>
                <Button
                  variant="quiet"
                  aria-label={`Take back ${finding.span?.words ?? finding.title}`}
                  onClick={() => void takeBack(finding.key)}
                >
                  Take back
                </Button>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

// One value, so that the selector's answer is the same each time.
const none: [] = [];

function Row(props: { finding: Finding; isOpen: boolean; partTitle: (part: PartId) => string }) {
  const { finding, isOpen } = props;
  return (
    <li>
      <button
        type="button"
        className={`${rowStyles.row} ${rowStyles.beside}`}
        aria-pressed={isOpen}
        onClick={() => openNote(finding)}
      >
        <IconAlertTriangle size={15} stroke={1.6} aria-hidden="true" />
        <span>{finding.title}</span>
        <span className={styles.where}>{props.partTitle(finding.part)}</span>
      </button>
    </li>
  );
}
