-- Read model, equal to the fold of the events: the certificates that phones are told about, and what they may do.
create table phone_certificate (
    fingerprint text primary key,
    subject     text        not null,
    issuer      text        not null,
    serial      text        not null,
    not_before  timestamptz not null,
    not_after   timestamptz not null,
    certificate text        not null
);

create table certificate_role (
    id          text primary key,
    fingerprint text        not null,
    role        text        not null,
    ttl_seconds bigint      not null,
    granted_by  text        not null,
    granted_at  timestamptz not null
);

create index certificate_role_by_certificate on certificate_role (fingerprint, role);

-- Goes up with every change, so that each replica sees at a glance whether its book is old.
create table certificate_version (
    only_row boolean primary key default true check (only_row),
    version  bigint not null
);

insert into certificate_version (version) values (0);
