/** Cases by stage, in the judge's order. The first that failed is open; what passed before and fails now says so. */
import { IconCheck, IconChevronRight, IconX } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import type { CaseView, RunView } from '#electron/drills/contract.ts';
import { Tag } from '../parts/tag.tsx';
import { offerProblems } from './focus.ts';
import { byStage, firstFailure, type StageCases } from './judging.ts';
import { Preformatted } from './preformatted.tsx';
import styles from './results.module.css';
import { amount } from './words.ts';

/** Passing cases of one stage stand as one line when there are more. */
const foldFrom = 4;
/** So many failures are shown at first, that what comes below them is not out of sight. */
const shownFailures = 5;

export function CaseList({ cases, run }: { cases: CaseView[]; run: RunView }) {
  const first = firstFailure(cases);
  const [open, setOpen] = useState<string | null>(null);
  const list = useRef<HTMLDivElement>(null);
  // A new verdict opens its own first failure.
  useEffect(() => setOpen(first), [first]);

  useEffect(
    () =>
      offerProblems(() => {
        const failed = cases.filter(({ outcome }) => outcome !== 'pass').map(({ id }) => id);
        const onList = list.current?.contains(document.activeElement) ?? false;
        const at = onList && open !== null ? failed.indexOf(open) + 1 : 0;
        const next = failed[at % Math.max(1, failed.length)];
        if (next === undefined) return false;
        setOpen(next);
        // One that was not shown yet is there only after it is drawn.
        requestAnimationFrame(() =>
          list.current?.querySelector<HTMLElement>(`[data-case="${CSS.escape(next)}"]`)?.focus(),
        );
        return true;
      }),
    [cases, open],
  );

  return (
    <div ref={list}>
      {byStage(cases).map((group) => (
        <StageGroup key={group.stage} group={group} run={run} open={open} setOpen={setOpen} />
      ))}
    </div>
  );
}

function StageGroup(props: {
  group: StageCases;
  run: RunView;
  open: string | null;
  setOpen: (id: string | null) => void;
}) {
  const { group, run, open, setOpen } = props;
  const [unfolded, unfold] = useState(false);
  const title = run.stages.find(({ id }) => id === group.stage)?.title ?? group.stage;
  const isExtension = run.stages[0]?.id !== group.stage;
  const passing = group.cases.filter(({ outcome }) => outcome === 'pass');
  const folds = passing.length >= foldFrom && !unfolded;
  const failing = group.cases.filter(({ outcome }) => outcome !== 'pass');
  const [allFailures, showAll] = useState(false);
  const hidden = allFailures ? [] : failing.slice(shownFailures).filter(({ id }) => id !== open);
  const shown = (folds ? failing : group.cases).filter((one) => !hidden.includes(one));
  const ms = Math.round(passing.reduce((sum, one) => sum + one.ms, 0));
  return (
    <div className={styles.group}>
      <h2 className={styles.groupHead}>
        <span className={isExtension ? styles.voice : undefined}>{title}</span>
        <span>
          {group.passed} of {group.cases.length}
        </span>
      </h2>
      <ul className={styles.cases} aria-label={`Cases of ${title}`}>
        {folds && (
          <li className={styles.case}>
            <button type="button" className={styles.fold} onClick={() => unfold(true)}>
              <IconCheck size={14} stroke={1.8} className={styles.pass} aria-hidden="true" />
              <span className={styles.name}>{amount(passing.length, 'case')} pass</span>
              <span className={styles.quiet}>{ms} ms</span>
            </button>
          </li>
        )}
        {shown.map((one) => (
          <CaseRow
            key={one.id}
            one={one}
            open={open === one.id}
            toggle={() => setOpen(open === one.id ? null : one.id)}
          />
        ))}
        {hidden.length > 0 && (
          <li className={styles.case}>
            <button type="button" className={styles.fold} onClick={() => showAll(true)}>
              <IconX size={14} stroke={1.8} className={styles.fail} aria-hidden="true" />
              <span className={styles.name}>{amount(hidden.length, 'more case')} fail</span>
            </button>
          </li>
        )}
      </ul>
    </div>
  );
}

const outcomeWords = {
  pass: '',
  fail: 'wrong answer',
  error: 'error',
  timeout: 'timed out',
  broke: 'the judge broke',
} as const;

function CaseRow({ one, open, toggle }: { one: CaseView; open: boolean; toggle: () => void }) {
  if (one.outcome === 'pass') {
    return (
      <li className={styles.case}>
        <IconCheck size={14} stroke={1.8} className={styles.pass} aria-label="passes" />
        <span className={styles.name}>{one.title}</span>
        <span className={styles.quiet}>{Math.round(one.ms)} ms</span>
      </li>
    );
  }
  return (
    <li>
      <div className={styles.case}>
        <button
          type="button"
          className={styles.fold}
          data-case={one.id}
          aria-expanded={open}
          onClick={toggle}
        >
          <IconX
            size={14}
            stroke={1.8}
            className={styles.fail}
            aria-label={outcomeWords[one.outcome]}
          />
          <span className={`${styles.name} ${styles.bad}`}>{one.title}</span>
          {one.regression && <Tag tone="warn">passed before</Tag>}
          <IconChevronRight size={14} stroke={1.6} className={styles.chevron} aria-hidden="true" />
        </button>
      </div>
      {open && <Why one={one} />}
    </li>
  );
}

/** The calls of a case, what was expected and what came. */
function Why({ one }: { one: CaseView }) {
  return (
    <div className={styles.why}>
      {one.calls.length > 0 && (
        <Preformatted label="Calls" className={styles.calls} text={one.calls.join('\n')} />
      )}
      {(one.expected !== undefined || one.actual !== undefined) && (
        <p className={styles.eg}>
          {one.expected !== undefined && (
            <span>
              expected <code className={styles.mono}>{one.expected}</code>
            </span>
          )}
          {one.actual !== undefined && (
            <span className={styles.fail}>
              got <code className={styles.mono}>{one.actual}</code>
            </span>
          )}
        </p>
      )}
      {one.outcome !== 'fail' && (
        <p className={styles.message}>{one.message ?? outcomeWords[one.outcome]}</p>
      )}
      {one.outcome === 'fail' && one.expected === undefined && one.message !== undefined && (
        <p className={styles.message}>{one.message}</p>
      )}
      {one.catches !== null && <p className={styles.catches}>{one.catches}</p>}
    </div>
  );
}
