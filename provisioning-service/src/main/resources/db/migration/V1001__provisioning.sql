-- Read model, equal to the fold of the events. The name is SEP and the MAC where the device is known: one MAC, one phone.
create table phone_view (
    id                       uuid primary key,
    version                  bigint      not null,
    device_name              text        not null,
    model                    text        not null,
    description              text        not null,
    lines                    text        not null,
    owner_id                 text,
    device_pool              text        not null,
    requires_activation_code boolean     not null,
    status                   text        not null,
    provisioned_at           timestamptz not null
);

-- Not deferrable: of two who race for a name both would write it before either looks, and wait for each other.
alter table phone_view add constraint phone_view_device_name unique (device_name);
create index phone_view_in_order on phone_view (provisioned_at, id);
create index phone_view_by_owner on phone_view (owner_id);

-- The live code of a phone, from the activation topic.
create table live_code (
    phone_id uuid primary key,
    code_id  uuid not null
);

-- What lines show. Personal: in no event, deleted with the phone and with its owner.
create table line_text (
    phone_id   uuid not null,
    line_index int  not null,
    display    text,
    label      text,
    primary key (phone_id, line_index)
);

-- Redeemed codes whose device is still another phone.
create table mac_conflict (
    code_id  uuid primary key,
    phone_id uuid        not null,
    mac      text        not null,
    since    timestamptz not null
);

create index mac_conflict_by_mac on mac_conflict (mac, since);

-- Creating requests that may be repeated.
create table idempotency_key (
    key        text primary key,
    request    text        not null,
    phone_id   uuid        not null,
    claimed_at timestamptz not null
);

create index idempotency_key_by_age on idempotency_key (claimed_at);

create table person (
    user_id text primary key,
    name    text not null,
    mail    text not null
);

-- Onboarding methods that administrators chose; the others are as usual for the model.
create table onboarding_method (
    model  text primary key,
    method text not null
);
