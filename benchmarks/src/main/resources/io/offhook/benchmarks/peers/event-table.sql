-- As eventing's V0001__event_store.sql has it.
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

create index event_by_transaction on event (tx_id, position);

create function event_is_immutable() returns trigger language plpgsql as $$
begin
    raise exception 'events are immutable: % on event', tg_op;
end $$;

create trigger event_is_immutable before update or delete or truncate on event
    execute function event_is_immutable();
