/**
 * The web IDE: Vaadin Flow views over the engine's service interfaces. Each feature has its own
 * package with package-private views and one public class that leads there; {@code component},
 * {@code graph} and {@code shell} hold what features share.
 */
@NullMarked
package dev.tramontane.ui;

import org.jspecify.annotations.NullMarked;
