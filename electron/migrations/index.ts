/**
 * The migrations, oldest first. The list is append-only: a migration that has shipped is never edited,
 * a correction is a new one. Each runs in a transaction of its own.
 */
import { appAndPlanCreate } from './001-app-and-plan-create.ts';
import { drillsCreate } from './002-drills-create.ts';
import { numbersCreate } from './003-numbers-create.ts';
import { writingCreate } from './004-writing-create.ts';
import { rehearsalsCreate } from './005-rehearsals-create.ts';

export interface Migration {
  /** Rises by one from 1; stored as the database's `user_version`. */
  readonly number: number;
  /** `<column>-<what>`, as in the file's name. */
  readonly name: string;
  /** SQL; every table is `STRICT`. */
  readonly up: string;
}

export const migrations: readonly Migration[] = [
  appAndPlanCreate,
  drillsCreate,
  numbersCreate,
  writingCreate,
  rehearsalsCreate,
];

/** The schema version this app writes. */
export const schemaVersion = migrations.length;
