/** Shows the parameters of the function, filter, action or workflow that is being called. */
@NullMarked
package dev.tramontane.lsp.signature;

import org.jspecify.annotations.NullMarked;
