/**
 * The stages of the loop: what is reported of each, and the person's own figures over it. Accounts differ.
 */
import { eq } from 'drizzle-orm';
import type { Stage } from '#content/plan/schema.ts';
import type { Store } from '../store/open.ts';
import type { StageFacts } from './contract.ts';
import { planStages } from './tables.ts';

export function readStages({ tables }: Store, reported: readonly Stage[]): StageFacts[] {
  const own = new Map(
    tables
      .select()
      .from(planStages)
      .all()
      .map((row) => [row.id, row]),
  );
  return reported.map((stage) => {
    const mine = own.get(stage.id);
    return mine === undefined
      ? {
          reported: stage,
          lengthMinutes: stage.lengthMinutes,
          waitDays: stage.waitDays,
          edited: false,
        }
      : {
          reported: stage,
          lengthMinutes: mine.lengthMinutes,
          waitDays: { least: mine.waitLeast, most: mine.waitMost },
          edited: true,
        };
  });
}

export function writeStage(
  { tables }: Store,
  stage: { id: Stage['id']; lengthMinutes: number; waitDays: { least: number; most: number } },
): void {
  const figures = {
    lengthMinutes: stage.lengthMinutes,
    waitLeast: stage.waitDays.least,
    waitMost: stage.waitDays.most,
  };
  tables
    .insert(planStages)
    .values({ id: stage.id, ...figures })
    .onConflictDoUpdate({ target: planStages.id, set: figures })
    .run();
}

export function deleteStage({ tables }: Store, id: Stage['id']): void {
  tables.delete(planStages).where(eq(planStages.id, id)).run();
}
