/** The drills' words: times on the clock, names of modes and phases, and findings in one sentence. */
import type { Judged, RunView, Series, Trend } from '#electron/drills/contract.ts';
import type { Language, Mode, OperationResult, Phase } from '#electron/drills/values.ts';

export const languageNames: Record<Language, string> = {
  python: 'Python',
  typescript: 'TypeScript',
};

export const modeNames: Record<Mode, string> = {
  timed: 'Timed',
  practice: 'Practice',
  blank: 'Blank page',
};

/** What a mode means, in one sentence. */
export const modeSentences: Record<Mode, string> = {
  timed: '25 minutes for the base, then a requirement is added. From a starter file.',
  practice: 'No clock. One stage at a time, with hints.',
  blank: 'A timed run that starts from an empty file.',
};

export const phaseNames: Record<Phase, string> = {
  clarify: 'Clarify',
  base: 'Base',
  extension: 'Extension',
  'wrap-up': 'Wrap-up',
  practice: 'Practice',
  done: 'Done',
};

/** Milliseconds on a clock that counts up: "26:12", after an hour "61:05". */
export function clockText(ms: number): string {
  return secondsText(Math.floor(Math.max(0, ms) / 1000));
}

/** Whole seconds as "26:12". */
export function secondsText(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, '0')}`;
}

/** A time or, where there is none, a dash that a reader hears as "none". */
export function timeOr(seconds: number | null, otherwise = 'none yet'): string {
  return seconds === null ? otherwise : secondsText(seconds);
}

/** A clock time for a screen reader: "26 minutes 12 seconds". */
export function spokenClock(ms: number): string {
  const seconds = Math.floor(Math.max(0, ms) / 1000);
  return `${amount(Math.floor(seconds / 60), 'minute')} ${amount(seconds % 60, 'second')}`;
}

/** "1 test", "3 tests". */
export function amount(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}

/** A stretch of time in words: "40 s", "12 min", "3 h 5 min". */
export function stretchText(ms: number): string {
  const seconds = Math.round(ms / 1000);
  if (seconds < 60) return `${seconds} s`;
  const minutes = Math.round(seconds / 60);
  if (minutes < 60) return `${minutes} min`;
  const rest = minutes % 60;
  return rest === 0 ? `${Math.floor(minutes / 60)} h` : `${Math.floor(minutes / 60)} h ${rest} min`;
}

/** A solve time held against its target: "2:10 over 30:00", "1:05 under 25:00". */
export function againstTarget(seconds: number, target: number): string {
  const difference = seconds - target;
  if (difference === 0) return `on ${secondsText(target)}`;
  return `${secondsText(Math.abs(difference))} ${difference > 0 ? 'over' : 'under'} ${secondsText(target)}`;
}

/** Where solve times go, as a finding: "1:54 over target, and closing". */
export function trendSentence(trend: Trend): string {
  if (trend.overTargetSeconds === null) return 'No solve time yet';
  const over = trend.overTargetSeconds;
  const place =
    over === 0
      ? 'On target'
      : `${secondsText(Math.abs(over))} ${over > 0 ? 'over' : 'under'} target`;
  switch (trend.direction) {
    case 'faster':
      return `${place}, ${over > 0 ? 'and closing' : 'and getting faster'}`;
    case 'slower':
      return `${place}, ${secondsText(Math.abs(trend.changeSeconds ?? 0))} slower than before`;
    case 'steady':
      return `${place}, steady`;
    case 'too-few':
      return place;
  }
}

/** A size on an axis: 250, "4k", "64k". */
export function sizeText(size: number): string {
  return size >= 1000 && size % 100 === 0 ? `${size / 1000}k` : String(size);
}

const orders: Record<OperationResult['expected'], string> = {
  flat: 'O(1)',
  'log n': 'O(log n)',
  n: 'O(n)',
};

/** How an operation grows, as a finding: "flat from 250 to 16k = O(1)". */
export function growthSentence(result: OperationResult): string {
  const span =
    result.sizes.length > 1
      ? ` from ${sizeText(result.sizes[0] ?? 0)} to ${sizeText(result.sizes.at(-1) ?? 0)}`
      : '';
  if (result.verdict === 'noisy') return result.message ?? `too noisy to say${span}`;
  const grows = result.verdict === 'flat' ? 'flat' : `grows like ${result.verdict}`;
  const asked = result.met === false ? `, asked was ${orders[result.expected]}` : '';
  return `${grows}${span} = ${orders[result.verdict]}${asked}`;
}

/** The verdict in one sentence, for a polite announcement: "11 of 13 pass, 2 fail." */
export function verdictSentence(judged: Judged): string {
  if (judged.total === 0 || judged.cases.length === 0) return judged.message;
  const failed = judged.total - judged.passed;
  const regressions = judged.cases.filter((one) => one.regression).length;
  const cases =
    failed === 0
      ? `All ${judged.total} pass.`
      : `${judged.passed} of ${judged.total} pass, ${failed} fail.`;
  const broken =
    regressions === 0
      ? ''
      : ` ${amount(regressions, 'case')} passed before and ${regressions === 1 ? 'fails' : 'fail'} now.`;
  return `${cases}${broken}`;
}

/** What grading the own tests found, as the heading of its block. */
export function ownTestsTitle(own: NonNullable<Judged['own']>): string {
  switch (own.outcome) {
    case 'empty':
      return 'You have no tests yet';
    case 'error':
      return 'Your tests did not run';
    case 'wrong':
      return own.on === 'reference'
        ? 'A test of yours fails on a right solution'
        : 'Your tests fail on your code';
    case 'pass':
      return own.strength === null
        ? 'Your tests pass'
        : `Your tests killed ${own.strength.killed} of ${own.strength.total} mutants`;
  }
}

/** Under the title: "Timed run 2 of 4", "Practice: Time to live". */
export function runSubtitle(run: RunView): string {
  if (run.mode === 'practice') return `Practice: ${run.stages.at(-1)?.title ?? 'one stage'}`;
  const kind = run.mode === 'blank' ? 'Blank page, run' : 'Timed run';
  const which =
    run.attempt === null
      ? run.random
        ? `${run.mode === 'blank' ? 'Blank page' : 'Timed run'}, drawn at random`
        : modeNames[run.mode]
      : `${kind} ${run.attempt.number} of ${run.attempt.of}`;
  return `${which}, ${languageNames[run.language]}`;
}

/** The series of a drill in one language; undefined where it was not run in it. */
export function seriesIn(series: Series[], language: Language): Series | undefined {
  return series.find((one) => one.language === language);
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** The local day of an instant (ms UTC): "6 May 2026". */
export function dayText(instant: number): string {
  const local = new Date(instant);
  return `${local.getDate()} ${months[local.getMonth()] ?? ''} ${local.getFullYear()}`;
}

/** The local day and time of an instant (ms UTC): "6 May, 09:40". */
export function whenText(instant: number): string {
  const local = new Date(instant);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${local.getDate()} ${months[local.getMonth()] ?? ''}, ${two(local.getHours())}:${two(local.getMinutes())}`;
}
