-- Bulk re-issues of expired codes: what was asked for, and how far each is.
create table reissue_job (
    id                 uuid primary key,
    idempotency_key    text unique,
    request            text        not null,
    model              text,
    owner_id           text,
    device_name_prefix text,
    expired_before     timestamptz,
    code_life          text,
    traceparent        text,
    state              text        not null,
    total              bigint      not null,
    done               bigint      not null,
    skipped            bigint      not null,
    failed             bigint      not null,
    last_code_id       uuid,
    submitted_at       timestamptz not null,
    finished_at        timestamptz
);

create index reissue_job_running on reissue_job (submitted_at) where state = 'RUNNING';
