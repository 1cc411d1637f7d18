/**
 * What an import brings and an export takes: plain values, so that reading a file never touches the store. Instants are
 * ms UTC.
 */
import type { CardState, CardText, Rating } from '../values.ts';

export interface TransferredReview {
  at: number;
  rating: Rating;
  elapsedMs: number;
  /** When it made the card due and in how many days, where that was kept; else it is worked out. */
  dueAt?: number | null;
  scheduledDays?: number | null;
}

/** A card as a file holds it. */
export interface ImportedCard {
  /** Tells the same card in a later import; unique within its file. */
  guid: string;
  deck: string;
  text: CardText;
  suspended: boolean;
  flagged: boolean;
  reviews: TransferredReview[];
}

/** A row that cannot go in: where it stands in the file, and why. */
export interface BadRow {
  row: string;
  problem: string;
}

/** All that a file holds. `notes` say what was left out or taken in another way. */
export interface ImportSet {
  cards: ImportedCard[];
  badRows: BadRow[];
  notes: string[];
}

/** A card as it leaves the app. */
export interface ExportedCard {
  guid: string;
  deck: string;
  text: CardText;
  suspended: boolean;
  flagged: boolean;
  /** Left out where the schedule stays behind. */
  state?: CardState;
  reviews: (TransferredReview & { intervalDays: number })[];
}

/** How far reading has come: bytes or rows. */
export interface Progress {
  done: number;
  of: number;
  doing: string;
}

/** Work that tells how far it is and gives way to others; throws the signal's reason where it is aborted. */
export interface Watcher {
  /** To be awaited between two parts of the work. */
  progress(progress: Progress): Promise<void>;
}
