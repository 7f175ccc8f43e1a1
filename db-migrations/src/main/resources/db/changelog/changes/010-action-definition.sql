--liquibase formatted sql
--changeset tramontane:010-action-definition
--comment: Ad-hoc actions, those of workbooks included.
create table action_definition (
  id         uuid        primary key,
  name       text        not null,
  namespace  text        not null default '',
  project_id text        not null,
  scope      text        not null,
  workbook   text,
  description text,
  input      text        not null default '',
  tags       text[]      not null default '{}',
  definition text        not null,
  created_at timestamptz not null,
  updated_at timestamptz,
  version    bigint      not null default 1,
  unique (project_id, name, namespace)
);

comment on column action_definition.version is 'counts changes, so that of two writers who read the same text only one wins';
comment on column action_definition.workbook is 'name of the workbook that brought it; null for one of its own';

create index action_definition_created on action_definition (created_at, id);
create index action_definition_name on action_definition (name, id);
