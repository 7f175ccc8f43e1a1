/** Tests of the application as a whole. */
@NullMarked
package dev.tramontane.server;

import org.jspecify.annotations.NullMarked;
