-- What happened. Only ever grows: update, delete and truncate raise.
create table event (
    position    bigint generated always as identity primary key,
    tx_id       xid8        not null default pg_current_xact_id(),
    stream_id   text        not null,
    version     bigint      not null check (version > 0),
    type        text        not null,
    data        jsonb       not null,
    metadata    jsonb       not null,
    recorded_at timestamptz not null default clock_timestamp(),
    unique (stream_id, version)
);

-- The relay reads epochs of transactions, in the order of positions.
create index event_by_transaction on event (tx_id, position);

create function event_is_immutable() returns trigger language plpgsql as $$
begin
    raise exception 'events are immutable: % on event', tg_op;
end $$;

create trigger event_is_immutable before update or delete or truncate on event
    execute function event_is_immutable();

create view recorded_event as
    select position, stream_id, version, type, data::text as data, metadata::text as metadata from event;

-- Latest state of the things on compacted topics; data is null once they are erased.
create table published_state (
    topic    text   not null,
    key      text   not null,
    version  bigint not null,
    type     text   not null,
    data     jsonb,
    metadata jsonb  not null,
    tx_id    xid8   not null default pg_current_xact_id(),
    primary key (topic, key)
);

create index published_state_by_transaction on published_state (tx_id);

-- Every transaction below the watermark is on Kafka.
create table relay_checkpoint (
    only_row  boolean primary key default true check (only_row),
    watermark xid8 not null
);

insert into relay_checkpoint (watermark) values ('0');
