import { LitElement, css, html, nothing, svg } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { stateLook } from './states';

/** A state as icon and word; `bare` leaves the word to screen readers. */
@customElement('state-chip')
export class StateChip extends LitElement {
  static styles = css`
    :host {
      display: inline-flex;
      align-items: center;
      gap: 6px;
      color: var(--chip);
      font-size: inherit;
      font-weight: 500;
      white-space: nowrap;
      line-height: 1;
      vertical-align: middle;
    }
    :host([filled]) {
      background: color-mix(in srgb, var(--chip) var(--state-tint), transparent);
      padding: 4px 8px 4px 6px;
      border-radius: 999px;
      font-size: 12px;
    }
    svg {
      width: 15px;
      height: 15px;
      flex: none;
      overflow: visible;
    }
    .turning {
      transform-origin: 8px 8px;
      animation: turn 1.4s linear infinite;
    }
    .struck {
      text-decoration: line-through;
    }
    .hidden {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    @keyframes turn {
      to {
        transform: rotate(1turn);
      }
    }
    @media (prefers-reduced-motion: reduce) {
      .turning {
        animation: none;
      }
    }
  `;

  @property() state = 'IDLE';
  @property({ type: Boolean }) bare = false;
  @property({ type: Boolean, reflect: true }) filled = false;

  render() {
    const look = stateLook(this.state);
    this.style.setProperty('--chip', look.color);
    const name = this.bare ? 'hidden' : this.state === 'CANCELLED' ? 'struck' : nothing;
    return html`<svg viewBox="0 0 16 16" aria-hidden="true">
        ${svg`<path class=${this.state === 'RUNNING' ? 'turning' : ''} d=${look.icon} fill="none" stroke="currentColor"
          stroke-width="1.5" stroke-linecap="round" stroke-linejoin="round"
          stroke-dasharray=${this.state === 'IDLE' ? '2.4 2.4' : nothing}/>`}
      </svg><span class=${name}>${look.label}</span>`;
  }
}
