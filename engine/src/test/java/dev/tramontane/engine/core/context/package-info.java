/** Tests of the variables of branches. */
@NullMarked
package dev.tramontane.engine.core.context;

import org.jspecify.annotations.NullMarked;
