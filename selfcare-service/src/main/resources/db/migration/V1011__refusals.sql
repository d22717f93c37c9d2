-- The last refusal that concerns a phone: by the phone id if its code was tried, and by the name of the device that tried.
create table last_refusal (
    about    text primary key,
    at       timestamptz not null,
    reason   text        not null,
    -- of the device that was refused
    model    text,
    retry_at timestamptz
);

create index last_refusal_by_time on last_refusal (at);
