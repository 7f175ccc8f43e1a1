--liquibase formatted sql
--changeset tramontane:004-content
--comment: Large values and definition texts, each stored once by its hash. Elsewhere {"$content": "<hash>"} stands for such a value.
create table content (
  hash       text        primary key,
  value      json        not null,
  created_at timestamptz not null default now()
);
