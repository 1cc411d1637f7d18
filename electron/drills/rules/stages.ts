/**
 * Which requirement comes when.
 */
import type { DrillHead, Stage } from '#content/drills/schema.ts';

type Stages = Pick<DrillHead, 'stages'>;

/** The stages that stand from the beginning of a timed run. */
export function firstStages({ stages }: Stages): string[] {
  return stages.filter(({ reveal }) => reveal === 'start').map(({ id }) => id);
}

/** The stage that follows a submitted one by the drill's own order; undefined where none does. */
export function stageAfter({ stages }: Stages, submitted: string): Stage | undefined {
  return stages.find(({ reveal }) => reveal === `after-${submitted}`);
}

/** The first extension: what follows the base. */
export function firstExtension(drill: Stages): Stage | undefined {
  return firstStages(drill)
    .map((id) => stageAfter(drill, id))
    .find((stage) => stage !== undefined);
}

/** A requirement the person may ask for: the next one in order, then the optional ones. */
export function furtherStage(
  drill: Stages,
  revealed: readonly string[],
): { stage: Stage; kind: 'next' | 'optional' } | null {
  const hidden = drill.stages.filter(({ id }) => !revealed.includes(id));
  const next = hidden.find(({ reveal }) => revealed.some((id) => reveal === `after-${id}`));
  if (next !== undefined) return { stage: next, kind: 'next' };
  const optional = hidden.find(({ reveal }) => reveal === 'optional');
  return optional === undefined ? null : { stage: optional, kind: 'optional' };
}

/** The stage of each case by its id. */
export function stagesOfCases(
  cases: Record<string, readonly { id: string }[]>,
): Map<string, string> {
  return new Map(
    Object.entries(cases).flatMap(([stage, list]) => list.map(({ id }) => [id, stage] as const)),
  );
}
