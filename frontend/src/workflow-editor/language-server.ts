import { LSPClient, languageServerExtensions } from '@codemirror/lsp-client';
import type { Extension } from '@codemirror/state';
import { plainMarkup } from './plain-markup';
import { ReconnectingSocket } from './reconnecting-socket';

let client: LSPClient | undefined;

/** The page's one connection to the language server; opened by the first editor that asks. */
function connection(): LSPClient {
  if (client) return client;
  const created = new LSPClient({
    timeout: 10_000,
    sanitizeHTML: plainMarkup,
    extensions: languageServerExtensions(),
  });
  const scheme = location.protocol === 'https:' ? 'wss' : 'ws';
  new ReconnectingSocket(
    `${scheme}://${location.host}/lsp`,
    (transport) => {
      created.connect(transport);
      // A server that does not answer shows as missing diagnostics, and the next connection tries again.
      created.initializing.catch(() => created.disconnect());
    },
    () => created.disconnect(),
  );
  client = created;
  return created;
}

/** Diagnostics, completion, hover, rename and the rest for the document with this address. */
export function languageServer(uri: string): Extension {
  return connection().plugin(uri, 'yaml');
}
