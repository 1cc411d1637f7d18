/** Something of the page's own that failed, with its words: what happened, and what to do. */
export class Trouble extends Error {
  override readonly name = 'Trouble';
  readonly title: string;

  constructor(title: string, sentence: string, cause?: unknown) {
    super(sentence, { cause });
    this.title = title;
  }
}
