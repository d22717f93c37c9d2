-- What owners said of their phones, until the record follows. A fold of this service's own events.
create table lost_code (
    code_id  uuid primary key,
    phone_id uuid not null
);

create table disowned_phone (
    phone_id uuid primary key,
    owner_id text        not null,
    at       timestamptz not null
);
