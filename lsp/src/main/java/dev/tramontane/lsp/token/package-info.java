/** Which words of a definition are keys, tasks, expressions: colours that follow the meaning. */
@NullMarked
package dev.tramontane.lsp.token;

import org.jspecify.annotations.NullMarked;
