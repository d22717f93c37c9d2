-- Finds the stream of a code that somebody typed. Stays after the code's end: the same device may ask again.
create table code_fingerprint (
    fingerprint bytea primary key,
    key_id      text not null,
    code_id     uuid not null unique,
    phone_id    uuid not null
);

-- The digits, sealed. Deleted at redemption, expiry and release.
create table code_secret (
    code_id uuid primary key,
    key_id  text  not null,
    sealed  bytea not null
);

-- Read model, equal to the fold of the events.
create table code_view (
    code_id     uuid primary key,
    phone_id    uuid        not null,
    device_name text        not null,
    model       text        not null,
    mac         text,
    owner_id    text,
    status      text        not null,
    issued_at   timestamptz not null,
    expires_at  timestamptz not null,
    ended_at    timestamptz
);

create index code_view_by_phone on code_view (phone_id, issued_at);
create index code_view_by_time on code_view (issued_at, code_id);
create index code_view_due on code_view (expires_at) where status = 'LIVE';

-- Which phone a device belongs to: one MAC, one phone.
create table device_assignment (
    mac      text primary key,
    phone_id uuid not null
);

create index device_assignment_by_phone on device_assignment (phone_id);

-- Manufacturer CAs, from the trust topic.
create table trust_anchor (
    fingerprint text primary key,
    certificate bytea not null
);
