/** The rehearsals' figures in words. */
import type { Measures, Script, Take } from '#electron/rehearsals/values.ts';

/** `92 s`, `12.4 s`: whole seconds from a minute on. */
export function secondsText(ms: number): string {
  const seconds = ms / 1000;
  return seconds >= 59.95 ? `${Math.round(seconds)} s` : `${seconds.toFixed(1)} s`;
}

/** The longest pause; none was longer than a breath where it is 0. */
export function pauseText(ms: number): string {
  return ms === 0 ? 'none' : secondsText(ms);
}

export function shareText(share: number): string {
  return `${Math.round(share * 100)}%`;
}

/** `1.2 MB`, in the units that file managers show. */
export function bytesText(bytes: number): string {
  if (bytes < 1_000_000) return `${Math.max(bytes > 0 ? 1 : 0, Math.round(bytes / 1000))} kB`;
  return bytes < 1_000_000_000
    ? `${(bytes / 1_000_000).toFixed(1)} MB`
    : `${(bytes / 1_000_000_000).toFixed(2)} GB`;
}

/** `12 May, 09:30` */
export function whenText(at: number): string {
  return new Date(at).toLocaleString('en-GB', {
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
  });
}

/** How a take ended against its target. */
export function verdictText({ durationMs, targetMs, onTarget, cutShort }: Take): string {
  if (cutShort !== null) return cutShort;
  const off = Math.round((durationMs - targetMs) / 1000);
  const where = off === 0 ? 'On target' : off > 0 ? `${off} s over` : `${-off} s under`;
  return onTarget
    ? `${where}: within a tenth of ${targetMs / 1000} s.`
    : `${where} ${targetMs / 1000} s.`;
}

export const prompterNames: Record<Take['prompter'], string> = {
  full: 'Full script',
  keywords: 'Keywords',
  nothing: 'No script',
};

/** How much of a script was in sight; a question has none, whatever the prompter was set to. */
export function prompterText({ subject, prompter }: Pick<Take, 'subject' | 'prompter'>): string {
  return prompterNames[subject.kind === 'prompt' ? 'nothing' : prompter];
}

export const scoreNames = ['Not yet', 'Rough', 'Solid', 'Ready'] as const;

/** A section's title; its id where the script has no such section any more. */
export function titleOfPart(script: Script | null, part: string): string {
  const title = script?.sections.find((section) => section.part === part)?.title;
  return title ?? `${part.charAt(0).toUpperCase()}${part.slice(1)}`;
}

/** One line of the list of measures. */
export interface MeasureLine {
  id: string;
  title: string;
  text: string;
  /** Said where the figure is no measurement. */
  note?: string;
}

/** What was measured in a take, in the order in which it is read. */
export function measureLines(take: Take): MeasureLine[] {
  const time = { id: 'time', title: 'Time', text: secondsText(take.durationMs) };
  const { measures } = take;
  if (measures === null) return [time];
  return [time, ...heardLines(measures), ...paceLines(measures)];
}

function heardLines(measures: Measures): MeasureLine[] {
  const { firstWordMs } = measures;
  return [
    {
      id: 'first',
      title: 'First word after',
      text: firstWordMs === null ? 'nobody spoke' : secondsText(firstWordMs),
    },
    { id: 'speaking', title: 'Speaking', text: secondsText(measures.speakingMs) },
    { id: 'silence', title: 'Silence', text: shareText(measures.silenceShare) },
    { id: 'pauses', title: 'Pauses over 0.7 s', text: String(measures.pausesOver700) },
    { id: 'long', title: 'Pauses over 2 s', text: String(measures.pausesOver2000) },
    {
      id: 'longest',
      title: 'Longest pause',
      text: pauseText(measures.longestPauseMs),
    },
    {
      id: 'overrun',
      title: 'Over the target',
      text: measures.overrunMs === 0 ? 'no' : secondsText(measures.overrunMs),
    },
  ];
}

function paceLines({ wordsPerMinute }: Measures): MeasureLine[] {
  if (wordsPerMinute === null) return [];
  return [
    {
      id: 'pace',
      title: 'Pace',
      text: `${Math.round(wordsPerMinute)} wpm`,
      note: 'an estimate: the words of the script over the time from first to last word',
    },
  ];
}
