/**
 * Our own API {@code /api}: the debugger, causes of failures and the journal. Small, JSON only;
 * docs/api.md describes it.
 */
@NullMarked
package dev.tramontane.server.api;

import org.jspecify.annotations.NullMarked;
