/**
 * The list of drills, the log of runs, and two runs side by side.
 */
import type { Drill } from '#content/drills/schema.ts';
import { dayOf } from '../days.ts';
import { Invalid, Missing, Refusal } from '../refusal.ts';
import type { CodeOfRun, DrillList, DrillSummary, LogRow, Series } from './contract.ts';
import type { RunLedger } from './ledger.ts';
import * as records from './records.ts';
import { bestTimes, nextDrills, phaseAt, repetitionsFor, trendOf } from './rules.ts';
import { type Attempt, type Language, targets } from './values.ts';
import { hiddenTitle, isHidden } from './views.ts';

const languages = ['python', 'typescript'] as const satisfies readonly Language[];

export function createLog(ledger: RunLedger) {
  const { store, clock, drills } = ledger;

  const titleOf = (drillId: string) => drills.find(({ id }) => id === drillId)?.title ?? drillId;

  function seriesOf(drillId: string, attempts: readonly Attempt[]): Series[] {
    return languages.flatMap((language) => {
      const own = attempts.filter((one) => one.drillId === drillId && one.language === language);
      if (own.length === 0) return [];
      return [
        {
          drillId,
          title: titleOf(drillId),
          language,
          attempts: own,
          best: bestTimes(own),
          trend: { base: trendOf(own, 'baseSeconds'), whole: trendOf(own, 'wholeSeconds') },
        },
      ];
    });
  }

  function summaryOf(drill: Drill, attempts: readonly Attempt[]): DrillSummary {
    const own = attempts.filter(({ drillId }) => drillId === drill.id);
    const { id, title, summary, pattern, stages } = drill;
    return {
      id,
      title,
      summary,
      pattern,
      stages: stages.map((stage) => ({
        id: stage.id,
        title: stage.title,
        minutes: stage.minutes,
        optional: stage.reveal === 'optional',
      })),
      repetitions: { done: own.length, of: Math.max(own.length, repetitionsFor(own)) },
      lastAt: own[own.length - 1]?.endedAt ?? null,
      series: seriesOf(id, attempts),
    };
  }

  function openOf(): DrillList['open'] {
    const row = records.openRun(store);
    if (row === undefined) return null;
    return {
      runId: row.id,
      title: isHidden(row) ? hiddenTitle : titleOf(row.drillId),
      mode: row.mode,
      language: row.language,
      phase: phaseAt(records.readFacts(store, row)),
      startedAt: row.startedAt,
    };
  }

  function codeOf(runId: string): CodeOfRun {
    const row = ledger.rowOf(runId);
    if (row.endedAt === null) throw new Refusal('That run goes on. Compare it when it has ended.');
    const submitted = records.lastSubmitted(store, runId);
    return {
      runId,
      title: titleOf(row.drillId),
      language: row.language,
      mode: row.mode,
      startedAt: row.startedAt,
      baseSeconds: row.record?.baseSeconds ?? null,
      wholeSeconds: row.record?.wholeSeconds ?? null,
      submissionId: submitted?.id ?? null,
      solution: submitted?.solution ?? records.readDraft(store, runId, 'solution').text,
      tests: submitted?.tests ?? records.readDraft(store, runId, 'tests').text,
    };
  }

  return {
    list(): DrillList {
      ledger.look();
      const attempts = records.attempts(store);
      return {
        drills: drills.map((drill) => summaryOf(drill, attempts)),
        open: openOf(),
        ...nextDrills({
          drills,
          attempts,
          awaited: ledger.plan.awaitedRuns(),
          today: dayOf(clock.now()),
        }),
        language: ledger.plan.language() ?? records.endedRuns(store)[0]?.language ?? 'python',
        targets: { ...targets },
        settings: records.readSettings(store),
      };
    },

    log(wanted: { drillId?: string | undefined; language?: Language | undefined }): {
      rows: LogRow[];
      series: Series[];
    } {
      const { drillId, language } = wanted;
      if (drillId !== undefined && !drills.some(({ id }) => id === drillId))
        throw new Missing(`There is no drill "${drillId}".`);
      const fits = (row: { drillId: string; language: Language }) =>
        (drillId === undefined || row.drillId === drillId) &&
        (language === undefined || row.language === language);
      const attempts = records.attempts(store).filter(fits);
      return {
        rows: records
          .endedRuns(store)
          .filter(fits)
          .map((row) => ({
            runId: row.id,
            drillId: row.drillId,
            title: titleOf(row.drillId),
            language: row.language,
            mode: row.mode,
            random: row.random,
            startedAt: row.startedAt,
            endedAt: row.endedAt,
            ending: row.ending,
            stage:
              row.mode === 'practice'
                ? (row.record.stages[row.record.stages.length - 1] ?? null)
                : null,
            baseSeconds: row.record.baseSeconds,
            wholeSeconds: row.record.wholeSeconds,
            record: row.record,
            doDifferently: row.wrapUp.doDifferently,
          })),
        series: drills.flatMap(({ id }) => seriesOf(id, attempts)),
      };
    },

    compare(first: string, second: string): { first: CodeOfRun; second: CodeOfRun } {
      if (first === second)
        throw new Invalid([{ field: 'second', message: 'Choose two different runs.' }]);
      return { first: codeOf(first), second: codeOf(second) };
    },
  };
}
