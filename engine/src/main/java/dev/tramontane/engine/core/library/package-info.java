/**
 * What a run looks up outside itself: definitions of workflows and actions, stored environments.
 * The lookup is an argument of a decision, so that a decision stays a pure function.
 */
@NullMarked
package dev.tramontane.engine.core.library;

import org.jspecify.annotations.NullMarked;
