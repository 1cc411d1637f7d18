/** Answers the opinions' calls: each hands its parsed input to the service, and tells the page of a ticked task. */
import { implement } from '@orpc/server';
import type { House } from '../house.ts';
import { opinionsContract } from './contract.ts';

export function createOpinionsRouter(house: House) {
  const os = implement(opinionsContract);
  const opinions = () => house.opinions();

  function tell<Answer extends { ticked: string | null }>(answer: Answer): Answer {
    if (answer.ticked !== null) house.events.publish('event', { kind: 'plan-changed' });
    return answer;
  }

  return os.router({
    list: os.list.handler(async () => (await opinions()).list()),
    add: os.add.handler(async ({ input }) => (await opinions()).add(input.topicId, input.title)),
    setTopic: os.setTopic.handler(
      async ({ input }) => tell((await opinions()).setTopic(input.stanceId, input.topicId)).view,
    ),
    changeReading: os.changeReading.handler(async ({ input }) =>
      tell((await opinions()).changeReading(input)),
    ),
    pushback: os.pushback.handler(async ({ input }) => (await opinions()).pushback(input.stanceId)),
    ask: os.ask.handler(async ({ input }) => (await opinions()).ask(input.stanceId, input.lineId)),
    typeAnswer: os.typeAnswer.handler(async ({ input }) =>
      (await opinions()).typeAnswer(input.askedId, input.typed),
    ),
    answer: os.answer.handler(
      async ({ input: { askedId, ...given } }) =>
        tell((await opinions()).answer(askedId, given)).view,
    ),
    leave: os.leave.handler(async ({ input }) => (await opinions()).leave(input.stanceId)),
  });
}
