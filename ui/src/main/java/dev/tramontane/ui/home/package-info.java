/** The first page: what is held, what failed lately, what ran lately. */
@NullMarked
package dev.tramontane.ui.home;

import org.jspecify.annotations.NullMarked;
