-- The last rebuild of each read model, for whoever asks any replica. What is rebuilt stands in a schema of its own until it is swapped in.
create table rebuild (
    read_model text        primary key,
    state      text        not null check (state in ('RUNNING', 'DONE', 'FAILED')),
    events     bigint      not null default 0,
    done       bigint      not null default 0,
    total      bigint      not null default 0,
    started_at timestamptz not null default clock_timestamp(),
    updated_at timestamptz not null default clock_timestamp(),
    failure    text
);
