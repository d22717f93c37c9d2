-- Read model, equal to the fold of the events: the trust lists that were published.
create table trust_list (
    version      bigint primary key,
    file         bytea       not null,
    hash         text        not null,
    records      integer     not null,
    signer       text        not null,
    sast         text        not null,
    recovery     text        not null,
    phase        text        not null,
    phase_since  timestamptz not null,
    published_at timestamptz not null,
    published_by text        not null
);
