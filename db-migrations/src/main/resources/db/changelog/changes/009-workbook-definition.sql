--liquibase formatted sql
--changeset tramontane:009-workbook-definition
--comment: Workbook texts as they were uploaded.
create table workbook_definition (
  id         uuid        primary key,
  name       text        not null,
  namespace  text        not null default '',
  project_id text        not null,
  scope      text        not null,
  tags       text[]      not null default '{}',
  definition text        not null,
  created_at timestamptz not null,
  updated_at timestamptz,
  version    bigint      not null default 1,
  unique (project_id, name, namespace)
);

comment on column workbook_definition.version is 'counts changes, so that of two writers who read the same text only one wins';

create index workbook_definition_created on workbook_definition (created_at, id);
create index workbook_definition_name on workbook_definition (name, id);
