/** What the tests use of a library without types. */
declare module 'anki-apkg-export' {
  export default class AnkiExport {
    constructor(deck: string);
    addCard(front: string, back: string, options?: { tags?: string[] }): void;
    save(): Promise<Uint8Array>;
  }
}
