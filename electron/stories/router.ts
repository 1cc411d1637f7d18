/** Answers the stories' calls: each hands its parsed input to the service. */
import { implement } from '@orpc/server';
import type { House } from '../house.ts';
import { storiesContract } from './contract.ts';

export function createStoriesRouter(house: House) {
  const os = implement(storiesContract);
  const stories = () => house.stories();

  return os.router({
    list: os.list.handler(async () => (await stories()).list()),
    add: os.add.handler(async ({ input }) => (await stories()).add(input.title)),
    link: os.link.handler(async ({ input }) =>
      (await stories()).link(input.storyId, input.promptIds),
    ),
    coverage: os.coverage.handler(async () => (await stories()).coverage()),
    vary: os.vary.handler(async ({ input }) => (await stories()).vary(input.storyId)),
  });
}
