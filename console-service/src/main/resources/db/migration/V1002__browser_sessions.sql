-- Browsers that are signed in to built-in accounts. The id itself is in a cookie alone.
create table browser_session (
    -- SHA-256, hexadecimal
    id_hash    text primary key,
    account    text        not null,
    started_at timestamptz not null,
    used_at    timestamptz not null
);

create index browser_session_started on browser_session (started_at);
create index browser_session_used on browser_session (used_at);
