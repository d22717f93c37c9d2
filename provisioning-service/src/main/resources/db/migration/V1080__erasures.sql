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
    done_at        timestamptz
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
