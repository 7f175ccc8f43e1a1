import { LitElement, css, html } from 'lit';
import { customElement, state } from 'lit/decorators.js';

interface ConnectionStore {
  addStateChangeListener(listener: (previous: string, current: string) => void): void;
}

interface PushMessage {
  readonly state: string;
}

interface PageWindow {
  Vaadin?: { connectionState?: ConnectionStore };
  vaadinPush?: { atmosphere?: { addCallback(listener: (message: PushMessage) => void): void } };
}

/** States of a request that failed, and of the push connection when the server does not answer. */
const GONE = new Set(['connection-lost', 'reconnecting', 'closed', 'error', 're-connecting']);
const HERE = new Set(['connected', 'opening', 're-opening', 'messageReceived']);
const PUSH_LOADS_WITHIN = 10_000;

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
  private leaving = false;

  firstUpdated() {
    const page = window as unknown as PageWindow;
    page.Vaadin?.connectionState?.addStateChangeListener((_previous, current) => this.hear(current));
    // The browser closes the connection of a page that is left; that is no loss.
    window.addEventListener('beforeunload', () => (this.leaving = true));
    window.addEventListener('offline', () => this.hear('connection-lost'));
    this.listenToPush(page, Date.now() + PUSH_LOADS_WITHIN);
  }

  render() {
    return this.gone
      ? html`<span class="stale" role="status" title="The server cannot be reached; what you see may be old">not connected</span>`
      : html`<span title="What you see follows what happens">live</span>`;
  }

  /** The push client is loaded after the page. */
  private listenToPush(page: PageWindow, until: number) {
    const push = page.vaadinPush?.atmosphere;
    if (push) push.addCallback((message) => this.hear(message.state));
    else if (Date.now() < until) setTimeout(() => this.listenToPush(page, until), 200);
  }

  private hear(news: string) {
    if (GONE.has(news)) this.gone = !this.leaving;
    else if (HERE.has(news)) this.gone = false;
  }
}
