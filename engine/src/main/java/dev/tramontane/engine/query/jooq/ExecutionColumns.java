package dev.tramontane.engine.query.jooq;

import static dev.tramontane.db.generated.Tables.ACTION_EXECUTION;
import static dev.tramontane.db.generated.Tables.TASK_EXECUTION;
import static dev.tramontane.db.generated.Tables.WORKFLOW_EXECUTION;

/** What lists of executions can be filtered and sorted by (reference: rest-api.md sections 6-8). */
final class ExecutionColumns {

  static final ListColumns WORKFLOWS =
      ListColumns.of(WORKFLOW_EXECUTION, WORKFLOW_EXECUTION.ID)
          .text("workflow_name", WORKFLOW_EXECUTION.WORKFLOW_NAME)
          .text("workflow_namespace", WORKFLOW_EXECUTION.WORKFLOW_NAMESPACE)
          .uuid("workflow_id", WORKFLOW_EXECUTION.WORKFLOW_ID)
          .text("description", WORKFLOW_EXECUTION.DESCRIPTION)
          .tags("tags", WORKFLOW_EXECUTION.TAGS)
          .json("params", WORKFLOW_EXECUTION.PARAMS)
          .uuid("task_execution_id", WORKFLOW_EXECUTION.TASK_EXECUTION_ID)
          .uuid("root_execution_id", WORKFLOW_EXECUTION.ROOT_ID)
          .uuid("source_execution_id", WORKFLOW_EXECUTION.SOURCE_ID)
          .choice("state", WORKFLOW_EXECUTION.STATE)
          .text("state_info", WORKFLOW_EXECUTION.STATE_INFO)
          .json("input", WORKFLOW_EXECUTION.INPUT)
          .json("output", WORKFLOW_EXECUTION.OUTPUT)
          .time("created_at", WORKFLOW_EXECUTION.CREATED_AT)
          .time("updated_at", WORKFLOW_EXECUTION.UPDATED_AT)
          .text("project_id", WORKFLOW_EXECUTION.PROJECT_ID);

  static final ListColumns TASKS =
      ListColumns.of(TASK_EXECUTION, TASK_EXECUTION.ID)
          .text("name", TASK_EXECUTION.NAME)
          .text("type", TASK_EXECUTION.TYPE)
          .text("workflow_name", TASK_EXECUTION.WORKFLOW_NAME)
          .text("workflow_namespace", TASK_EXECUTION.WORKFLOW_NAMESPACE)
          .uuid("workflow_id", TASK_EXECUTION.WORKFLOW_ID)
          .uuid("workflow_execution_id", TASK_EXECUTION.WORKFLOW_EXECUTION_ID)
          .uuid("root_execution_id", TASK_EXECUTION.ROOT_ID)
          .tags("tags", TASK_EXECUTION.TAGS)
          .choice("state", TASK_EXECUTION.STATE)
          .text("state_info", TASK_EXECUTION.STATE_INFO)
          .json("published", TASK_EXECUTION.PUBLISHED)
          .truth("processed", TASK_EXECUTION.PROCESSED)
          .truth("held", TASK_EXECUTION.HELD)
          .time("created_at", TASK_EXECUTION.CREATED_AT)
          .time("updated_at", TASK_EXECUTION.UPDATED_AT)
          .time("started_at", TASK_EXECUTION.STARTED_AT)
          .time("finished_at", TASK_EXECUTION.FINISHED_AT)
          .text("project_id", TASK_EXECUTION.PROJECT_ID);

  static final ListColumns ACTIONS =
      ListColumns.of(ACTION_EXECUTION, ACTION_EXECUTION.ID)
          .text("name", ACTION_EXECUTION.NAME)
          .tags("tags", ACTION_EXECUTION.TAGS)
          .text("workflow_name", ACTION_EXECUTION.WORKFLOW_NAME)
          .text("workflow_namespace", ACTION_EXECUTION.WORKFLOW_NAMESPACE)
          .text("task_name", ACTION_EXECUTION.TASK_NAME)
          .uuid("task_execution_id", ACTION_EXECUTION.TASK_EXECUTION_ID)
          .choice("state", ACTION_EXECUTION.STATE)
          .text("state_info", ACTION_EXECUTION.STATE_INFO)
          .truth("accepted", ACTION_EXECUTION.ACCEPTED)
          .json("input", ACTION_EXECUTION.INPUT)
          .json("output", ACTION_EXECUTION.OUTPUT)
          .text("description", ACTION_EXECUTION.DESCRIPTION)
          .time("created_at", ACTION_EXECUTION.CREATED_AT)
          .time("updated_at", ACTION_EXECUTION.UPDATED_AT)
          .text("project_id", ACTION_EXECUTION.PROJECT_ID);

  private ExecutionColumns() {}
}
