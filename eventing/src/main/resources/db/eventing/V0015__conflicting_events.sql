-- The id of the last event that a consumer took. A replica of an older version moves the position without it, so it says for which version it is.
alter table consumed
    add column event_version bigint,
    add column event_id      text;

-- Records that may be forged: they move no position, and no stream waits behind them.
create table quarantined (
    id               bigint      primary key default nextval('parked_id_seq'),
    consumer         text        not null,
    topic            text        not null,
    stream_id        text        not null,
    version          bigint      not null,
    event_id         text        not null,
    headers          jsonb       not null,
    value            bytea,
    reason           text        not null,
    failure          text        not null,
    attempts         int         not null default 1,
    parked_at        timestamptz not null default clock_timestamp(),
    tried_at         timestamptz not null default clock_timestamp(),
    origin_topic     text        not null,
    origin_partition int         not null,
    origin_offset    bigint      not null,
    origin_time      timestamptz not null,
    unique (consumer, topic, stream_id, version, event_id)
);

create view dead_letter as
    select id, consumer, topic, stream_id, version, headers, value, reason, coalesce(failure, 'HANDLER') as failure, attempts,
        parked_at, tried_at, origin_topic, origin_partition, origin_offset, origin_time
    from parked where failed
    union all
    select id, consumer, topic, stream_id, version, headers, value, reason, failure, attempts,
        parked_at, tried_at, origin_topic, origin_partition, origin_offset, origin_time
    from quarantined;
