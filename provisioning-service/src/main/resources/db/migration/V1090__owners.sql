-- Codes that were released or expired, from the activation topic: one that is reported lost may be replaced already.
create table ended_code (
    code_id uuid primary key
);

-- The language of pages and mails that an administrator chose for a person; null: none.
alter table person add column language text;
