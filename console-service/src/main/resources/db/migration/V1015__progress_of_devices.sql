-- How far each device got, as far as it was seen: CONFIGURED, REGISTERED or FAILED. Of those that were served or reported, by name.
create table device_progress (
    device_name text collate "C" primary key,
    progress    text        not null,
    at          timestamptz not null
);

create index device_progress_by_time on device_progress (at);

alter table phone add column progress text;
alter table phone add column progress_at timestamptz;

-- What a device did before its record or its code says nothing.
alter table phone drop column kind;
alter table phone add column kind text generated always as
    (case when requires_code then 'true' else 'false' end || coalesce(code_state, '')
        || case when progress_at >= greatest(added_at, code_ended_at) then '/' || progress else '' end) stored;

create index phone_by_kind on phone (kind, device_name) where removed_at is null;

create index phone_failed on phone (progress_at) where progress = 'FAILED' and removed_at is null;
