/**
 * The addresses of the screens, one class per feature. Features lead to one another through these
 * and never know each other's views.
 */
@NullMarked
package dev.tramontane.ui.navigation;

import org.jspecify.annotations.NullMarked;
