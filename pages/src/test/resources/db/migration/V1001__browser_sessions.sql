create table browser_session (
    id_hash    text primary key,
    account    text        not null,
    started_at timestamptz not null,
    used_at    timestamptz not null
);
