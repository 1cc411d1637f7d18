/**
 * Answers the plan's calls: each hands its parsed input to the service.
 */
import { implement } from '@orpc/server';
import type { House } from '../house.ts';
import { planContract } from './contract.ts';

export function createPlanRouter(house: House) {
  const os = implement(planContract);
  const plan = () => house.plan();

  return os.router({
    setup: os.setup.handler(() => plan().setup()),
    saveDraft: os.saveDraft.handler(({ input }) => plan().saveDraft(input)),
    checkSetup: os.checkSetup.handler(({ input }) => plan().checkSetup(input)),
    begin: os.begin.handler(({ input }) => plan().begin(input)),
    previewSetup: os.previewSetup.handler(({ input }) => plan().previewSetup(input)),
    applySetup: os.applySetup.handler(({ input }) => plan().applySetup(input)),

    today: os.today.handler(() => plan().today()),
    weeks: os.weeks.handler(() => plan().weeks()),

    tick: os.tick.handler(({ input }) => plan().tick(input.taskId, input.spentMinutes)),
    untick: os.untick.handler(({ input }) => plan().untick(input.taskId)),
    skip: os.skip.handler(({ input }) => plan().skip(input.taskId, input.reason)),
    restore: os.restore.handler(({ input }) => plan().restore(input.taskId, input.day)),
    move: os.move.handler(({ input }) => plan().move(input.taskId, input.day)),
    lock: os.lock.handler(({ input }) => plan().lock(input.taskId, input.locked)),
    note: os.note.handler(({ input }) => plan().note(input.taskId, input.note)),
    spend: os.spend.handler(({ input }) => plan().spend(input.taskId, input.minutes)),
    addTask: os.addTask.handler(({ input }) => plan().addTask(input)),
    editTask: os.editTask.handler(({ input: { taskId, ...own } }) => plan().editTask(taskId, own)),
    removeTask: os.removeTask.handler(({ input }) => plan().removeTask(input.taskId)),
    undo: os.undo.handler(() => plan().undo()),
    redo: os.redo.handler(() => plan().redo()),

    waysOut: os.waysOut.handler(() => plan().waysOut()),
    takeWay: os.takeWay.handler(({ input }) => plan().takeWay(input.way)),

    startSession: os.startSession.handler(({ input }) => plan().timer.start(input.taskId)),
    pauseSession: os.pauseSession.handler(() => plan().timer.pause()),
    resumeSession: os.resumeSession.handler(() => plan().timer.resume()),
    endSession: os.endSession.handler(({ input }) => plan().timer.end(input.done)),

    stages: os.stages.handler(() => plan().stages()),
    changeStage: os.changeStage.handler(({ input }) => plan().changeStage(input)),
    resetStage: os.resetStage.handler(({ input }) => plan().resetStage(input.id)),

    exportCalendar: os.exportCalendar.handler(async () => {
      const file = await house.desk.chooseFile('Export the plan as a calendar', 'dry-run.ics');
      // Loaded when asked for: the calendar library is not needed to show Today.
      const { exportCalendar } = await import('./calendar-export.ts');
      return file === null ? null : exportCalendar(house, file);
    }),
  });
}
