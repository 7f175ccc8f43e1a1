/**
 * Types Jinja2 expressions and follows the variables of templates. Values are live objects there:
 * an expression that changes one is unknown.
 */
@NullMarked
package dev.tramontane.language.infer.jinja;

import org.jspecify.annotations.NullMarked;
