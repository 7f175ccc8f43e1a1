/**
 * Between JSON text and the value model. Attributes that the REST API gives as JSON text are
 * written the way Python writes them, because clients compare and grep them.
 */
@NullMarked
package dev.tramontane.server.json;

import org.jspecify.annotations.NullMarked;
