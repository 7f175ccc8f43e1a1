package dev.tramontane.engine.journal.jooq;

import dev.tramontane.engine.journal.projection.ProjectionRows.WorkflowRow;

/** A workflow execution and the part of all runs that it belongs to. */
record PlacedWorkflow(WorkflowRow row, int part) {}
