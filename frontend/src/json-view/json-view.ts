import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import '../icons/ui-icon';
import { BigNumber, later, parseExactly, pathText, type Json } from './parse';

type Path = readonly (string | number)[];

const PAGE = 100;
const LONG_TEXT = 300;

/** A JSON value as a tree. Parts that are not here yet are asked for by `load` events and given to `supply`. */
@customElement('json-view')
export class JsonView extends LitElement {
  static styles = css`
    :host {
      display: block;
      font-family: var(--font-code);
      font-variant-ligatures: none;
      font-size: 12px;
      line-height: 20px;
      color: var(--text);
      overflow-wrap: anywhere;
    }
    .row {
      display: flex;
      align-items: flex-start;
      gap: 4px;
      padding-left: calc(var(--depth) * 14px);
      border-radius: 4px;
      min-height: 20px;
    }
    .row:hover,
    .row:focus-within {
      background: var(--surface-hover);
    }
    .twist,
    .copy,
    .more {
      all: unset;
      cursor: pointer;
      color: var(--text-faint);
      flex: none;
    }
    .twist {
      width: 16px;
      height: 20px;
      display: grid;
      place-items: center;
    }
    .twist ui-icon {
      width: 12px;
      height: 12px;
      transition: transform var(--quick);
    }
    .twist[aria-expanded='true'] ui-icon {
      transform: rotate(90deg);
    }
    .twist:focus-visible,
    .copy:focus-visible,
    .more:focus-visible {
      outline: 2px solid var(--accent);
      border-radius: 3px;
    }
    .copy {
      visibility: hidden;
      padding: 2px;
    }
    .copy ui-icon {
      width: 13px;
      height: 13px;
    }
    .row:hover .copy,
    .row:focus-within .copy {
      visibility: visible;
    }
    .more {
      color: var(--accent-text);
      padding-left: calc(var(--depth) * 14px + 20px);
      font-family: var(--font-text);
    }
    .key {
      color: var(--code-key);
      flex: none;
      max-width: 60%;
    }
    .value {
      flex: 1;
      min-width: 0;
      white-space: pre-wrap;
    }
    .string {
      color: var(--code-string);
    }
    .number,
    .literal {
      color: var(--code-number);
    }
    .quote,
    .size,
    .nothing {
      color: var(--text-faint);
    }
    @media (prefers-reduced-motion: reduce) {
      .twist ui-icon {
        transition: none;
      }
    }
  `;

  /** The value as JSON text; empty for no value. */
  @property() json = '';
  /** What to say when there is no value. */
  @property() none = 'nothing';
  /** Levels that are open at first. */
  @property({ type: Number }) open = 1;

  @state() private folds = new Map<string, boolean>();
  @state() private shown = new Map<string, number>();
  private value: Json | undefined;
  private asked = new Set<string>();

  willUpdate(changed: Map<string, unknown>) {
    if (!changed.has('json')) return;
    this.value = this.json === '' ? undefined : parseExactly(this.json);
    this.asked.clear();
  }

  render() {
    if (this.value === undefined) return html`<span class="nothing">${this.none}</span>`;
    const root = this.value;
    if (isBranch(root) && !later(root)) {
      const parts = children(root);
      if (parts.length === 0) return html`<span class="nothing">${Array.isArray(root) ? '[ ]' : '{ }'}</span>`;
      return html`<div role="tree">${this.list(parts, [], 0)}</div>`;
    }
    return html`<div role="tree">${this.node(undefined, root, [], 0)}</div>`;
  }

  /** Puts a part that was asked for into its place. */
  supply(path: (string | number)[], json: string) {
    const part = parseExactly(json);
    if (path.length === 0) {
      this.value = part;
    } else {
      let at: any = this.value;
      for (const step of path.slice(0, -1)) at = at?.[step];
      if (at) at[path[path.length - 1]] = part;
    }
    this.requestUpdate();
  }

  private list(parts: [string | number, Json][], path: Path, depth: number): TemplateResult[] {
    const key = JSON.stringify(path);
    const limit = this.shown.get(key) ?? PAGE;
    const rows = parts.slice(0, limit).map(([name, value]) => this.node(name, value, [...path, name], depth));
    if (parts.length > limit) {
      rows.push(html`<button class="more" style="--depth:${depth}" @click=${() => this.showMore(key, limit)}>
        ${parts.length - limit} more…
      </button>`);
    }
    return rows;
  }

