--liquibase formatted sql
--changeset tramontane:008-definition
--comment: Workflows, workbooks and ad-hoc actions as they were saved, those of workbooks also one by one.
create table definition (
  id          uuid        primary key,
  kind        text        not null check (kind in ('WORKFLOW', 'WORKBOOK', 'ACTION')),
  name        text        not null,
  namespace   text        not null default '',
  project_id  text        not null,
  scope       text        not null,
  workbook    text,
  description text,
  tags        text[]      not null default '{}',
  input       text,
  definition  text        not null,
  checksum    text,
  source_hash text        not null,
  created_at  timestamptz not null,
  updated_at  timestamptz,
  version     bigint      not null default 1,
  unique (project_id, kind, name, namespace)
);

comment on column definition.workbook is 'name of the workbook that brought it; null for one of its own';
comment on column definition.input is 'declared input as text; null if an action declares none';
comment on column definition.checksum is 'MD5 of the definition; null for a part of a workbook, as in Mistral';
comment on column definition.source_hash is 'key in content of the text that runs: that of the workbook for its parts';
comment on column definition.version is 'counts changes, so that of two writers who read the same text only one wins';

create index definition_created on definition (kind, created_at, id);
create index definition_name on definition (kind, name, id);
