/** Tests of how actions are called and shown. */
@NullMarked
package dev.tramontane.engine.action;

import org.jspecify.annotations.NullMarked;
