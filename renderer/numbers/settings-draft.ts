/** The review settings while they are typed. Pure. */
import type { NumbersSettings } from '#electron/numbers/values.ts';

export interface SettingsDraft {
  /** Percent. */
  retention: string;
  minutesADay: string;
  newIsAuto: boolean;
  newADay: string;
  rolloverHour: string;
  leechLapses: string;
  buttons: NumbersSettings['buttons'];
}

type Figure = 'retention' | 'minutesADay' | 'newADay' | 'rolloverHour' | 'leechLapses';

/** From and to of each figure, as the contract has them. */
const limits: Record<Figure, [number, number]> = {
  retention: [70, 97],
  minutesADay: [1, 240],
  newADay: [0, 500],
  rolloverHour: [0, 12],
  leechLapses: [3, 20],
};

export function settingsDraftOf(settings: NumbersSettings): SettingsDraft {
  return {
    retention: String(Math.round(settings.retention * 100)),
    minutesADay: String(settings.minutesADay),
    newIsAuto: settings.newADay === null,
    newADay: String(settings.newADay ?? 10),
    rolloverHour: String(settings.rolloverHour),
    leechLapses: String(settings.leechLapses),
    buttons: settings.buttons,
  };
}

function figureOf(name: Figure, typed: string): number | null {
  const value = Number(typed.trim().replace(/%$/, ''));
  const [from, to] = limits[name];
  const fits = typed.trim() !== '' && Number.isInteger(value) && value >= from && value <= to;
  return fits ? value : null;
}

/** What is wrong with each figure, in words. */
export function settingsFaults(draft: SettingsDraft): Partial<Record<Figure, string>> {
  const faults: Partial<Record<Figure, string>> = {};
  for (const name of Object.keys(limits) as Figure[]) {
    if (name === 'newADay' && draft.newIsAuto) continue;
    const [from, to] = limits[name];
    if (figureOf(name, draft[name]) === null)
      faults[name] = `Give a whole number, ${from} to ${to}.`;
  }
  return faults;
}

/** The settings a draft stands for; null while a figure does not fit. */
export function settingsOf(draft: SettingsDraft): NumbersSettings | null {
  const retention = figureOf('retention', draft.retention);
  const minutesADay = figureOf('minutesADay', draft.minutesADay);
  const newADay = draft.newIsAuto ? null : figureOf('newADay', draft.newADay);
  const rolloverHour = figureOf('rolloverHour', draft.rolloverHour);
  const leechLapses = figureOf('leechLapses', draft.leechLapses);
  if (retention === null || minutesADay === null || rolloverHour === null || leechLapses === null)
    return null;
  if (newADay === null && !draft.newIsAuto) return null;
  return {
    retention: retention / 100,
    minutesADay,
    newADay,
    rolloverHour,
    leechLapses,
    buttons: draft.buttons,
  };
}
