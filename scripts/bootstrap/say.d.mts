export class Failure extends Error {
  constructor(what: string, remedy: string);
  remedy: string;
}
export function say(line: string): void;
export function elapsed(startedAt: number): string;
export function duration(milliseconds: number): string;
export function sayFailure(error: unknown): void;
