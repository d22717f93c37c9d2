-- The key of the hashes by which the rows of files are known. Rows name persons, so nobody else may compute the hashes.
create table row_key (
    only_row boolean primary key default true check (only_row),
    key      uuid    not null default gen_random_uuid()
);

insert into row_key default values;

-- Bulk jobs, with their parameters and their progress.
create table phone_job (
    id                       uuid primary key,
    mode                     text        not null,
    template                 text,
    model                    text,
    device_pool              text,
    requires_activation_code boolean,
    code_life                text,
    mra_allowed              boolean,
    validate_only            boolean     not null,
    description              text        not null,
    charset                  text,
    header                   text[]      not null,
    ignored_columns          text[]      not null,
    total_rows               bigint      not null,
    state                    text        not null,
    start_at                 timestamptz,
    rows_read                bigint      not null default 0,
    inserted                 bigint      not null default 0,
    updated                  bigint      not null default 0,
    deleted                  bigint      not null default 0,
    already_there            bigint      not null default 0,
    valid                    bigint      not null default 0,
    failed                   bigint      not null default 0,
    actor                    text,
    traceparent              text,
    submitted_at             timestamptz not null,
    started_at               timestamptz,
    worked_at                timestamptz,
    ended_at                 timestamptz
);

create index phone_job_open on phone_job (submitted_at, id) where state in ('HOLD', 'PENDING', 'PROCESSING');
create index phone_job_in_order on phone_job (submitted_at, id);

-- Files of jobs in compressed pieces, so that any replica can work on them. Deleted some days after the end of their job.
create table phone_job_file (
    job_id    uuid        not null,
    place     int         not null,
    data      bytea       not null,
    stored_at timestamptz not null default clock_timestamp(),
    primary key (job_id, place)
);

-- Rows that failed, as they came. Personal: deleted with the files.
create table phone_job_failed_row (
    job_id uuid not null,
    line   int  not null,
    cells  text not null,
    reason text not null,
    primary key (job_id, line)
);
