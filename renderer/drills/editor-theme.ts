/** The editor in the app's tokens. Names of functions are told by weight, the rest by colour. */
import { HighlightStyle } from '@codemirror/language';
import { EditorView } from '@codemirror/view';
import { tags } from '@lezer/highlight';

export const highlights = HighlightStyle.define([
  {
    tag: [
      tags.keyword,
      tags.controlKeyword,
      tags.operatorKeyword,
      tags.definitionKeyword,
      tags.moduleKeyword,
      tags.modifier,
      tags.bool,
      tags.null,
    ],
    color: 'var(--code-kw)',
  },
  { tag: [tags.string, tags.special(tags.string), tags.regexp], color: 'var(--code-str)' },
  { tag: tags.number, color: 'var(--code-num)' },
  { tag: [tags.typeName, tags.className, tags.namespace], color: 'var(--code-type)' },
  { tag: [tags.comment, tags.lineComment, tags.blockComment], color: 'var(--code-com)' },
  {
    tag: [
      tags.definition(tags.function(tags.variableName)),
      tags.definition(tags.function(tags.propertyName)),
      tags.definition(tags.propertyName),
    ],
    fontWeight: '600',
  },
  { tag: tags.invalid, color: 'var(--fail)' },
]);

export const editorTheme = EditorView.theme({
  '&': { height: '100%', backgroundColor: 'var(--raised)', color: 'var(--ink)' },
  '&.cm-focused': { outline: 'none' },
  // The field is the whole pane: its focus shows as the caret and a border at the left.
  '&.cm-focused .cm-gutters': { boxShadow: 'inset 2px 0 0 var(--accent)' },
  '.cm-scroller': {
    fontFamily: 'var(--font-code)',
    fontVariantLigatures: 'none',
    // The page asks for its own font's alternates by name, which would bring the ligatures back.
    fontFeatureSettings: '"calt" 0',
    lineHeight: '1.577',
    overflow: 'auto',
  },
  '.cm-content': { padding: '10px 0', caretColor: 'var(--accent)' },
  '.cm-line': { padding: '0 16px 0 0' },
  '.cm-cursor, .cm-dropCursor': { borderLeft: '2px solid var(--accent)' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground':
    { backgroundColor: 'var(--select)' },
  '.cm-gutters': {
    minWidth: '46px',
    border: '0',
    backgroundColor: 'var(--raised)',
    color: 'var(--ink-3)',
    fontSize: '0.92em',
  },
  '.cm-lineNumbers .cm-gutterElement': { padding: '0 12px 0 6px' },
  '.cm-activeLine, .cm-activeLineGutter': { backgroundColor: 'var(--hover)' },
  '.cm-activeLineGutter': { color: 'var(--ink)' },
  // The layer of the selection lies under the text: a solid line over it would hide it.
  '&.cm-focused .cm-activeLine': {
    backgroundColor: 'color-mix(in srgb, var(--hover) 75%, transparent)',
  },
  '&.cm-focused .cm-matchingBracket, .cm-matchingBracket': {
    backgroundColor: 'transparent',
    outline: '1px solid var(--control)',
  },
  '&.cm-focused .cm-nonmatchingBracket': {
    backgroundColor: 'transparent',
    outline: '1px solid var(--fail)',
  },
  '.cm-selectionMatch, .cm-searchMatch': {
    backgroundColor: 'var(--warn-soft)',
    outline: '1px solid var(--warn-line)',
  },
  '.cm-searchMatch-selected': { backgroundColor: 'var(--select)' },
  '.cm-lint-marker-error': { content: 'none', backgroundColor: 'var(--fail)', borderRadius: '50%' },
  '.cm-lintRange-error': {
    backgroundImage: 'none',
    textDecoration: 'underline wavy var(--fail)',
    textUnderlineOffset: '3px',
  },
  '.cm-panels': {
    backgroundColor: 'var(--surface)',
    color: 'var(--ink)',
    fontFamily: 'var(--font-ui)',
  },
  '.cm-panels-top': { borderBottom: '1px solid var(--line)' },
  '.cm-panels-bottom': { borderTop: '1px solid var(--line)' },
  '.cm-panel.cm-search': { padding: '8px 12px', fontSize: '13px' },
  '.cm-textfield': {
    border: '1px solid var(--control)',
    borderRadius: 'var(--r-2)',
    backgroundColor: 'var(--raised)',
    color: 'var(--ink)',
    fontSize: '13px',
    minHeight: '28px',
    padding: '2px 8px',
  },
  '.cm-textfield:focus': { outline: '2px solid var(--accent)', outlineOffset: '-2px' },
  '.cm-button': {
    border: '1px solid var(--control)',
    borderRadius: 'var(--r-2)',
    background: 'var(--raised)',
    color: 'var(--ink)',
    fontSize: '13px',
    minHeight: '28px',
    padding: '0 10px',
  },
  '.cm-panel.cm-search [name=close]': {
    minWidth: '24px',
    minHeight: '24px',
    color: 'var(--ink)',
    fontSize: '18px',
  },
  '.cm-panel.cm-search label': { fontSize: '12px' },
  '.cm-vim-panel': { padding: '4px 12px', fontFamily: 'var(--font-code)', fontSize: '12px' },
  '.cm-vim-panel input': { color: 'var(--ink)' },
  '.cm-fat-cursor': {
    background: 'var(--accent) !important',
    color: 'var(--on-accent) !important',
  },
  '&:not(.cm-focused) .cm-fat-cursor': {
    background: 'none !important',
    outline: '1px solid var(--accent) !important',
  },
  '.cm-tooltip': {
    border: '1px solid var(--line-2)',
    borderRadius: 'var(--r-2)',
    backgroundColor: 'var(--raised)',
    color: 'var(--ink)',
    boxShadow: 'var(--shadow-pop)',
    fontFamily: 'var(--font-ui)',
    fontSize: '13px',
  },
  '.cm-collapsedLines': {
    padding: '3px 10px',
    background: 'var(--sunken)',
    color: 'var(--ink-2)',
    fontFamily: 'var(--font-ui)',
    fontSize: '12px',
  },
  // The editor's own ornament is in no font that is shipped.
  '.cm-collapsedLines::before, .cm-collapsedLines::after': { content: 'none' },
  '.cm-diagnostic': { padding: '6px 10px' },
  '.cm-diagnostic-error': { borderLeft: '2px solid var(--fail)' },
  '.cm-tooltip-autocomplete ul li[aria-selected]': {
    backgroundColor: 'var(--accent-soft)',
    color: 'var(--ink)',
  },
});
