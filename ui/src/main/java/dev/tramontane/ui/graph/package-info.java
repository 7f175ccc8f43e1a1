/**
 * Workflows as graphs: which nodes and edges a workflow has, where they lie, and the component that
 * shows them. Places are computed here with ELK and never in the browser, so that they are the same
 * for everybody and can be tested.
 */
@NullMarked
package dev.tramontane.ui.graph;

import org.jspecify.annotations.NullMarked;
