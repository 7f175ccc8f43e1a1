--liquibase formatted sql
--changeset tramontane:003-snapshot
--comment: The folded state of a run after some event, so that recovery reads only the tail of its journal.
create table snapshot (
  root_id  uuid        primary key,
  position integer     not null,
  format   smallint    not null,
  at       timestamptz not null default now(),
  payload  bytea       not null
);

comment on column snapshot.position is 'number of the last event that is folded in';
comment on column snapshot.format is 'version of the encoding; an unknown one is ignored and the whole journal is folded';
