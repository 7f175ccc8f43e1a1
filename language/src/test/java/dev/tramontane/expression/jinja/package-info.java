/** Tests of Jinja2: the golden cases, and what they do not reach. */
@NullMarked
package dev.tramontane.expression.jinja;

import org.jspecify.annotations.NullMarked;
