-- The code whose redemption made the phone the device that it is now; none while it waits for another.
alter table phone_view add column redeemed_code uuid;

-- With what certificate a device redeemed a code (DER): its configuration is encrypted to it. Written with the redemption, never changed.
create table device_certificate (
    code_id     uuid primary key,
    certificate bytea not null
);

-- The trust list in force, from the trust topic: one row.
create table trust_list (
    id      int primary key check (id = 1),
    version bigint not null,
    file    bytea  not null
);
