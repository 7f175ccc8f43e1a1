import type { Transport } from '@codemirror/lsp-client';

const FIRST_WAIT = 500;
const LONGEST_WAIT = 15_000;

/** A WebSocket that is opened again, after growing waits, whenever it closes. */
export class ReconnectingSocket {
  private wait = FIRST_WAIT;

  constructor(
    private readonly url: string,
    private readonly opened: (transport: Transport) => void,
    private readonly closed: () => void,
  ) {
    this.open();
  }

  private open() {
    const socket = new WebSocket(this.url);
    const handlers = new Set<(message: string) => void>();
    let live = false;
    socket.onmessage = (event) => handlers.forEach((handler) => handler(String(event.data)));
    socket.onopen = () => {
      live = true;
      this.wait = FIRST_WAIT;
      this.opened({
        send: (message) => socket.send(message),
        subscribe: (handler) => void handlers.add(handler),
        unsubscribe: (handler) => void handlers.delete(handler),
      });
    };
    socket.onclose = () => {
      if (live) this.closed();
      setTimeout(() => this.open(), this.wait);
      this.wait = Math.min(this.wait * 2, LONGEST_WAIT);
    };
  }
}
