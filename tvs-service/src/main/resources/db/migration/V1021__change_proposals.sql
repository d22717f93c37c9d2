-- Read model, equal to the fold of the events: the changes that were proposed to a second administrator.
create table change_proposal (
    id           uuid primary key,
    action       text        not null,
    subject      text        not null,
    options      text        not null,
    requested_by text        not null,
    requested_at timestamptz not null,
    expires_at   timestamptz not null,
    status       text        not null,
    decided_by   text,
    decided_at   timestamptz
);

create index change_proposal_by_time on change_proposal (requested_at desc, id);

-- Certificates of proposals, until these end. No read model: events have fingerprints only.
create table proposed_certificate (
    id          text primary key,
    proposal    uuid    not null,
    place       integer not null,
    certificate text    not null
);

create index proposed_certificate_by_proposal on proposed_certificate (proposal, place);
