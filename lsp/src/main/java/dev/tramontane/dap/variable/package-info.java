/**
 * Variables as the protocol wants them: trees that are opened level by level and page by page, and
 * values as short texts.
 */
@NullMarked
package dev.tramontane.dap.variable;

import org.jspecify.annotations.NullMarked;
