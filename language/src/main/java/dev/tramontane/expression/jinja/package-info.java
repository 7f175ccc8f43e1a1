/**
 * Jinja2 as Mistral drives it: sandboxed, with strict undefined values, {@code trim_blocks} and
 * {@code lstrip_blocks} (reference: expressions.md section 12). {@code syntax} reads templates,
 * {@code evaluate} runs them, {@code function} and {@code method} hold the library.
 */
@NullMarked
package dev.tramontane.expression.jinja;

import org.jspecify.annotations.NullMarked;
