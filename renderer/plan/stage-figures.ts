/** A stage's figures as its fields hold them. */
import type { StageFacts } from '#electron/plan/contract.ts';

export interface StageFields {
  length: string;
  least: string;
  most: string;
}

/** The fields of a stage's own figures. */
export function stageFields(stage: Pick<StageFacts, 'lengthMinutes' | 'waitDays'>): StageFields {
  return {
    length: String(stage.lengthMinutes),
    least: String(stage.waitDays.least),
    most: String(stage.waitDays.most),
  };
}

/** What keeps the fields from being figures, in one sentence; null where nothing does. */
export function stageFault({ length, least, most }: StageFields): string | null {
  const isWhole = (text: string) => /^\d+$/.test(text.trim());
  if (!isWhole(length)) return 'Give the length in whole minutes, such as 60.';
  if (!isWhole(least) || !isWhole(most)) return 'Give the wait in whole days, such as 3 to 5.';
  if (Number(least) > Number(most)) return 'The shortest wait is longer than the longest.';
  return null;
}

/** The fields as figures; null where they are none. */
export function stageFigures(fields: StageFields) {
  if (stageFault(fields) !== null) return null;
  return {
    lengthMinutes: Number(fields.length),
    waitDays: { least: Number(fields.least), most: Number(fields.most) },
  };
}

/** Minutes of a stage in words: "60 min", from two hours on "48 h". */
export function lengthWords(minutes: number): string {
  return minutes >= 120 && minutes % 60 === 0 ? `${minutes / 60} h` : `${minutes} min`;
}