  private node(name: string | number | undefined, value: Json, path: Path, depth: number): TemplateResult {
    const missing = later(value);
    const branch = missing ? true : isBranch(value) && children(value).length > 0;
    const open = branch && this.isOpen(path, depth);
    if (open && missing) this.ask(path);
    return html`<div class="row" role="treeitem" aria-level=${depth + 1} aria-expanded=${branch ? open : nothing} style="--depth:${depth}">
        ${branch
          ? html`<button class="twist" aria-expanded=${open} aria-label="${open ? 'Close' : 'Open'} ${name ?? 'value'}"
              @click=${() => this.turn(path, open)}><ui-icon name="right"></ui-icon></button>`
          : html`<span class="twist" style="cursor:default"></span>`}
        ${name === undefined ? nothing : html`<span class="key">${name}:</span>`}
        <span class="value">${missing ? html`<span class="size">${sizeOf(missing.kind, missing.size)}</span>` : this.leaf(value, path)}</span>
        <button class="copy" title="Copy value" aria-label="Copy value" @click=${() => this.copy(asText(value))}><ui-icon name="copy"></ui-icon></button>
        <button class="copy" title="Copy path as YAQL" aria-label="Copy path as YAQL" @click=${() => this.copy('$' + pathText(path))}>$</button>
      </div>
      ${open && !missing && isBranch(value) ? this.list(children(value), path, depth + 1) : nothing}`;
  }

  private leaf(value: Json, path: Path): TemplateResult {
    if (value === null) return html`<span class="literal">null</span>`;
    if (typeof value === 'boolean') return html`<span class="literal">${value}</span>`;
    if (typeof value === 'number') return html`<span class="number">${value}</span>`;
    if (value instanceof BigNumber) return html`<span class="number">${value.text}</span>`;
    if (typeof value === 'string') return this.text(value, path);
    const size = children(value).length;
    return html`<span class="size">${sizeOf(Array.isArray(value) ? 'list' : 'map', size)}</span>`;
  }

  private text(value: string, path: Path): TemplateResult {
    const key = `text:${JSON.stringify(path)}`;
    const whole = value.length <= LONG_TEXT || this.shown.has(key);
    return html`<span class="quote">"</span><span class="string">${whole ? value : value.slice(0, LONG_TEXT) + '…'}</span><span class="quote">"</span>${whole ? nothing : html`<button class="more" style="padding:0" @click=${() => this.showMore(key, 0)}>all ${value.length} characters</button>`}`;
  }

  private isOpen(path: Path, depth: number): boolean {
    return this.folds.get(JSON.stringify(path)) ?? depth < this.open;
  }

  private turn(path: Path, open: boolean) {
    this.folds = new Map(this.folds).set(JSON.stringify(path), !open);
  }

  private showMore(key: string, limit: number) {
    this.shown = new Map(this.shown).set(key, limit + PAGE * 5);
  }

  private ask(path: Path) {
    const key = JSON.stringify(path);
    if (this.asked.has(key)) return;
    this.asked.add(key);
    this.dispatchEvent(new CustomEvent('load', { detail: { path: key } }));
  }

  private copy(text: string) {
    void navigator.clipboard.writeText(text);
  }
}

function isBranch(value: Json): value is Json[] | { [key: string]: Json } {
  return value !== null && typeof value === 'object' && !(value instanceof BigNumber);
}

function children(value: Json[] | { [key: string]: Json }): [string | number, Json][] {
  return Array.isArray(value) ? value.map((item, index) => [index, item]) : Object.entries(value);
}

function sizeOf(kind: string, size: number): string {
  if (kind === 'text') return `text, ${size.toLocaleString()} characters`;
  const noun = kind === 'list' ? 'item' : 'key';
  const words = `${size.toLocaleString()} ${noun}${size === 1 ? '' : 's'}`;
  return kind === 'list' ? `[ ${words} ]` : `{ ${words} }`;
}

function asText(value: Json): string {
  if (typeof value === 'string') return value;
  return JSON.stringify(value, (_key, item) => (item instanceof BigNumber ? item.text : item), 2);
}
