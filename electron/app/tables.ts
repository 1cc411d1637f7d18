import { sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** Preferences and the window's place, each value as JSON under its name. */
export const preferences = sqliteTable('preferences', {
  key: text().primaryKey(),
  value: text({ mode: 'json' }).notNull(),
});
