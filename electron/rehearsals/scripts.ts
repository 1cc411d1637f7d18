/** What is said in a take: a document's own words, or a question without a script. */
import type { Prompt } from '#content/stories/schema.ts';
import { Missing } from '../refusal.ts';
import type { Store } from '../store/open.ts';
import * as records from './records.ts';
import { bestOf } from './rules.ts';
import type { Script, Subject } from './values.ts';

/** Of a stance: what it says in one minute or in three. */
export type Version = 'short' | 'long';

/** A document as it is told, as the column of what is written answers it. */
export interface DocumentScript {
  title: string;
  sections: Script['sections'];
  words: number;
  targetSeconds: number;
}

export interface ScriptSources {
  store: Store;
  prompts: readonly Prompt[];
  /** @throws Missing where there is no such document. */
  script(documentId: string, version: Version): DocumentScript;
  pace(): { wordsPerMinute: number; measured: boolean };
}

/** What a take is of. */
export interface ScriptAsked {
  subject: Subject;
  promptId: string | null;
  version: Version;
}

/** @throws Missing where the document or the question is not there. */
export function scriptOf(sources: ScriptSources, asked: ScriptAsked): Script {
  const { store, pace } = sources;
  const { subject } = asked;
  const promptId = subject.kind === 'prompt' ? subject.id : asked.promptId;
  const prompt = promptId === null ? null : findPrompt(sources.prompts, promptId);
  const told = subject.kind === 'prompt' ? unscripted(prompt) : toldOf(sources, asked);
  const takes = records.endedTakes(store, subject);
  const best = bestOf(takes.filter(({ targetMs }) => targetMs === told.targetSeconds * 1000));
  const { wordsPerMinute, measured } = pace();
  return {
    ...told,
    subject,
    prompt: prompt && shownOf(prompt),
    pace: wordsPerMinute,
    paceMeasured: measured,
    takes: takes.length,
    bestSeconds: best === undefined ? null : best.durationMs / 1000,
  };
}

function shownOf({ id, kind, says, listensFor, source, asOf }: Prompt): Script['prompt'] {
  return { id, kind, says, listensFor, source, asOf };
}

function toldOf({ script }: ScriptSources, { subject, version }: ScriptAsked): DocumentScript {
  const { title, sections, words, targetSeconds } = script(subject.id, version);
  return { title, sections, words, targetSeconds };
}

function unscripted(prompt: Prompt | null): DocumentScript {
  return {
    title: 'Without a script',
    sections: [],
    words: 0,
    targetSeconds: prompt?.seconds ?? 90,
  };
}

function findPrompt(prompts: readonly Prompt[], id: string): Prompt {
  const prompt = prompts.find((each) => each.id === id);
  if (prompt === undefined)
    throw new Missing(`There is no question "${id}" any more. Choose another.`);
  return prompt;
}
