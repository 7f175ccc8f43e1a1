--liquibase formatted sql
--changeset tramontane:001-partition-lease
--comment: Which node owns which share of the runs. Every write names the epoch, so that a node that lost its share cannot write.
create table partition_lease (
  part       smallint primary key,
  owner      uuid,
  epoch      bigint not null default 0,
  expires_at timestamptz
) with (fillfactor = 50);

insert into partition_lease (part) select generate_series(0, 15);
