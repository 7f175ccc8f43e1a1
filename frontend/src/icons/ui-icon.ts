import { LitElement, css, html, svg } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { ICONS } from './icons';

/** One icon of the product, in the colour of the text around it. */
@customElement('ui-icon')
export class UiIcon extends LitElement {
  static styles = css`
    :host {
      display: inline-flex;
      width: 16px;
      height: 16px;
      flex: none;
    }
    svg {
      width: 100%;
      height: 100%;
      overflow: visible;
    }
  `;

  @property() name = '';

  render() {
    const drawn = ICONS[this.name] ?? '';
    const filled = drawn.startsWith('!');
    return html`<svg viewBox="0 0 16 16" aria-hidden="true">
      ${svg`<path d=${filled ? drawn.slice(1) : drawn} fill=${filled ? 'currentColor' : 'none'}
        stroke=${filled ? 'none' : 'currentColor'} stroke-width="1.4" stroke-linecap="round" stroke-linejoin="round"/>`}
    </svg>`;
  }
}
