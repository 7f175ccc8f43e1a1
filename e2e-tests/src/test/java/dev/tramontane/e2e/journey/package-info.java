/**
 * Journeys of a user through the packaged application in a real browser, named by the user's goal.
 */
@NullMarked
package dev.tramontane.e2e.journey;

import org.jspecify.annotations.NullMarked;
