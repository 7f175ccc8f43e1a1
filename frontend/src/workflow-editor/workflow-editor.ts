import { indentWithTab } from '@codemirror/commands';
import { yaml } from '@codemirror/lang-yaml';
import { indentUnit } from '@codemirror/language';
import { lintGutter } from '@codemirror/lint';
import { Compartment, EditorState, type Extension } from '@codemirror/state';
import { keymap } from '@codemirror/view';
import { EditorView, basicSetup } from 'codemirror';
import { LitElement, css, html, type PropertyValues } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { breakpointGutter, showBreakpoints, type LineBreakpoint } from './breakpoints';
import { Drafts } from './drafts';
import { languageServer } from './language-server';
import { editorLook } from './look';
import { lightLines, litLines, type LitLines } from './stopped-line';

const TYPING_PAUSE = 250;

/**
 * The text of a definition. Fires `edited` (after a pause in typing), `save`, `breakpoint`, `cursor` and `draft` (an
 * unsaved text of this document was found), each with its `detail`.
 */
@customElement('workflow-editor')
export class WorkflowEditor extends LitElement {
  static styles = css`
    :host {
      display: block;
      height: 100%;
      min-height: 0;
      overflow: hidden;
    }
    .host {
      height: 100%;
    }
  `;

  /** The text; setting the same text again changes nothing. */
  @property() value = '';
  /** The text as it is stored; what differs from it is kept as a draft. */
  @property({ attribute: false }) stored?: string;
  @property({ type: Boolean }) readonly = false;
  /** Address for the language server; without one the editor works alone. */
  @property() uri = '';
  @property({ attribute: false }) breakpoints: LineBreakpoint[] = [];
  @property({ attribute: false }) lit: LitLines = { stopped: [], failed: [] };

  private view?: EditorView;
  private readonly access = new Compartment();
  private readonly server = new Compartment();
  private readonly drafts = new Drafts(localStorage);
  private typing = 0;
  private line = -1;
  /** A line that was to be shown, kept until the user moves: the text may arrive later. */
  private wanted = -1;

  render() {
    return html`<div class="host"></div>`;
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.flush();
    this.view?.destroy();
    this.view = undefined;
  }

  connectedCallback() {
    super.connectedCallback();
    if (this.hasUpdated && !this.view) this.open();
  }

  firstUpdated() {
    this.open();
  }

  updated(changed: PropertyValues<this>) {
    const view = this.view;
    if (!view) return;
    if (changed.has('value') && this.value !== view.state.doc.toString()) this.replace(view, this.value);
    if (changed.has('readonly')) view.dispatch({ effects: this.access.reconfigure(this.accessRules()) });
    if (changed.has('uri')) view.dispatch({ effects: this.server.reconfigure(this.serverRules()) });
    if (changed.has('uri') && this.stored !== undefined) this.offerDraft(this.stored);
    if (changed.has('breakpoints') || changed.has('value')) showBreakpoints(view, this.breakpoints);
    if (changed.has('lit') || changed.has('value')) lightLines(view, this.lit);
  }

  /** Scrolls a line, from 0, to the middle if it is out of sight, and puts the cursor there. */
  revealLine(line: number) {
    const view = this.view;
    if (!view) {
      void this.updateComplete.then(() => this.view && this.revealLine(line));
      return;
    }
    const at = view.state.doc.line(Math.min(Math.max(line + 1, 1), view.state.doc.lines));
    this.line = at.number - 1;
    this.wanted = line;
    view.dispatch({ selection: { anchor: at.from }, effects: EditorView.scrollIntoView(at.from, { y: 'center' }) });
  }

  /** The text was saved, or its draft is not wanted. */
  forgetDraft() {
    this.drafts.forget(this.uri);
  }

  focus() {
    this.view?.focus();
  }

  private open() {
    this.view = new EditorView({
      parent: this.renderRoot.querySelector('.host')!,
      root: this.renderRoot as ShadowRoot,
      state: EditorState.create({ doc: this.value, extensions: this.extensions() }),
    });
    showBreakpoints(this.view, this.breakpoints);
    lightLines(this.view, this.lit);
    if (this.wanted >= 0) this.revealLine(this.wanted);
    if (this.uri && this.stored !== undefined) this.offerDraft(this.stored);
  }

  private extensions(): Extension[] {
    return [
      breakpointGutter((line) => this.tell('breakpoint', { line })),
      basicSetup,
      keymap.of([
        indentWithTab,
        { key: 'Mod-s', preventDefault: true, stopPropagation: true, run: () => this.save() },
        { key: 'F9', preventDefault: true, stopPropagation: true, run: (view) => this.turnBreakpoint(view) },
      ]),
      indentUnit.of('  '),
      yaml(),
      lintGutter(),
      litLines(),
      editorLook,
      this.access.of(this.accessRules()),
      this.server.of(this.serverRules()),
      EditorView.contentAttributes.of({ 'aria-label': 'Definition text', spellcheck: 'false' }),
      // Whoever leaves the text for a button, or presses a key that acts on it, means the text as it stands.
      EditorView.domEventHandlers({
        blur: () => this.flush(),
        keydown: (event) => {
          if (event.ctrlKey || event.metaKey || /^F\d/.test(event.key)) this.flush();
        },
      }),
      EditorView.updateListener.of((update) => {
        if (update.docChanged) this.edited();
        if (update.selectionSet && update.view.hasFocus) this.moved(update.state);
      }),
    ];
  }

  private accessRules(): Extension {
    return [EditorState.readOnly.of(this.readonly), EditorView.editable.of(!this.readonly)];
  }

  private serverRules(): Extension {
    return this.uri && !this.readonly ? languageServer(this.uri) : [];
  }

  private replace(view: EditorView, text: string) {
    view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: text } });
    clearTimeout(this.typing);
    this.typing = 0;
    if (this.wanted >= 0) this.revealLine(this.wanted);
  }

  private edited() {
    clearTimeout(this.typing);
    this.typing = window.setTimeout(() => this.flush(), TYPING_PAUSE);
  }

  private flush() {
    if (!this.typing || !this.view) return;
    clearTimeout(this.typing);
    this.typing = 0;
    this.value = this.view.state.doc.toString();
    this.keepDraft();
    this.tell('edited', { value: this.value });
  }

  private turnBreakpoint(view: EditorView): boolean {
    this.tell('breakpoint', { line: view.state.doc.lineAt(view.state.selection.main.head).number - 1 });
    return true;
  }

  private keepDraft() {
    if (this.stored === undefined || this.readonly) return;
    if (this.value === this.stored) this.drafts.forget(this.uri);
    else this.drafts.keep(this.uri, this.value);
  }

  private offerDraft(stored: string) {
    const draft = this.drafts.of(this.uri, stored);
    if (draft) this.tell('draft', { value: draft.text, at: draft.at });
  }

  private save(): boolean {
    this.flush();
    this.tell('save', { value: this.view?.state.doc.toString() ?? this.value });
    return true;
  }

  private moved(state: EditorState) {
    const line = state.doc.lineAt(state.selection.main.head).number - 1;
    this.wanted = -1;
    if (line === this.line) return;
    this.line = line;
    this.tell('cursor', { line });
  }

  private tell(type: string, detail: unknown) {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }
}
