-- Everything here is a projection of topics: it can be thrown away and rebuilt.

-- One row for each phone that a topic told of. Columns of the phone topic and of the activation topic meet here: each topic writes its own,
-- so that it does not matter which comes first. Without a device name the phone topic did not tell of it yet.
create table phone (
    phone_id          uuid primary key,
    device_name       text collate "C",
    mac               text,
    model             text,
    description       text,
    directory_numbers text[],
    owner_id          text,
    device_pool       text,
    requires_code     boolean,
    mra_allowed       boolean,
    assigned_code_id  uuid,
    added_at          timestamptz,
    changed_at        timestamptz,
    removed_at        timestamptz,
    -- the latest code, never its digits
    code_id           uuid,
    code_state        text,
    code_issued_at    timestamptz,
    code_expires_at   timestamptz,
    code_ended_at     timestamptz,
    fingerprint       text,
    -- what the state of a phone in a list follows from
    kind              text generated always as
        (case when requires_code then 'true' else 'false' end || coalesce(code_state, '')) stored
);

create index phone_by_name on phone (device_name) where removed_at is null;
create index phone_by_added on phone (added_at, phone_id) where removed_at is null;
create index phone_by_mac on phone (mac) where mac is not null;
create index phone_by_owner on phone (owner_id, device_name) where removed_at is null;
create index phone_by_model on phone (model, device_name) where removed_at is null;
create index phone_by_pool on phone (device_pool, device_name) where removed_at is null;
create index phone_by_kind on phone (kind, device_name) where removed_at is null;
create index phone_by_expiry on phone (code_expires_at) where code_state = 'LIVE' and removed_at is null;
create index phone_by_code on phone (code_id);
create index phone_by_fingerprint on phone (fingerprint) where fingerprint is not null;
create index phone_by_number on phone using gin (directory_numbers);

-- What happened, from all topics. tx_id orders what is followed live: a transaction below the oldest open one is complete.
create table timeline (
    position       bigint generated always as identity primary key,
    tx_id          xid8        not null default pg_current_xact_id(),
    event_id       uuid        not null unique,
    topic          text        not null,
    stream_id      text        not null,
    version        bigint      not null,
    type           text        not null,
    at             timestamptz not null,
    actor          text,
    channel        text,
    correlation_id text        not null,
    causation_id   text,
    phone_id       uuid,
    code_id        uuid,
    device_name    text,
    fingerprint    text,
    address        text,
    reason         text,
    data           jsonb       not null
);

create index timeline_in_order on timeline (tx_id, position);
create index timeline_by_time on timeline using brin (at);
create index timeline_by_type on timeline (type, position);
create index timeline_by_phone on timeline (phone_id, at, position) where phone_id is not null;
create index timeline_by_code on timeline (code_id, at, position) where code_id is not null;
create index timeline_by_device on timeline (device_name, at, position) where device_name is not null;
create index timeline_by_fingerprint on timeline (fingerprint, at, position) where fingerprint is not null;
create index timeline_by_address on timeline (address, at, position) where address is not null;
create index timeline_by_correlation on timeline (correlation_id);
create index timeline_by_setting on timeline (stream_id, at, position) where topic in ('SETTING', 'TRUST');

-- The latest state of each setting and document, by the key of the topic.
create table setting (
    key        text primary key,
    type       text        not null,
    data       jsonb       not null,
    version    bigint      not null,
    changed_at timestamptz not null,
    changed_by text
);

create table person (
    user_id text primary key,
    name    text not null,
    mail    text not null
);

create index person_by_name on person (lower(name) text_pattern_ops);
create index person_by_mail on person (lower(mail) text_pattern_ops);

-- What is trusted or denied: anchors, certificates with a role, denials, revocation lists, trust lists, proposed changes.
create table trust_item (
    key        text primary key,
    kind       text        not null,
    data       jsonb       not null,
    not_after  timestamptz,
    changed_at timestamptz not null,
    changed_by text
);

create index trust_item_by_kind on trust_item (kind, not_after, key);

create table expected_device (
    key           text primary key,
    mac           text,
    serial_number text,
    model         text
);

create index expected_device_by_mac on expected_device (mac);
create index expected_device_by_serial_number on expected_device (serial_number);
