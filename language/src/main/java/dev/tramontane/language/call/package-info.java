/**
 * What a task can call: actions and workflows with their parameters, from the text itself and from
 * a catalog beyond it, and the check of every call of a text against them.
 */
@NullMarked
package dev.tramontane.language.call;

import org.jspecify.annotations.NullMarked;
