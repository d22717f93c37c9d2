-- Who did what, as it is published: data is the record's value byte by byte, for the next entry holds its hash. Only ever grows.
create table audit_entry (
    place       bigint      primary key check (place > 0),
    tx_id       xid8        not null default pg_current_xact_id(),
    chain       text        not null,
    type        text        not null,
    data        text        not null,
    metadata    jsonb       not null,
    recorded_at timestamptz not null default clock_timestamp()
);

-- The relay reads epochs of transactions.
create index audit_entry_by_transaction on audit_entry (tx_id, place);

create function audit_is_immutable() returns trigger language plpgsql as $$
begin
    raise exception 'the audit chain is immutable: % on audit_entry', tg_op;
end $$;

create trigger audit_is_immutable before update or delete or truncate on audit_entry
    execute function audit_is_immutable();

-- Where the chain ends. Whoever appends locks it until its transaction ends.
create table audit_head (
    only_row boolean primary key default true check (only_row),
    place    bigint  not null,
    hash     text    not null
);

insert into audit_head (place, hash) values (0, repeat('A', 43));
