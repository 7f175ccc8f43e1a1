/**
 * The report of an execution: its whole tree with counts, as {@code GET /v2/executions/ID/report}
 * gives it (rest-api.md section 6).
 */
@NullMarked
package dev.tramontane.server.report;

import org.jspecify.annotations.NullMarked;
