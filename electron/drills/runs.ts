/**
 * A run while it goes on: start, questions, hints, pauses, gaps, drafts.
 */
import { randomInt, randomUUID } from 'node:crypto';
import type { Drill } from '#content/drills/schema.ts';
import { Invalid, Missing, Refusal } from '../refusal.ts';
import type { PracticeStart, RunView } from './contract.ts';
import { endRun } from './endings.ts';
import type { RunLedger } from './ledger.ts';
import { practiceCode } from './practice-code.ts';
import * as records from './records.ts';
import {
  asksAboutManyMachines,
  eventsOf,
  firstStages,
  isLargePaste,
  matchQuestion,
  noAnswer,
  openStop,
  phaseAt,
  revealedStages,
} from './rules.ts';
import type { DraftFile, Language, Mode, RunEvent } from './values.ts';
import { firstCode, hiddenTitle, isHidden } from './views.ts';

export interface StartInput {
  drillId: string | null;
  language: Language;
  mode: Mode;
  stage?: string | undefined;
  from?: PracticeStart | undefined;
}

const talking = ['clarify', 'base', 'extension', 'practice'] as const;
const notWhileWrapping = 'Coding has ended in this run. Finish its wrap-up.';

export function createRuns(ledger: RunLedger) {
  const { store, clock } = ledger;

  function log(runId: string, event: RunEvent): RunView {
    records.insertEvent(store, runId, clock.now(), event);
    return ledger.view(runId);
  }

  /** Makes room for a new run: a practice left open ends, a run under the clock does not. */
  function leaveOpenRun(): void {
    const open = records.openRun(store);
    if (open === undefined) return;
    if (open.mode !== 'practice') {
      const title = isHidden(open) ? hiddenTitle : ledger.drillOf(open.drillId).title;
      throw new Refusal(
        `A timed run is open (${title}). Go on with it, or abandon it, before you start another.`,
      );
    }
    endRun(ledger, open.id, 'abandoned');
  }

  function draw(): Drill {
    const last = records.endedRuns(store)[0]?.drillId;
    const others = ledger.drills.filter(({ id }) => id !== last);
    const from = others.length > 0 ? others : ledger.drills;
    if (from.length === 0) throw new Missing('There are no drills.');
    return from[randomInt(from.length)] as Drill;
  }

  function startPractice(drill: Drill, runId: string, input: StartInput, now: number) {
    const stage = input.stage ?? drill.stages[0]?.id ?? '';
    const index = drill.stages.findIndex(({ id }) => id === stage);
    if (index === -1) throw new Missing(`${drill.title} has no stage "${stage}".`);
    records.enterPhase(store, runId, 'practice', now);
    for (const { id } of drill.stages.slice(0, index + 1)) {
      records.insertEvent(store, runId, now, { kind: 'revealed', stage: id, byTime: false });
    }
    return practiceCode({ store, drill, stage, language: input.language, from: input.from });
  }

  function startTimed(drill: Drill, runId: string, input: StartInput, now: number) {
    records.enterPhase(store, runId, 'clarify', now);
    for (const id of firstStages(drill)) {
      records.insertEvent(store, runId, now, { kind: 'revealed', stage: id, byTime: false });
    }
    return firstCode(drill, input.language, input.mode);
  }

  return {
    start(input: StartInput): RunView {
      requireFitting(input);
      const drill = input.drillId === null ? draw() : ledger.drillOf(input.drillId);
      const runId = randomUUID();
      ledger.look();
      store.atomically(() => {
        leaveOpenRun();
        const now = clock.now();
        records.insertRun(store, {
          id: runId,
          drillId: drill.id,
          language: input.language,
          mode: input.mode,
          random: input.drillId === null,
          startedAt: now,
          lastSeenAt: now,
          wrapUp: { tradeOffs: '', doDifferently: '', notes: '', rubric: [] },
        });
        const begin = input.mode === 'practice' ? startPractice : startTimed;
        const code = begin(drill, runId, input, now);
        for (const file of ['solution', 'tests'] as const) {
          records.writeDraft(store, runId, file, { text: code[file], savedAt: now });
        }
      });
      // The interpreter gets ready while the person reads the brief; where it fails, the first run says so.
      ledger.judge.warm(input.language).catch(() => undefined);
      return ledger.view(runId);
    },

    ask(runId: string, asked: { questionId: string | null; text?: string | undefined }): RunView {
      const run = ledger.going(runId, talking, notWhileWrapping);
      const { questions } = ledger.drillOf(run.drillId);
      const said = asked.text ?? '';
      const question =
        asked.questionId === null
          ? matchQuestion(questions, said)
          : questions.find(({ id }) => id === asked.questionId);
      if (asked.questionId !== null && question === undefined)
        throw new Missing('That question is not in the tray.');
      if (question === undefined && said === '')
        throw new Invalid([{ field: 'text', message: 'Write what you want to ask.' }]);
      const many = question?.notices === 'distributed' || asksAboutManyMachines(said);
      return log(runId, {
        kind: 'asked',
        questionId: question?.id ?? null,
        text: said === '' ? (question?.ask ?? '') : said,
        answer: question?.answer ?? noAnswer,
        notices: many ? 'distributed' : null,
      });
    },

    assume(runId: string, text: string): RunView {
      ledger.going(runId, talking, notWhileWrapping);
      return log(runId, { kind: 'assumed', text });
    },

    beginBase(runId: string): RunView {
      ledger.going(runId, ['clarify'], 'The base has begun already.');
      records.enterPhase(store, runId, 'base', clock.now());
      return ledger.view(runId);
    },

    hint(runId: string, stage: string | undefined): RunView {
      const run = ledger.going(runId, talking, notWhileWrapping);
      const revealed = revealedStages(run);
      const wanted = stage ?? revealed[revealed.length - 1] ?? '';
      if (!revealed.includes(wanted)) throw new Refusal('That requirement is not known yet.');
      const hints = ledger.drillOf(run.drillId).stages.find(({ id }) => id === wanted)?.hints ?? [];
      const index = eventsOf(run, 'hint').filter(({ event }) => event.stage === wanted).length;
      if (index >= hints.length)
        throw new Refusal(`There are no more hints: you have all ${hints.length}.`);
      return log(runId, { kind: 'hint', stage: wanted, index });
    },

    pause(runId: string, reason: string): RunView {
      const run = ledger.going(
        runId,
        talking,
        'The clock has stopped already: the run is being wrapped up.',
      );
      if (run.mode === 'practice')
        throw new Refusal('A practice has no clock. Leave it, and come back when you like.');
      const now = clock.now();
      records.insertStop(store, runId, {
        kind: 'pause',
        reason,
        fromAt: now,
        seenAt: now,
        toAt: null,
        choice: null,
      });
      return ledger.view(runId);
    },

    resume(runId: string): RunView {
      const stop = openStop(ledger.course(runId));
      if (stop?.kind !== 'pause') throw new Refusal('The run is not paused.');
      records.endStop(store, stop.id, clock.now());
      return ledger.view(runId);
    },

    answerGap(runId: string, gapId: number, choice: 'count' | 'pause'): RunView {
      const stop = openStop(ledger.course(runId));
      if (stop?.kind !== 'gap' || stop.id !== gapId)
        throw new Refusal('That question was answered already.');
      records.endStop(store, stop.id, clock.now(), choice);
      // Counted time can be the time in which the base's minutes ran out.
      ledger.look();
      return ledger.view(runId);
    },

    reveal(runId: string): RunView {
      const run = ledger.going(
        runId,
        ['extension'],
        'The next requirement comes when you submit the base.',
      );
      const revealed = ledger.reveal(run, ledger.drillOf(run.drillId), clock.now(), false);
      if (!revealed) throw new Refusal('The interviewer has nothing to add.');
      return ledger.view(runId);
    },

    /** Also while the run is paused: what was typed is never lost. */
    saveDraft(runId: string, file: DraftFile, text: string): { savedAt: number } {
      const run = ledger.course(runId);
      if (run.endedAt !== null || phaseAt(run) === 'wrap-up')
        throw new Refusal('The editor is closed: coding has ended in this run.');
      const savedAt = clock.now();
      records.writeDraft(store, runId, file, { text, savedAt });
      return { savedAt };
    },

    paste(
      runId: string,
      pasted: { file: DraftFile; characters: number; lines: number },
    ): { large: boolean } {
      const run = ledger.course(runId);
      if (run.endedAt !== null) throw new Refusal('This run has ended. Start another one.');
      const large = isLargePaste(pasted);
      if (large) records.insertEvent(store, runId, clock.now(), { kind: 'pasted', ...pasted });
      return { large };
    },
  };
}

function requireFitting({ drillId, mode, stage, from }: StartInput): void {
  const problems: { field: string; message: string }[] = [];
  if (mode === 'practice' && drillId === null)
    problems.push({ field: 'drillId', message: 'Choose the drill you want to practice.' });
  if (mode !== 'practice' && stage !== undefined)
    problems.push({ field: 'stage', message: 'Only a practice begins at a stage of its own.' });
  if (mode !== 'practice' && from !== undefined)
    problems.push({ field: 'from', message: 'Only a practice begins with code from elsewhere.' });
  if (problems.length > 0) throw new Invalid(problems);
}
