/**
 * What both expression languages, YAQL and Jinja2, have in common: what an evaluation may see and
 * spend, and how it fails. The languages live in the packages below; {@code dispatch} chooses
 * between them as Mistral does.
 */
@NullMarked
package dev.tramontane.expression;

import org.jspecify.annotations.NullMarked;
