/**
 * Runs the conformance workflows against the application through its public REST API, and compares
 * what happens with what the real Mistral answered. The format is described beside the cases.
 */
@NullMarked
package dev.tramontane.server.conformance;

import org.jspecify.annotations.NullMarked;
