--liquibase formatted sql
--changeset tramontane:010-breakpoint
--comment: Where the debugger holds runs. execution_id narrows a breakpoint to one execution tree.
create table breakpoint (
  id           uuid        primary key,
  project_id   text        not null,
  namespace    text        not null default '',
  workflow     text        not null,
  task         text        not null,
  phase        text        not null,
  condition    text,
  enabled      boolean     not null default true,
  execution_id uuid,
  created_at   timestamptz not null,
  unique nulls not distinct (project_id, namespace, workflow, task, phase, execution_id)
);
