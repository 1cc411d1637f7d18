/** Lines, topics and readings for tests, small enough to count. */
import type { OpinionsContent, Pushback, TopicId } from '#content/opinions/schema.ts';

export function sampleLine(id: string, rules: string[], topics: TopicId[] = []): Pushback {
  return { id, says: `Why ${id}?`, rules, topics, seconds: 60, holds: ['Names a case.'] };
}

/** Two lines against a missing objection, two against passion, one on the Charter, two for any stance. */
export function sampleOpinions(): OpinionsContent {
  const reading = {
    address: 'https://example.org/charter',
    minutes: 20,
    lookFor: 'The tension.',
    topics: ['charter' as const],
    core: true,
    asOf: '2026-05-01',
  };
  return {
    topics: [
      { id: 'charter', title: 'Charter', about: 'A promise.', openings: ['Speed.'], texts: [] },
      { id: 'own', title: 'Your own', about: 'A subject.', openings: ['Any.'], texts: [] },
    ],
    texts: [],
    reading: [
      { ...reading, id: 'the-charter', title: 'The Charter', activity: 'charter' },
      { ...reading, id: 'about-it', title: 'About it' },
    ],
    pushback: [
      sampleLine('any-1', []),
      sampleLine('any-2', []),
      sampleLine('on-charter', [], ['charter']),
      sampleLine('passion-1', ['passionate']),
      sampleLine('passion-2', ['passionate']),
      sampleLine('objection-1', ['objection-missing']),
      sampleLine('objection-2', ['objection-missing']),
    ],
  };
}
