import { LitElement, css, html } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';

/** The last eight characters of an id, since ids begin with the time; a click copies all of it. */
@customElement('short-id')
export class ShortId extends LitElement {
  static styles = css`
    button {
      all: unset;
      font-family: var(--font-code);
      font-size: 12px;
      color: var(--text-muted);
      cursor: copy;
      border-radius: 3px;
    }
    button:hover {
      color: var(--text);
    }
    button:focus-visible {
      outline: 2px solid var(--accent);
    }
  `;

  @property() value = '';
  @state() private copied = false;

  render() {
    return html`<button title="Copy ${this.value}" @click=${this.copy}>${this.copied ? 'copied' : this.value.slice(-8)}</button>`;
  }

  private async copy(event: Event) {
    event.stopPropagation();
    await navigator.clipboard.writeText(this.value);
    this.copied = true;
    setTimeout(() => (this.copied = false), 1000);
  }
}
