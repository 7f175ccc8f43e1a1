/**
 * Calling web services: {@code std.http} and its asynchronous sister. Which hosts may be called is
 * asked anew at every redirect.
 */
@NullMarked
package dev.tramontane.engine.action.http;

import org.jspecify.annotations.NullMarked;
