/**
 * Runs golden cases: expressions with the answers of the real YAQL and Jinja2 beside them, one JSON
 * object a line. {@code ./tram conformance expressions} and the tests run files through here.
 */
@NullMarked
package dev.tramontane.expression.conformance;

import org.jspecify.annotations.NullMarked;
