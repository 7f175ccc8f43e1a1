/**
 * Checks on the meaning of a workflow: what Mistral refuses is an error, what it accepts although
 * it can hardly be meant is a warning (reference: language.md sections 6 to 9, 14 and 18).
 */
@NullMarked
package dev.tramontane.language.check;

import org.jspecify.annotations.NullMarked;
