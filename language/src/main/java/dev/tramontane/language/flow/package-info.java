/**
 * How control and variables move through one workflow: which task leads to which, which can ever
 * start, and who can have given a variable its value where an expression sees it. Checks and type
 * inference build on it; everything here says what may happen, never less.
 */
@NullMarked
package dev.tramontane.language.flow;

import org.jspecify.annotations.NullMarked;
