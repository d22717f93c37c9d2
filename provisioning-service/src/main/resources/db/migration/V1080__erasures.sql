-- Persons who were erased, and how far that is. The id is all that is left of them.
create table erasure (
    user_id        text primary key,
    state          text        not null check (state in ('RUNNING', 'DONE')),
    erased_at      timestamptz not null,
    correlation_id text        not null,
    actor          text,
    channel        text,
    traceparent    text,
    -- what rows of bulk jobs are searched for; taken out when it is done
    terms          text[],
    -- jobs that had not ended and whose files name the person; null: nobody has looked yet
    jobs           uuid[],
    done_at        timestamptz,
    -- when the tombstone was published once more, for the brokers to compact what is before it
    repeated_at    timestamptz
);

create index erasure_running on erasure (erased_at) where state = 'RUNNING';

-- What each service said of its stores.
create table erasure_store (
    user_id   text        not null,
    service   text        not null,
    store     text        not null,
    erased    int         not null,
    left_over int         not null,
    looked_at timestamptz not null,
    primary key (user_id, service, store)
);

-- Who was erased by an older version still owns phones. They lose them now, and the tombstone asks the other services once more.
insert into erasure (user_id, state, erased_at, correlation_id, terms)
select owner_id, 'RUNNING', clock_timestamp(), gen_random_uuid()::text, '{}'
from (select distinct owner_id from phone_view) as owners
where owner_id is not null
    and not exists (select 1 from person p where p.user_id = owner_id)
    and exists (select 1 from published_state s where s.topic = 'USER' and s.key = owner_id and s.data is null);

update published_state s
set version = s.version + 1, tx_id = pg_current_xact_id(),
    metadata = s.metadata || jsonb_build_object('id', gen_random_uuid(), 'correlationId', e.correlation_id)
from erasure e
where s.topic = 'USER' and s.key = e.user_id and s.data is null;
