-- Creating requests that may be repeated: what each made, so that a repetition makes nothing.
create table idempotent_request (
    account      text        not null,
    key          text        not null,
    fingerprint  text        not null,
    resource_id  uuid        not null,
    claimed_at   timestamptz not null,
    primary key (account, key)
);

create index idempotent_request_by_age on idempotent_request (claimed_at);

drop view recorded_event;
