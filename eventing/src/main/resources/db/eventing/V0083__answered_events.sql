-- Events of others that this service acted upon before its database was restored, and that its inbox does not know. Empty otherwise.
create table answered_event (
    event_id    text        primary key,
    answered_at timestamptz not null default clock_timestamp()
);
