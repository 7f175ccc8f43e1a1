--liquibase formatted sql
--changeset tramontane:006-task-execution
--comment: Task executions as lists and the REST API show them: a projection of the journal.
create table task_execution (
  id                    uuid        primary key,
  workflow_execution_id uuid        not null,
  root_id               uuid        not null,
  name                  text        not null,
  type                  text        not null,
  workflow_name         text        not null,
  workflow_namespace    text        not null default '',
  workflow_id           uuid        not null,
  tags                  text[]      not null default '{}',
  state                 text        not null,
  state_info            text,
  runtime_context       json,
  published             json,
  published_global      json,
  result                json,
  processed             boolean     not null default false,
  error_handled         boolean     not null default false,
  held                  boolean     not null default false,
  project_id            text        not null,
  created_at            timestamptz not null,
  updated_at            timestamptz,
  started_at            timestamptz,
  finished_at           timestamptz
) with (fillfactor = 85);

comment on column task_execution.held is 'whether the debugger holds the task';

create index task_execution_created on task_execution (created_at, id);
create index task_execution_workflow on task_execution (workflow_execution_id, id);
create index task_execution_tree on task_execution (root_id, id);
create index task_execution_state on task_execution (state, created_at, id) where state <> 'SUCCESS';
create index task_execution_held on task_execution (root_id, id) where held;
