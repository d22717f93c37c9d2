-- Browsers that are signed in to built-in accounts. The id itself is in a cookie alone.
create table portal_session (
    -- SHA-256, hexadecimal
    id_hash    text primary key,
    account    text        not null,
    started_at timestamptz not null,
    used_at    timestamptz not null
);

create index portal_session_started on portal_session (started_at);
create index portal_session_used on portal_session (used_at);
