-- Read models: one table per topic, so that each topic's events meet their own in order and nobody else's.
create table my_phone (
    phone_id         uuid primary key,
    device_name      text    not null,
    model            text    not null,
    description      text    not null,
    directory_number text,
    owner_id         text,
    requires_code    boolean not null,
    -- the code whose redemption told which device this phone is
    assigned_code_id uuid
);

create index my_phone_by_owner on my_phone (owner_id);

-- The latest code of a phone; never its digits.
create table my_code (
    phone_id   uuid primary key,
    code_id    uuid,
    status     text not null,
    owner_id   text,
    expires_at timestamptz
);

create index my_code_by_code on my_code (code_id);

-- Deleted when the user topic says that the person is erased.
create table person (
    user_id text primary key,
    name    text not null,
    mail    text not null
);
