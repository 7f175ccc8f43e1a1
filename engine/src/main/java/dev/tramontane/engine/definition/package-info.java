/**
 * Stored definitions: workflows and workbooks, saved only when they are right. {@link
 * dev.tramontane.engine.definition.Definitions} is for people and the REST API; runs look things up
 * in the catalog, a snapshot in memory that every commit renews.
 */
@NullMarked
package dev.tramontane.engine.definition;

import org.jspecify.annotations.NullMarked;
