import { LitElement, css, html } from 'lit';
import { customElement, state } from 'lit/decorators.js';

interface ConnectionStore {
  readonly state: string;
  addStateChangeListener(listener: (previous: string, current: string) => void): void;
}

const GONE = new Set(['connection-lost', 'reconnecting']);

/** Whether the page follows what happens, or shows what was. */
@customElement('live-mark')
export class LiveMark extends LitElement {
  static styles = css`
    span {
      display: flex;
      align-items: center;
      gap: 6px;
      font-size: 12px;
      color: var(--text-muted);
    }
    span::before {
      content: '';
      width: 7px;
      height: 7px;
      border-radius: 50%;
      background: var(--state-success);
    }
    .stale {
      color: var(--state-error);
      font-weight: 600;
    }
    .stale::before {
      background: none;
      border: 2px solid var(--state-error);
      box-sizing: border-box;
    }
  `;

  @state() private gone = false;

  firstUpdated() {
    const store = (window as unknown as { Vaadin?: { connectionState?: ConnectionStore } }).Vaadin?.connectionState;
    store?.addStateChangeListener((_previous, current) => (this.gone = GONE.has(current)));
  }

  render() {
    return this.gone
      ? html`<span class="stale" role="status" title="The server cannot be reached; what you see may be old">stale</span>`
      : html`<span title="What you see follows what happens">live</span>`;
  }
}
