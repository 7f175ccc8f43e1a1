--liquibase formatted sql
--changeset tramontane:009-environment
--comment: Named sets of variables that executions refer to.
create table environment (
  id          uuid        primary key,
  name        text        not null,
  description text,
  project_id  text        not null,
  scope       text        not null,
  variables   json        not null,
  created_at  timestamptz not null,
  updated_at  timestamptz,
  version     bigint      not null default 1,
  unique (project_id, name)
);

create index environment_created on environment (created_at, id);
create index environment_name on environment (name, id);
