/** Reads the Stories column: themes and the interviewer's questions, all faults at once. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import {
  promptSchema,
  type StoriesContent,
  themeIds,
  themeSchema,
} from '#content/stories/schema.ts';
import { checkDay, checkIdsOnce, checkSaidOnce, checkSpoken, faultAt } from './entry-checks.ts';
import type { ColumnReport, Finding } from './finding.ts';
import { type Located, readYamlList } from './yaml-list.ts';

/** A theme with fewer questions cannot be practiced on a story twice. */
const fewestOfTheme = 3;
const longestQuestion = 40;

/** A folder without `stories/` has an empty column; a folder with it must have all of its files. */
export function readStories(contentFolder: string): ColumnReport<StoriesContent> {
  const directory = join(contentFolder, 'stories');
  const empty: StoriesContent = { themes: [], prompts: [] };
  if (!existsSync(directory)) return { content: empty, counts: countsOf(empty), findings: [] };

  function list<Schema extends z.ZodType>(collection: string, schema: Schema) {
    const fileName = `${collection}.yaml`;
    const shownDirectory = 'content/stories';
    return readYamlList({
      column: 'stories',
      directory,
      shownDirectory,
      fileName,
      collection,
      schema,
    });
  }
  const themes = list('themes', themeSchema);
  const prompts = list('prompts', promptSchema);
  const broken = [...themes.findings, ...prompts.findings];
  const findings = [
    ...broken,
    ...checkIdsOnce([...themes.ids, ...prompts.ids]),
    ...checkPrompts(prompts.items),
    // An entry that breaks its schema may be the one that is missed.
    ...(broken.length === 0 ? checkThemes(themes.items, prompts.items) : []),
  ];
  const content: StoriesContent = {
    themes: themes.items.map(({ item }) => item),
    prompts: prompts.items.map(({ item }) => item),
  };
  return {
    content: findings.length === 0 ? content : null,
    counts: countsOf(content),
    findings: findings.map((finding) => ({ ...finding, column: 'stories' })),
  };
}

function checkPrompts(prompts: Located<StoriesContent['prompts'][number]>[]): Finding[] {
  const said = prompts.map((located) => ({ ...located, ...located.item }));
  return [
    ...checkSaidOnce(said),
    ...prompts.flatMap((located) => [
      ...checkSpoken(located, '.says', located.item.says, longestQuestion),
      ...checkDay(located, '.asOf', located.item.asOf),
      ...(located.item.source.includes(' ')
        ? []
        : [faultAt(located, '.source', 'say in words where the question comes from')]),
    ]),
  ];
}

/** Every theme that the coverage table has a row for stands in the file, with enough questions. */
function checkThemes(
  themes: Located<StoriesContent['themes'][number]>[],
  prompts: Located<StoriesContent['prompts'][number]>[],
): Finding[] {
  return themeIds.flatMap((id) => {
    const theme = themes.find(({ item }) => item.id === id);
    if (theme === undefined)
      return [
        { column: '', file: 'content/stories/themes.yaml', field: '', message: `has no "${id}"` },
      ];
    const count = prompts.filter(({ item }) => item.theme === id).length;
    return count >= fewestOfTheme
      ? []
      : [faultAt(theme, '', `has ${count} prompts; write at least ${fewestOfTheme}`)];
  });
}

function countsOf({ themes, prompts }: StoriesContent): Record<string, number> {
  const ofKind = (kind: string) => prompts.filter((prompt) => prompt.kind === kind).length;
  return {
    prompts: prompts.length,
    'story prompts': ofKind('story'),
    'mission prompts': ofKind('mission'),
    'ethics prompts': ofKind('ethics'),
    themes: themes.length,
  };
}
