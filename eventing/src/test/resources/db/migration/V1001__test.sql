-- A read model for the tests of the inbox.
create table phone_seen (
    stream_id text   not null,
    version   bigint not null,
    type      text   not null,
    primary key (stream_id, version)
);
