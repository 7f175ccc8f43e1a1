--liquibase formatted sql
--changeset tramontane:005-workflow-execution
--comment: Workflow executions as lists and the REST API show them: a projection of the journal.
create table workflow_execution (
  id                 uuid        primary key,
  root_id            uuid        not null,
  part               smallint    not null,
  task_execution_id  uuid,
  source_id          uuid,
  workflow_id        uuid        not null,
  workflow_name      text        not null,
  workflow_namespace text        not null default '',
  definition_hash    text        not null,
  description        text,
  tags               text[]      not null default '{}',
  state              text        not null,
  state_info         text,
  input              json,
  params             json,
  output             json,
  published_global   json,
  project_id         text        not null,
  created_at         timestamptz not null,
  updated_at         timestamptz
) with (fillfactor = 85);

comment on column workflow_execution.task_execution_id is 'the task that started it; null for a root';

create index workflow_execution_created on workflow_execution (created_at, id);
create index workflow_execution_roots on workflow_execution (created_at, id) where task_execution_id is null;
create index workflow_execution_name on workflow_execution (workflow_name, created_at, id);
create index workflow_execution_task on workflow_execution (task_execution_id) where task_execution_id is not null;
create index workflow_execution_tree on workflow_execution (root_id, id) where task_execution_id is not null;
create index workflow_execution_state on workflow_execution (state, created_at, id) where state <> 'SUCCESS';
create index workflow_execution_live_roots on workflow_execution (part, id)
  where task_execution_id is null and state not in ('SUCCESS', 'ERROR', 'CANCELLED');
