-- The place of a phone, and since when it is there and whose it is: what its device did before says nothing.
alter table my_phone add column device_pool text not null default '';
alter table my_phone add column added_at timestamptz not null default 'epoch';
alter table my_phone add column owned_since timestamptz not null default 'epoch';

alter table my_code add column issued_at timestamptz not null default 'epoch';
alter table my_code add column ended_at timestamptz;

create index my_phone_by_device on my_phone (device_name);

-- How far each device got, as far as it was seen: CONFIGURED, REGISTERED or FAILED.
create table device_progress (
    device_name text primary key,
    progress    text        not null,
    at          timestamptz not null
);

-- Models that administrators described.
create table phone_model (
    name   text primary key,
    camera boolean not null
);
