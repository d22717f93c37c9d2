-- What provisioning says of phones, from the phone topic: exports of codes show it, and are filtered by it.
create table phone_info (
    phone_id    uuid primary key,
    description text not null,
    device_pool text not null,
    -- the bulk job that added the phone
    job_id      uuid
);
