-- How far a consumer is in each stream.
create table consumed (
    consumer  text   not null,
    topic     text   not null,
    stream_id text   not null,
    version   bigint not null,
    primary key (consumer, topic, stream_id)
);

-- Records that wait: for an earlier one of their stream, or for a person, after they failed again and again.
create table parked (
    consumer  text        not null,
    topic     text        not null,
    stream_id text        not null,
    version   bigint      not null,
    headers   jsonb       not null,
    value     bytea,
    reason    text        not null,
    -- failed again and again: waits for a person; otherwise it waits for an earlier one alone
    failed    boolean     not null,
    parked_at timestamptz not null default clock_timestamp(),
    primary key (consumer, topic, stream_id, version)
);
