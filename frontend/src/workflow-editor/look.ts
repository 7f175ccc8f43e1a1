import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import { EditorView } from '@codemirror/view';
import { tags } from '@lezer/highlight';

const colours = HighlightStyle.define([
  { tag: [tags.propertyName, tags.definition(tags.propertyName), tags.labelName], color: 'var(--code-key)' },
  { tag: [tags.string, tags.content], color: 'var(--code-string)' },
  { tag: [tags.number, tags.bool, tags.null, tags.keyword], color: 'var(--code-number)' },
  { tag: [tags.comment, tags.lineComment], color: 'var(--code-comment)', fontStyle: 'italic' },
  { tag: [tags.meta, tags.typeName, tags.attributeValue], color: 'var(--code-meta)' },
  { tag: [tags.punctuation, tags.separator, tags.squareBracket, tags.brace], color: 'var(--text-muted)' },
]);

const frame = EditorView.theme({
  '&': { height: '100%', fontSize: '13px', color: 'var(--text)', backgroundColor: 'var(--surface)' },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': { fontFamily: 'var(--font-code)', lineHeight: '20px', overflow: 'auto', scrollbarWidth: 'thin', scrollbarColor: 'var(--line-strong) transparent', fontVariantLigatures: 'none' },
  '.cm-content': { caretColor: 'var(--text)', padding: '8px 0' },
  '.cm-cursor': { borderLeftColor: 'var(--text)', borderLeftWidth: '2px' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': {
    background: 'var(--code-selection)',
  },
  '.cm-gutters': { backgroundColor: 'var(--surface)', color: 'var(--text-faint)', border: 'none' },
  '.cm-lineNumbers .cm-gutterElement': { padding: '0 8px 0 4px', minWidth: '28px' },
  '.cm-activeLine, .cm-activeLineGutter': { backgroundColor: 'var(--code-line)' },
  '.cm-stopped': { backgroundColor: 'var(--code-stopped) !important', boxShadow: 'inset 3px 0 0 var(--state-held-fill)' },
  '.cm-failed': {
    backgroundColor: 'color-mix(in srgb, var(--state-error) 14%, transparent) !important',
    boxShadow: 'inset 3px 0 0 var(--state-error)',
  },
  '.cm-breakpoints': { width: '18px', cursor: 'pointer' },
  '.cm-breakpoints .cm-gutterElement': { display: 'grid', placeItems: 'center', width: '18px' },
  '.cm-breakpoints .cm-gutterElement:hover:empty::before': {
    content: '""',
    width: '10px',
    height: '10px',
    borderRadius: '50%',
    background: 'var(--state-error)',
    opacity: '0.35',
  },
  '.breakpoint': {
    width: '10px',
    height: '10px',
    borderRadius: '50%',
    background: 'var(--state-error)',
    border: '2px solid var(--state-error)',
    boxSizing: 'border-box',
  },
  '.breakpoint.unverified': { background: 'transparent', borderColor: 'var(--state-idle)' },
  '.breakpoint.disabled': { opacity: '0.4' },
  '.cm-tooltip': {
    border: '1px solid var(--line)',
    borderRadius: '6px',
    background: 'var(--surface-raised)',
    color: 'var(--text)',
    boxShadow: 'var(--floating)',
    fontFamily: 'var(--font-text)',
    fontSize: '13px',
    maxWidth: '520px',
    overflow: 'hidden',
  },
  '.cm-tooltip-hover > *, .cm-lsp-hover-tooltip': { padding: '6px 10px', maxHeight: '320px', overflow: 'auto' },
  '.cm-tooltip-autocomplete > ul': { fontFamily: 'var(--font-code) !important', maxHeight: '18em !important' },
  '.cm-tooltip-autocomplete > ul > li': { padding: '3px 8px !important' },
  '.cm-tooltip-autocomplete > ul > li[aria-selected]': {
    background: 'var(--surface-selected) !important',
    color: 'var(--text) !important',
  },
  // The icons need a symbol font that few machines have; the detail says the kind in words.
  '.cm-completionIcon': { display: 'none' },
  '.cm-completionDetail': { color: 'var(--text-muted)', fontStyle: 'normal' },
  '.cm-diagnostic': { padding: '6px 10px', borderLeftWidth: '3px' },
  '.cm-diagnostic-error': { borderLeftColor: 'var(--state-error)' },
  '.cm-diagnostic-warning': { borderLeftColor: 'var(--state-paused)' },
  '.cm-panels': { background: 'var(--surface-sunken)', color: 'var(--text)', borderColor: 'var(--line)' },
  '.cm-textfield': { background: 'var(--surface)', border: '1px solid var(--line-strong)', borderRadius: '4px' },
  '.cm-button': { background: 'var(--surface-hover)', border: '1px solid var(--line-strong)', borderRadius: '4px' },
  '.cm-gutter-lint': { width: '12px' },
  '.cm-lint-marker': { width: '12px', height: '20px', padding: '0 !important', fontWeight: '700', textAlign: 'center' },
  '.cm-lint-marker-error': { content: '"!"', color: 'var(--state-error)' },
  '.cm-lint-marker-warning': { content: '"!"', color: 'var(--state-paused)' },
  '.cm-lint-marker-info': { content: '"i"', color: 'var(--state-running)' },
  '.cm-lint-marker-error::before, .cm-lint-marker-warning::before': { content: '"!"' },
  '.cm-foldPlaceholder': { background: 'var(--surface-hover)', border: 'none', color: 'var(--text-muted)', padding: '0 6px' },
  '.cm-matchingBracket': { background: 'var(--surface-selected) !important', outline: '1px solid var(--line-strong)' },
  '.cm-selectionMatch': { background: 'color-mix(in srgb, var(--accent) 16%, transparent)' },
});

/** The editor in our colours; both themes, since all of it is custom properties. */
export const editorLook = [frame, syntaxHighlighting(colours)];
