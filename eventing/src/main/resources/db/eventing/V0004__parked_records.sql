-- Why a record failed: UNDECODABLE and REFUSED wait for a person, HANDLER is tried again by itself; null with failed counts as HANDLER.
alter table parked
    add column id               bigint      generated always as identity unique,
    add column failure          text,
    add column attempts         int         not null default 1,
    add column tried_at         timestamptz not null default clock_timestamp(),
    add column origin_topic     text,
    add column origin_partition int,
    add column origin_offset    bigint,
    add column origin_time      timestamptz;
