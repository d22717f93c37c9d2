-- Read model, equal to the fold of the events: the LSCs that phones hold.
create table lsc (
    device_name  text primary key,
    operation_id uuid        not null,
    fingerprint  text        not null,
    serial       text        not null,
    issuer       text        not null,
    not_before   timestamptz not null,
    not_after    timestamptz not null,
    certificate  text        not null,
    recorded_at  timestamptz not null,
    announced    boolean     not null
);

create index lsc_by_end on lsc (not_after, device_name);

-- Read model, equal to the fold of the events: what phones were and are to do.
create table lsc_operation (
    id               uuid primary key,
    device_name      text        not null,
    type             text        not null,
    authentication   text        not null,
    key_type         text,
    key_size         integer,
    curve            text,
    complete_by      timestamptz not null,
    scheduled_by     text,
    scheduled_reason text,
    scheduled_at     timestamptz not null,
    status           text        not null,
    failure          text,
    ended_at         timestamptz
);

create index lsc_operation_by_device on lsc_operation (device_name, scheduled_at desc);
create index lsc_operation_by_time on lsc_operation (scheduled_at desc, id);
create index lsc_operation_due on lsc_operation (complete_by) where status = 'PENDING';

-- Authentication strings, sealed, until they are used. No read model: events have none of them.
create table lsc_string (
    operation_id uuid primary key,
    key_id       text    not null,
    sealed       bytea   not null
);

-- Certificates that were sent to phones that did not say yet whether they stored them. No read model.
create table lsc_offer (
    fingerprint  text primary key,
    device_name  text        not null,
    operation_id uuid        not null,
    certificate  text        not null,
    offered_at   timestamptz not null
);

create index lsc_offer_by_device on lsc_offer (device_name, offered_at desc);

-- Phones that redeemed a code, from the activation topic.
create table activated_phone (
    device_name text primary key,
    model       text        not null,
    redeemed_at timestamptz not null
);

-- When a phone last proved itself by a null string: once for each redemption. No read model.
create table lsc_null_string_use (
    device_name text primary key,
    used_at     timestamptz not null
);
