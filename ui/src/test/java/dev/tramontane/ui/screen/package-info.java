/** Screens without a browser: navigates to them with {@code fake} services behind them. */
@NullMarked
package dev.tramontane.ui.screen;

import org.jspecify.annotations.NullMarked;
