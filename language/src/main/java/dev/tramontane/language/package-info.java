/**
 * The workflow language, DSL v2 of Mistral: documents, the model they give and the checks on it.
 */
@NullMarked
package dev.tramontane.language;

import org.jspecify.annotations.NullMarked;
