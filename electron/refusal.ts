/** A rule said no. The message is for the person: what was refused, and what to do. Nothing was stored. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
}

/** The thing a call named is not there. The message is for the person. */
export class Missing extends Error {
  override readonly name = 'Missing';
}

/** Values that do not fit, each fault with its field. Nothing was stored. */
export class Invalid extends Error {
  override readonly name = 'Invalid';
  readonly problems: readonly { field: string; message: string }[];

  constructor(problems: readonly { field: string; message: string }[]) {
    super(problems.map((problem) => problem.message).join(' '));
    this.problems = problems;
  }
}

/** The disk did not take something. The message is for the person: what is safe, and what to do. */
export class NotSaved extends Error {
  override readonly name = 'NotSaved';
}
