-- What people are to be told, one row for each thing. Never digits, never an address, never the secret of a link.
create table notice (
    -- kind and subject, for example CODE_ISSUED/<code id>: one thing is told once
    notice_key     text primary key,
    user_id        text        not null,
    kind           text        not null,
    phone_id       uuid,
    code_id        uuid,
    -- of the device that used the code, or of the phone whose code was withdrawn
    model          text,
    device_name    text,
    happened_at    timestamptz not null,
    state          text        not null check (state in ('PENDING', 'SENT', 'FAILED', 'CANCELLED')),
    -- the mail that tells it; absent while it waits for one
    mail_id        uuid,
    correlation_id text        not null,
    causation_id   text,
    traceparent    text,
    actor          text,
    channel        text
);

create index notice_waiting on notice (user_id) where state = 'PENDING' and mail_id is null;
create index notice_failed on notice (user_id) where state = 'FAILED';
create index notice_pending_by_code on notice (code_id) where state = 'PENDING';
create index notice_by_mail on notice (mail_id);

-- People with notices that wait for a mail: it is written once no more notices come.
create table mail_gathering (
    user_id  text primary key,
    first_at timestamptz not null,
    due_at   timestamptz not null
);

create index mail_gathering_due on mail_gathering (due_at);

-- Mails: all notices that were due when the mail was claimed first. Each attempt sends these, with the same Message-ID.
create table mail (
    mail_id         uuid primary key,
    user_id         text        not null,
    kinds           text[]      not null,
    state           text        not null check (state in ('PENDING', 'SENT', 'FAILED', 'CANCELLED')),
    attempts        int         not null,
    made_at         timestamptz not null,
    -- while a mail is claimed: when the claim ends
    next_attempt_at timestamptz not null,
    ended_at        timestamptz,
    -- of the last attempt that failed; never an address
    reason          text
);

create index mail_due on mail (next_attempt_at) where state = 'PENDING';
create index mail_by_user on mail (user_id, made_at desc);

-- People whose address was refused for good: until it changes, nothing is sent to them.
create table mail_refusal (
    user_id    text primary key,
    reason     text        not null,
    refused_at timestamptz not null
);

-- Links in mails. The secret is in the mail alone.
create table mail_link (
    -- SHA-256, hexadecimal
    token_hash  text primary key,
    purpose     text        not null check (purpose in ('UNSUBSCRIBE', 'DISPUTE')),
    user_id     text        not null,
    phone_id    uuid,
    code_id     uuid,
    device_name text,
    made_at     timestamptz not null
);

create index mail_link_made on mail_link (made_at);
create index mail_link_by_user on mail_link (user_id);

-- When people last asked to be told of their phones once more.
create table mail_request (
    user_id  text primary key,
    asked_at timestamptz not null
);

create index my_code_live_by_end on my_code (expires_at) where status = 'LIVE';
