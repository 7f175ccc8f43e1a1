import { LitElement, css, html } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import '../icons/ui-icon';

const KEY = 'tramontane.theme';

/** The button that turns light into dark and back; the choice is remembered in this browser. */
@customElement('theme-switch')
export class ThemeSwitch extends LitElement {
  static styles = css`
    button {
      all: unset;
      display: grid;
      place-items: center;
      width: 28px;
      height: 28px;
      border-radius: 6px;
      color: var(--text-muted);
      cursor: pointer;
    }
    button:hover {
      background: var(--surface-hover);
      color: var(--text);
    }
    button:focus-visible {
      outline: 2px solid var(--accent);
    }
  `;

  @state() private dark = document.documentElement.getAttribute('theme') === 'dark';

  render() {
    const next = this.dark ? 'light' : 'dark';
    return html`<button title="Use the ${next} theme" aria-label="Use the ${next} theme" @click=${this.turn}>
      <ui-icon name=${this.dark ? 'sun' : 'moon'}></ui-icon>
    </button>`;
  }

  private turn() {
    this.dark = !this.dark;
    const theme = this.dark ? 'dark' : 'light';
    localStorage.setItem(KEY, theme);
    document.documentElement.setAttribute('theme', theme);
  }
}
