/**
 * Infers types without running anything: of expressions over types that are known, and of the
 * variables and results of a workflow. Unknown stays unknown, so that nothing said here is a false
 * alarm.
 */
@NullMarked
package dev.tramontane.language.infer;

import org.jspecify.annotations.NullMarked;
