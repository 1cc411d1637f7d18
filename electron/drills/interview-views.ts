/**
 * The interview as a screen shows it: the tray, what was said, the requirements so far.
 */
import type { Drill } from '#content/drills/schema.ts';
import type { RunView, Said, StageView } from './contract.ts';
import { clockOf, eventsOf, type RunFacts, revealedStages, runMs } from './rules.ts';
import type { RunEvent } from './values.ts';

export function questionsOf(run: RunFacts, drill: Drill): RunView['questions'] {
  const asked = new Set(eventsOf(run, 'asked').map(({ event }) => event.questionId));
  return drill.questions.map(({ id, ask }) => ({ id, ask, asked: asked.has(id) }));
}

/** All that was said, in order, beginning with the brief. */
export function saidIn(run: RunFacts, drill: Drill): Said[] {
  const facts = clockOf(run);
  const said = run.events.map(({ at, event }) => saidOf(event, runMs(facts, at), drill));
  return [
    { kind: 'brief', clockMs: 0, text: drill.brief },
    ...said.filter((entry) => entry !== null),
  ];
}

function saidOf(event: RunEvent, clockMs: number, drill: Drill): Said | null {
  switch (event.kind) {
    case 'asked': {
      const { questionId, text, answer } = event;
      return { kind: 'asked', clockMs, questionId, text, answer };
    }
    case 'assumed':
      return { kind: 'assumed', clockMs, text: event.text };
    case 'revealed': {
      const { title = event.stage, says = '' } = stageNamed(drill, event.stage) ?? {};
      const { stage, byTime } = event;
      return { kind: 'revealed', clockMs, stage, title, text: says, byTime };
    }
    case 'hint': {
      const text = stageNamed(drill, event.stage)?.hints[event.index];
      return text === undefined ? null : { kind: 'hint', clockMs, stage: event.stage, text };
    }
    case 'pasted':
      return null;
  }
}

export function stagesOf(run: RunFacts, drill: Drill): StageView[] {
  const hints = eventsOf(run, 'hint');
  return revealedStages(run).flatMap((id) => {
    const stage = stageNamed(drill, id);
    if (stage === undefined) return [];
    const { title, says, minutes, signature } = stage;
    const shown = hints.filter(({ event }) => event.stage === id).length;
    return [
      {
        id,
        title,
        says,
        minutes,
        signature: signature[run.language],
        hints: stage.hints.slice(0, shown),
        hintsInAll: stage.hints.length,
      },
    ];
  });
}

function stageNamed({ stages }: Drill, id: string) {
  return stages.find((stage) => stage.id === id);
}
