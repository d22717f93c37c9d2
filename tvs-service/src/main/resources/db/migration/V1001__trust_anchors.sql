-- Read model, equal to the fold of the events: the anchors that are trusted now.
create table trust_anchor (
    fingerprint text primary key,
    subject     text        not null,
    issuer      text        not null,
    not_before  timestamptz not null,
    not_after   timestamptz not null,
    certificate text        not null,
    added_at    timestamptz not null
);

create index trust_anchor_by_subject on trust_anchor (subject, fingerprint);
