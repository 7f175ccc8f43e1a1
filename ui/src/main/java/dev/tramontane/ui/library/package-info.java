/** Everything stored: workflows, workbooks, actions and environments, found, made and deleted. */
@NullMarked
package dev.tramontane.ui.library;

import org.jspecify.annotations.NullMarked;
