--liquibase formatted sql
--changeset tramontane:007-action-execution
--comment: Action executions as lists and the REST API show them: a projection of the journal.
create table action_execution (
  id                 uuid        primary key,
  task_execution_id  uuid,
  root_id            uuid,
  name               text        not null,
  workflow_name      text,
  workflow_namespace text        not null default '',
  task_name          text,
  description        text,
  tags               text[]      not null default '{}',
  state              text        not null,
  state_info         text,
  accepted           boolean     not null default false,
  item_index         integer     not null default 0,
  input              json,
  output             json,
  project_id         text        not null,
  created_at         timestamptz not null,
  updated_at         timestamptz
) with (fillfactor = 85);

comment on column action_execution.task_execution_id is 'null for an action that was run directly';
comment on column action_execution.item_index is 'number of the item in a with-items task, from 0';

create index action_execution_created on action_execution (created_at, id);
create index action_execution_task on action_execution (task_execution_id, id);
create index action_execution_state on action_execution (state, created_at, id) where state <> 'SUCCESS';
