/**
 * The older layout of an Anki collection (schema 11), which every version of Anki opens. Source:
 * https://github.com/ankidroid/Anki-Android/wiki/Database-Structure
 */
import { ownFields, ownNoteTypeName } from './anki-fields.ts';

export const schemaSql = `
  CREATE TABLE col (
    id integer PRIMARY KEY, crt integer NOT NULL, mod integer NOT NULL, scm integer NOT NULL, ver integer NOT NULL,
    dty integer NOT NULL, usn integer NOT NULL, ls integer NOT NULL, conf text NOT NULL, models text NOT NULL,
    decks text NOT NULL, dconf text NOT NULL, tags text NOT NULL);
  CREATE TABLE notes (
    id integer PRIMARY KEY, guid text NOT NULL, mid integer NOT NULL, mod integer NOT NULL, usn integer NOT NULL,
    tags text NOT NULL, flds text NOT NULL, sfld integer NOT NULL, csum integer NOT NULL, flags integer NOT NULL,
    data text NOT NULL);
  CREATE TABLE cards (
    id integer PRIMARY KEY, nid integer NOT NULL, did integer NOT NULL, ord integer NOT NULL, mod integer NOT NULL,
    usn integer NOT NULL, type integer NOT NULL, queue integer NOT NULL, due integer NOT NULL, ivl integer NOT NULL,
    factor integer NOT NULL, reps integer NOT NULL, lapses integer NOT NULL, left integer NOT NULL,
    odue integer NOT NULL, odid integer NOT NULL, flags integer NOT NULL, data text NOT NULL);
  CREATE TABLE revlog (
    id integer PRIMARY KEY, cid integer NOT NULL, usn integer NOT NULL, ease integer NOT NULL, ivl integer NOT NULL,
    lastIvl integer NOT NULL, factor integer NOT NULL, time integer NOT NULL, type integer NOT NULL);
  CREATE TABLE graves (usn integer NOT NULL, oid integer NOT NULL, type integer NOT NULL);
  CREATE INDEX ix_notes_usn ON notes (usn);
  CREATE INDEX ix_cards_usn ON cards (usn);
  CREATE INDEX ix_revlog_usn ON revlog (usn);
  CREATE INDEX ix_cards_nid ON cards (nid);
  CREATE INDEX ix_cards_sched ON cards (did, queue, due);
  CREATE INDEX ix_revlog_cid ON revlog (cid);
  CREATE INDEX ix_notes_csum ON notes (csum);`;

/** Fixed, so that a second import meets the same note type again. */
export const noteTypeId = 1_716_000_000_001;

const front = '<div class=question>{{Question}}</div>';
const section = (field: string) => `{{#${field}}}<p><b>${field}:</b> {{${field}}}</p>{{/${field}}}`;
const back = `{{FrontSide}}<hr id=answer>{{Answer}}${['Formula', 'Why it matters', 'Assumptions', 'Source'].map(section).join('')}`;

/** `col.models`: our one note type. */
export function modelsJson(now: number): string {
  const model = {
    id: noteTypeId,
    name: ownNoteTypeName,
    type: 0,
    mod: Math.floor(now / 1000),
    usn: -1,
    sortf: 0,
    did: 1,
    tmpls: [{ name: 'Card 1', ord: 0, qfmt: front, afmt: back, bqfmt: '', bafmt: '', did: null }],
    flds: ownFields.map((name, ord) => ({
      name,
      ord,
      sticky: false,
      rtl: false,
      font: 'Arial',
      size: 20,
      media: [],
    })),
    css: '.card { font-family: sans-serif; font-size: 20px; text-align: left; }',
    latexPre: '',
    latexPost: '',
    tags: [],
    vers: [],
    req: [[0, 'all', [0]]],
  };
  return JSON.stringify({ [noteTypeId]: model });
}

/** `col.decks`: the default deck, which must be there, and ours. */
export function decksJson(decks: ReadonlyMap<string, number>, now: number): string {
  const deck = (id: number, name: string) => ({
    id,
    name,
    mod: Math.floor(now / 1000),
    usn: -1,
    lrnToday: [0, 0],
    revToday: [0, 0],
    newToday: [0, 0],
    timeToday: [0, 0],
    collapsed: false,
    browserCollapsed: false,
    desc: '',
    dyn: 0,
    conf: 1,
    extendNew: 0,
    extendRev: 0,
  });
  const entries = [...decks].map(([name, id]): [string, object] => [String(id), deck(id, name)]);
  return JSON.stringify({ 1: deck(1, 'Default'), ...Object.fromEntries(entries) });
}

/** `col.dconf`: the usual options of a deck. */
export function deckOptionsJson(): string {
  return JSON.stringify({
    1: {
      id: 1,
      name: 'Default',
      mod: 0,
      usn: 0,
      maxTaken: 60,
      autoplay: true,
      timer: 0,
      replayq: true,
      new: {
        bury: true,
        delays: [1, 10],
        initialFactor: 2500,
        ints: [1, 4, 7],
        order: 1,
        perDay: 20,
        separate: true,
      },
      rev: {
        bury: true,
        ease4: 1.3,
        fuzz: 0.05,
        ivlFct: 1,
        maxIvl: 36500,
        minSpace: 1,
        perDay: 200,
      },
      lapse: { delays: [10], leechAction: 0, leechFails: 8, minInt: 1, mult: 0 },
      dyn: false,
    },
  });
}

/** `col.conf`. */
export function settingsJson(): string {
  return JSON.stringify({
    activeDecks: [1],
    curDeck: 1,
    newSpread: 0,
    collapseTime: 1200,
    timeLim: 0,
    estTimes: true,
    dueCounts: true,
    curModel: String(noteTypeId),
    nextPos: 1,
    sortType: 'noteFld',
    sortBackwards: false,
    addToCur: true,
    dayLearnFirst: false,
    schedVer: 2,
  });
}
