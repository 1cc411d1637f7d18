/**
 * The calls that stories and stances share: a document as it is typed, what the rules see in it, its history, and the
 * ways out and in.
 */
import { z } from 'zod';
import { documentKindSchema } from '#content/writing/schema.ts';
import { call, write } from '../calls.ts';
import {
  analysisSchema,
  documentViewSchema,
  importPreviewSchema,
  partTextsSchema,
  revisionSchema,
  revisionSummarySchema,
  sourceReadSchema,
} from './values.ts';

export * from './values.ts';

const id = z.string().min(1).max(80);
const documentInput = z.strictObject({ documentId: id });
const title = z.string().max(120, 'A title has at most 120 characters.');
const reason = z.string().trim().min(1, 'Say why, in a few words.').max(300);
const exportScope = z.strictObject({
  /** Null for everything. */
  kind: documentKindSchema.nullable().default(null),
});

export const writingContract = {
  open: call.input(documentInput).output(documentViewSchema),
  /** Keeps what was typed: the parts named, and the title. Durable when it answers. */
  save: write
    .input(
      documentInput.extend({
        title: title.optional(),
        parts: partTextsSchema.default({}),
        sources: z.array(sourceReadSchema).max(50).optional(),
      }),
    )
    .output(z.object({ revision: z.int(), changedAt: z.int() })),
  /** What the rules see in a text that may not be saved yet. */
  analyse: call.input(documentInput.extend({ parts: partTextsSchema })).output(analysisSchema),
  /** Puts a finding aside with a reason. It stays aside as long as its words stand. */
  dismiss: write
    .input(documentInput.extend({ key: z.string().min(1).max(500), reason }))
    .output(analysisSchema),
  /** Takes a finding back out of those put aside. */
  undismiss: write
    .input(documentInput.extend({ key: z.string().min(1).max(500) }))
    .output(analysisSchema),

  /** Versions from the newest to the first. */
  history: call.input(documentInput).output(z.array(revisionSummarySchema)),
  revision: call.input(documentInput.extend({ number: z.int().min(1) })).output(revisionSchema),
  /** Makes an earlier version the present one, as a new version. */
  restore: write.input(documentInput.extend({ number: z.int().min(1) })).output(documentViewSchema),
  /** Takes a document off the lists. It can be brought back. */
  remove: write.input(documentInput).output(z.object({ title: z.string() })),
  bringBack: write.input(documentInput).output(documentViewSchema),

  /** Asks where to, and writes Markdown; null where the person cancelled. */
  exportMarkdown: call
    .input(exportScope)
    .output(z.object({ file: z.string(), documents: z.int() }).nullable()),
  /** The same as a PDF for print. */
  exportPdf: call
    .input(exportScope)
    .output(z.object({ file: z.string(), documents: z.int() }).nullable()),
  /** Asks for a Markdown file and says what it would do; null where the person cancelled. */
  previewImport: call.output(importPreviewSchema.nullable()),
  /** Does what the preview said, all of it or nothing. */
  applyImport: write
    .input(z.strictObject({ importId: id }))
    .output(z.object({ added: z.int(), replaced: z.int() })),
};
