/**
 * Answers the drills' calls: each hands its parsed input to the service.
 */
import { implement } from '@orpc/server';
import type { House } from '../house.ts';
import { drillsContract } from './contract.ts';

export function createDrillsRouter(house: House) {
  const os = implement(drillsContract);
  const drills = () => house.drills();

  return os.router({
    list: os.list.handler(async () => (await drills()).list()),
    changeSettings: os.changeSettings.handler(async ({ input }) =>
      (await drills()).changeSettings(input),
    ),

    start: os.start.handler(async ({ input }) => (await drills()).start(input)),
    run: os.run.handler(async ({ input }) => (await drills()).run(input.runId)),
    watch: os.watch.handler(async ({ input, signal }) => {
      const service = await drills();
      // Asked before the stream begins, so that a run that is not there fails as a call does.
      service.run(input.runId);
      return service.watch(input.runId, signal);
    }),

    ask: os.ask.handler(async ({ input }) => (await drills()).ask(input.runId, input)),
    assume: os.assume.handler(async ({ input }) =>
      (await drills()).assume(input.runId, input.text),
    ),
    beginBase: os.beginBase.handler(async ({ input }) => (await drills()).beginBase(input.runId)),
    hint: os.hint.handler(async ({ input }) => (await drills()).hint(input.runId, input.stage)),
    pause: os.pause.handler(async ({ input }) => (await drills()).pause(input.runId, input.reason)),
    resume: os.resume.handler(async ({ input }) => (await drills()).resume(input.runId)),
    answerGap: os.answerGap.handler(async ({ input }) =>
      (await drills()).answerGap(input.runId, input.gapId, input.choice),
    ),
    reveal: os.reveal.handler(async ({ input }) => (await drills()).reveal(input.runId)),

    saveDraft: os.saveDraft.handler(async ({ input }) =>
      (await drills()).saveDraft(input.runId, input.file, input.text),
    ),
    paste: os.paste.handler(async ({ input: { runId, ...pasted } }) =>
      (await drills()).paste(runId, pasted),
    ),

    test: os.test.handler(async ({ input }) => (await drills()).test(input)),
    submit: os.submit.handler(async ({ input }) => (await drills()).submit(input)),
    judgeAgain: os.judgeAgain.handler(async ({ input }) =>
      (await drills()).judgeAgain(input.submissionId),
    ),
    submission: os.submission.handler(async ({ input }) =>
      (await drills()).submission(input.submissionId),
    ),

    wrapUp: os.wrapUp.handler(async ({ input }) => (await drills()).wrapUp(input.runId)),
    saveWrapUp: os.saveWrapUp.handler(async ({ input: { runId, ...change } }) =>
      (await drills()).saveWrapUp(runId, change),
    ),
    finish: os.finish.handler(async ({ input }) => {
      const answer = (await drills()).finish(input.runId);
      if (answer.ticked.length > 0) house.events.publish('event', { kind: 'plan-changed' });
      return answer;
    }),
    abandon: os.abandon.handler(async ({ input }) => (await drills()).abandon(input.runId)),
    annotate: os.annotate.handler(async ({ input: { runId, ...change } }) =>
      (await drills()).annotate(runId, change),
    ),

    log: os.log.handler(async ({ input }) => (await drills()).log(input)),
    compare: os.compare.handler(async ({ input }) =>
      (await drills()).compare(input.first, input.second),
    ),
  });
}
