/** The stories' use cases: the list at a glance, the questions a story answers, and the ones to try it on. */
import { randomInt } from 'node:crypto';
import type { StoriesContent } from '#content/stories/schema.ts';
import type { Part } from '#content/writing/schema.ts';
import { Invalid, Refusal } from '../refusal.ts';
import { type DocumentView, storySeconds } from '../writing/contract.ts';
import type { Analysis, WrittenDocument } from '../writing/values.ts';
import type { Coverage, StoryList, StorySummary } from './contract.ts';
import {
  coverageRows,
  coverageSentence,
  storyPrompts,
  themesOf,
  variations,
  varied,
} from './rules.ts';

/** How many stories the plan asks for. */
export const storiesWanted = 3;

/** The writing, as far as stories have to do with it. */
export interface StoriesWriting {
  parts(kind: 'story'): Part[];
  summaries(kind: 'story'): { document: WrittenDocument; analysis: Analysis }[];
  summary(documentId: string, kind: 'story'): { document: WrittenDocument };
  add(kind: 'story', title: string): DocumentView;
  setPrompts(documentId: string, promptIds: readonly string[]): DocumentView;
}

/** What was recorded of a text that is told. */
export interface Takes {
  takes: number;
  lastSeconds: number | null;
  rehearsed: boolean;
}

export interface StoriesSurroundings {
  content: StoriesContent;
  writing: StoriesWriting;
  takesOf(subject: { kind: 'story'; id: string }): Takes;
  /** A number of 32 bits from which questions are drawn. */
  newSeed?: () => number;
}

export type StoriesService = ReturnType<typeof createStoriesService>;

export function createStoriesService(surroundings: StoriesSurroundings) {
  const { content, writing, takesOf } = surroundings;
  const newSeed = surroundings.newSeed ?? (() => randomInt(2 ** 32));
  /** What each story was tried on last, since the start. */
  const askedLast = new Map<string, ReadonlySet<string>>();

  function summaryOf({
    document,
    analysis,
  }: {
    document: WrittenDocument;
    analysis: Analysis;
  }): StorySummary {
    const { takes, lastSeconds, rehearsed } = takesOf({ kind: 'story', id: document.id });
    return {
      id: document.id,
      title: document.title,
      themes: themesOf(document.promptIds, content).map(({ title }) => title),
      seconds: analysis.spoken.told.seconds,
      words: analysis.spoken.told.words,
      supports: analysis.level?.supports ?? null,
      findings: analysis.findings.length,
      takes,
      lastTakeSeconds: lastSeconds,
      rehearsed,
      changedAt: document.changedAt,
    };
  }

  return {
    prompts: content.prompts,
    list: (): StoryList => ({
      stories: writing.summaries('story').map(summaryOf),
      target: storiesWanted,
      targetSeconds: storySeconds,
      parts: writing.parts('story'),
      themes: content.themes,
      prompts: content.prompts,
    }),

    add: (title: string) => writing.add('story', title),

    /** @throws Invalid where a question is neither known nor was linked before. */
    link(storyId: string, promptIds: readonly string[]): DocumentView {
      const { document } = writing.summary(storyId, 'story');
      const known = new Set([
        ...storyPrompts(content.prompts).map(({ id }) => id),
        ...document.promptIds,
      ]);
      const foreign = promptIds.filter((id) => !known.has(id));
      if (foreign.length > 0)
        throw new Invalid([
          { field: 'promptIds', message: `There is no question "${foreign.join('", "')}".` },
        ]);
      return writing.setPrompts(storyId, promptIds);
    },

    coverage(): Coverage {
      const stories = writing.summaries('story').map(({ document }) => document);
      return {
        stories: stories.map(({ id, title }) => ({ id, title })),
        rows: coverageRows(stories, content),
        sentence: coverageSentence(stories, content),
      };
    },

    vary(storyId: string) {
      writing.summary(storyId, 'story');
      const last = askedLast.get(storyId) ?? new Set();
      const prompts = varied(content.prompts, { last, seed: newSeed() });
      if (prompts.length < variations)
        throw new Refusal('There are too few questions to vary a story on.');
      askedLast.set(storyId, new Set(prompts.map(({ id }) => id)));
      return { prompts };
    },
  };
}
