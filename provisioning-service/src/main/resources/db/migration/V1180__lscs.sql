-- From the trust topic: the LSCs of phones. Equal to the fold of the events.
create table phone_lsc (
    device_name text primary key,
    not_before  timestamptz not null,
    certificate bytea       not null,
    recorded_at timestamptz not null,
    proven      boolean     not null
);

-- From the trust topic: what phones are to ask CAPF for. Equal to the fold of the events.
create table lsc_operation (
    operation_id   uuid primary key,
    device_name    text        not null,
    authentication text        not null,
    complete_by    timestamptz not null,
    ended          boolean     not null default false
);

create index lsc_operation_pending on lsc_operation (device_name) where not ended;

-- When the code was redeemed: an LSC that is older is one of an earlier life of the device. None: before this was kept.
alter table device_certificate add column redeemed_at timestamptz;
