/** Sending mail: {@code std.email}. */
@NullMarked
package dev.tramontane.engine.action.mail;

import org.jspecify.annotations.NullMarked;
