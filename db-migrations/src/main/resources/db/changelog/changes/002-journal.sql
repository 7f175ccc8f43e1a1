--liquibase formatted sql
--changeset tramontane:002-journal
--comment: The truth. One row holds the events of one run in one commit; rows are only inserted. json, not jsonb: nothing looks inside an event, and jsonb costs the server a third more.
create table journal (
  root_id uuid        not null,
  seq     integer     not null,
  events  smallint    not null,
  part    smallint    not null,
  epoch   bigint      not null,
  at      timestamptz not null default now(),
  payload json        not null,
  primary key (root_id, seq)
) partition by hash (root_id);

comment on column journal.seq is 'number of the first event in this row, from 1';
comment on column journal.payload is 'array of events, each with its own time and cause';

create table journal_p00 partition of journal for values with (modulus 16, remainder 0);
create table journal_p01 partition of journal for values with (modulus 16, remainder 1);
create table journal_p02 partition of journal for values with (modulus 16, remainder 2);
create table journal_p03 partition of journal for values with (modulus 16, remainder 3);
create table journal_p04 partition of journal for values with (modulus 16, remainder 4);
create table journal_p05 partition of journal for values with (modulus 16, remainder 5);
create table journal_p06 partition of journal for values with (modulus 16, remainder 6);
create table journal_p07 partition of journal for values with (modulus 16, remainder 7);
create table journal_p08 partition of journal for values with (modulus 16, remainder 8);
create table journal_p09 partition of journal for values with (modulus 16, remainder 9);
create table journal_p10 partition of journal for values with (modulus 16, remainder 10);
create table journal_p11 partition of journal for values with (modulus 16, remainder 11);
create table journal_p12 partition of journal for values with (modulus 16, remainder 12);
create table journal_p13 partition of journal for values with (modulus 16, remainder 13);
create table journal_p14 partition of journal for values with (modulus 16, remainder 14);
create table journal_p15 partition of journal for values with (modulus 16, remainder 15);
