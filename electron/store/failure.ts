import type { StartFailure } from '../app/contract.ts';

/** The stored data could not be opened. The message says what happened and what to do; the file was left as it was. */
export class StoreFailure extends Error {
  override readonly name = 'StoreFailure';
  readonly code: StartFailure['code'];
  readonly title: string;

  constructor(code: StartFailure['code'], title: string, sentence: string, cause?: unknown) {
    super(sentence, { cause });
    this.code = code;
    this.title = title;
  }
}
