package dev.tramontane.server.report;

/**
 * What a report shall hold.
 *
 * @param errorsOnly only tasks and executions in ERROR
 * @param maxDepth nested levels whose tasks are shown, -1 for all; 0 shows the tasks of the root
 *     and the headers of their executions
 * @param statisticsOnly no tree
 */
public record ReportRequest(boolean errorsOnly, int maxDepth, boolean statisticsOnly) {}
