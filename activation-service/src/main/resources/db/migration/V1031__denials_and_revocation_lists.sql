-- An anchor that had expired when it was added was wanted all the same; the others end with their time.
alter table trust_anchor add column added_expired boolean not null default false;

-- Devices that are refused although they are genuine, by MAC or by fingerprint, from the trust topic.
create table denied_device (
    device text primary key
);

-- What CAs revoked, from the trust topic. The key is the SHA-256 of the public key that signed the list.
create table revocation_list (
    issuer_key text primary key,
    crl        bytea not null
);

-- Goes up with every change of the three, so that replicas that look for one each second read a single row.
create table trust_version (
    single  boolean primary key default true check (single),
    version bigint not null
);

insert into trust_version (version) values (0);
