-- A phone loses three codes a day. What was reported before this table said when counts by its event alone.
alter table lost_code add column at timestamptz not null default 'epoch';
alter table lost_code alter column at drop default;

create index lost_code_by_phone on lost_code (phone_id, at desc);
