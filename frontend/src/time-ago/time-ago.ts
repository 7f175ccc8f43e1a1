import { LitElement, css } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { ago, lasting } from './moments';

const shown = new Set<TimeAgo>();
setInterval(() => shown.forEach((one) => one.requestUpdate()), 1000);

/** A moment as "3 min ago", or with `lasting` the time from it to `until` or to now; the exact time is its title. */
@customElement('time-ago')
export class TimeAgo extends LitElement {
  static styles = css`
    :host {
      white-space: nowrap;
      font-variant-numeric: tabular-nums;
    }
  `;

  @property() moment = '';
  @property() until = '';
  @property({ type: Boolean }) lasting = false;

  connectedCallback() {
    super.connectedCallback();
    shown.add(this);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    shown.delete(this);
  }

  render() {
    if (!this.moment) return '';
    const start = Date.parse(this.moment);
    const title = new Date(start).toLocaleString(undefined, { dateStyle: 'medium', timeStyle: 'long' });
    if (this.title !== title) this.title = title;
    const end = this.until ? Date.parse(this.until) : Date.now();
    return this.lasting ? lasting(end - start) : ago(start, Date.now());
  }
}
