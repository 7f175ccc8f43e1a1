/** A text that was typed and not saved. */
export interface Draft {
  readonly text: string;
  /** When it was typed last, in milliseconds since 1970. */
  readonly at: number;
}

const PREFIX = 'tramontane.draft:';
const KEPT_FOR = 14 * 24 * 3_600_000;

/** Unsaved texts in the browser's storage, by the address of their document. They outlive the page and the server. */
export class Drafts {
  private readonly storage: Storage;
  private readonly now: () => number;

  constructor(storage: Storage, now: () => number = Date.now) {
    this.storage = storage;
    this.now = now;
  }

  keep(uri: string, text: string) {
    try {
      this.storage.setItem(PREFIX + uri, JSON.stringify({ text, at: this.now() }));
    } catch {
      // A full storage costs the draft, not the text on the screen: older drafts make room for the next one.
      this.forgetOlderThan(0);
    }
  }

  forget(uri: string) {
    this.storage.removeItem(PREFIX + uri);
  }

  /** The draft of a document, if it differs from the stored text. */
  of(uri: string, stored: string): Draft | undefined {
    this.forgetOlderThan(KEPT_FOR);
    const draft = this.read(PREFIX + uri);
    return draft && draft.text !== stored ? draft : undefined;
  }

  private forgetOlderThan(age: number) {
    for (const key of Object.keys(this.storage).filter((each) => each.startsWith(PREFIX))) {
      const draft = this.read(key);
      if (!draft || this.now() - draft.at > age) this.storage.removeItem(key);
    }
  }

  private read(key: string): Draft | undefined {
    try {
      const draft = JSON.parse(this.storage.getItem(key) ?? 'null');
      return draft && typeof draft.text === 'string' && typeof draft.at === 'number' ? draft : undefined;
    } catch {
      return undefined;
    }
  }
}
