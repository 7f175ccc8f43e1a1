/** The manual of actions is made of their schemas. */
@NullMarked
package dev.tramontane.engine.action.manual;

import org.jspecify.annotations.NullMarked;
