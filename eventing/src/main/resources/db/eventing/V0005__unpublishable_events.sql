-- Events that the brokers can never take. Later events of the same stream wait until an operator sets the event aside.
create table unpublishable_event (
    topic        text        not null,
    stream_id    text        not null,
    version      bigint      not null,
    event_id     uuid        not null,
    type         text        not null,
    reason       text        not null,
    since        timestamptz not null default clock_timestamp(),
    set_aside_by text,
    set_aside_at timestamptz,
    -- the relay is done with it: it was set aside, or a newer state took its place
    done_at      timestamptz,
    primary key (topic, stream_id, version)
);
