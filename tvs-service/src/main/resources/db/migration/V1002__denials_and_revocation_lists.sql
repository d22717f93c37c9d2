-- Read model, equal to the fold of the events: the devices that are denied now.
create table denied_device (
    device                  text primary key,
    mac                     text,
    certificate_fingerprint text,
    reason                  text        not null,
    denied_by               text        not null,
    denied_at               timestamptz not null
);

create index denied_device_by_time on denied_device (denied_at desc, device);

-- Read model, equal to the fold of the events: the revocation lists that are held.
create table revocation_list (
    issuer_key  text primary key,
    issuer      text        not null,
    crl_number  numeric,
    this_update timestamptz not null,
    next_update timestamptz,
    revoked     integer     not null,
    crl         text        not null,
    imported_at timestamptz not null
);

create index revocation_list_by_issuer on revocation_list (issuer, issuer_key);
