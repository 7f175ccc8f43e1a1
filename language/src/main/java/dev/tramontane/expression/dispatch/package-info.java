/**
 * The one door to both expression languages. {@link dev.tramontane.expression.dispatch.Expressions}
 * chooses the language of a text as Mistral does, goes through nested templates, and hands back
 * frozen values.
 */
@NullMarked
package dev.tramontane.expression.dispatch;

import org.jspecify.annotations.NullMarked;
