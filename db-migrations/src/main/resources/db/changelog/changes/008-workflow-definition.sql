--liquibase formatted sql
--changeset tramontane:008-workflow-definition
--comment: Workflows that can be started, those of workbooks included.
create table workflow_definition (
  id         uuid        primary key,
  name       text        not null,
  namespace  text        not null default '',
  project_id text        not null,
  scope      text        not null,
  workbook   text,
  input      text        not null default '',
  checksum   text,
  tags       text[]      not null default '{}',
  definition text        not null,
  created_at timestamptz not null,
  updated_at timestamptz,
  version    bigint      not null default 1,
  unique (project_id, name, namespace)
);

comment on column workflow_definition.version is 'counts changes, so that of two writers who read the same text only one wins';
comment on column workflow_definition.workbook is 'name of the workbook that brought it; null for one of its own';
comment on column workflow_definition.checksum is 'MD5 of the definition; null for a workflow of a workbook, as in Mistral';

create index workflow_definition_created on workflow_definition (created_at, id);
create index workflow_definition_name on workflow_definition (name, id);
