-- The last verification, for whoever asks any replica.
create table verification (
    only_row    boolean     primary key default true check (only_row),
    state       text        not null check (state in ('RUNNING', 'DONE', 'FAILED')),
    at          text        not null default '',
    found       bigint      not null default 0,
    differences jsonb       not null default '[]',
    started_at  timestamptz not null default clock_timestamp(),
    updated_at  timestamptz not null default clock_timestamp(),
    failure     text
);
