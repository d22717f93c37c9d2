-- A read model for the tests of the inbox.
create table phone_seen (
    stream_id text   not null,
    version   bigint not null,
    type      text   not null,
    primary key (stream_id, version)
);

-- A read model that is kept with the appends.
create table phone_count (
    stream_id text   primary key,
    events    bigint not null
);

create index phone_count_by_events on phone_count (events);
