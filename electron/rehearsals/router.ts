/**
 * Answers the rehearsals' calls: each hands its parsed input to the service.
 */
import { implement } from '@orpc/server';
import type { House } from '../house.ts';
import { rehearsalsContract } from './contract.ts';

export function createRehearsalsRouter(house: House) {
  const os = implement(rehearsalsContract);
  const rehearsals = () => house.rehearsals();

  return os.router({
    settings: os.settings.handler(async () => (await rehearsals()).settings()),
    changeSettings: os.changeSettings.handler(async ({ input }) =>
      (await rehearsals()).changeSettings(input),
    ),
    script: os.script.handler(async ({ input }) => (await rehearsals()).script(input)),

    begin: os.begin.handler(async ({ input }) => (await rehearsals()).begin(input)),
    append: os.append.handler(async ({ input }) => (await rehearsals()).append(input)),
    mark: os.mark.handler(async ({ input }) => (await rehearsals()).mark(input.takeId, input.mark)),
    end: os.end.handler(async ({ input: { takeId, ...ending } }) => {
      const answer = (await rehearsals()).end(takeId, ending);
      if (answer.ticked !== null) house.events.publish('event', { kind: 'plan-changed' });
      return answer;
    }),
    measured: os.measured.handler(async ({ input: { takeId, ...heard } }) =>
      (await rehearsals()).measured(takeId, heard),
    ),
    review: os.review.handler(async ({ input: { takeId, ...change } }) =>
      (await rehearsals()).review(takeId, change),
    ),

    discard: os.discard.handler(async ({ input }) => (await rehearsals()).discard(input.takeId)),
    deleteRecording: os.deleteRecording.handler(async ({ input }) =>
      (await rehearsals()).deleteRecording(input.takeId),
    ),
    deleteAllRecordings: os.deleteAllRecordings.handler(async () =>
      (await rehearsals()).deleteAllRecordings(),
    ),

    take: os.take.handler(async ({ input }) => (await rehearsals()).take(input.takeId)),
    trend: os.trend.handler(async ({ input }) => (await rehearsals()).trend(input.subject)),
    cutOff: os.cutOff.handler(async () => (await rehearsals()).cutOff()),
    audio: os.audio.handler(async ({ input }) => (await rehearsals()).audio(input.takeId)),
    space: os.space.handler(async () => (await rehearsals()).space()),
  });
}
