/** What survives when the application is killed: everything that was accepted. */
@NullMarked
package dev.tramontane.e2e.recovery;

import org.jspecify.annotations.NullMarked;
