-- Mails on their way, by the code they carry; never its digits, never an address.
create table welcome_mail (
    code_id         uuid primary key,
    phone_id        uuid        not null,
    owner_id        text        not null,
    expires_at      timestamptz not null,
    state           text        not null check (state in ('PENDING', 'SENT', 'FAILED', 'CANCELLED')),
    attempts        int         not null default 0,
    -- while a mail is claimed: when the claim ends
    next_attempt_at timestamptz not null,
    correlation_id  text        not null,
    causation_id    text,
    traceparent     text
);

create index welcome_mail_due on welcome_mail (next_attempt_at) where state = 'PENDING';
create index welcome_mail_by_owner on welcome_mail (owner_id) where state in ('PENDING', 'FAILED');
