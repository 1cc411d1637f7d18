/** What the judge's page and its workers say to each other, and what page and main process do. */
import type { JudgeEvent, JudgeRequest, Verdict } from '#electron/judge/values.ts';
import type { Job, Told } from './conduct/job.ts';

export type ToWorker =
  | {
      kind: 'start';
      interrupt: SharedArrayBuffer;
      snapshot: ArrayBuffer | null;
      memoryLimit: number;
    }
  | { kind: 'snapshot' }
  | { kind: 'run'; job: Job };

export type FromWorker =
  | { kind: 'ready'; fromSnapshot: boolean; left: string[] }
  | { kind: 'snapshot'; bytes: ArrayBuffer }
  | { kind: 'told'; event: Told }
  /** The interpreter will not answer again. */
  | { kind: 'dead'; reason: string };

export type ToPage =
  | { kind: 'judge'; run: number; request: JudgeRequest }
  | { kind: 'warm'; language: JudgeRequest['language'] }
  /** Which share of the machine's time could be had of late; limits are kept by it. */
  | { kind: 'pace'; share: number }
  /** Ends the interpreter that runs now: the process uses too much memory. */
  | { kind: 'too-much-memory'; megabytes: number }
  | { kind: 'make-snapshot' }
  /** There is a snapshot, and interpreters may be loaded from it. */
  | { kind: 'snapshot-kept' };

export type FromPage =
  | { kind: 'event'; run: number; event: JudgeEvent }
  | { kind: 'verdict'; run: number; verdict: Verdict }
  | { kind: 'broke'; run: number; reason: string }
  | { kind: 'warm'; language: JudgeRequest['language']; fromSnapshot: boolean }
  | { kind: 'snapshot'; bytes: ArrayBuffer }
  | { kind: 'no-snapshot'; reason: string };
