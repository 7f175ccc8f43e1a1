/**
 * JavaScript: {@code std.javascript} and {@code std.js} on GraalJS, which is loaded by the first
 * script. A script sees its context and the language, nothing of the server.
 */
@NullMarked
package dev.tramontane.engine.action.script;

import org.jspecify.annotations.NullMarked;
