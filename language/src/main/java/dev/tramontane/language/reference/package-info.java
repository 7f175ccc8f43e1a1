/**
 * What the expressions of a definition refer to: variables, functions, tasks, each with its place.
 * Nothing is evaluated; where a reference might never be evaluated, it says so.
 */
@NullMarked
package dev.tramontane.language.reference;

import org.jspecify.annotations.NullMarked;
