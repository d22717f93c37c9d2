-- How often a line's changes were told lately, and whether what it is now was: who has the credentials of a phone decides how often it changes.
alter table registration
    add column told_times   int         not null default 0,
    add column told_since   timestamptz not null default clock_timestamp(),
    add column told_current boolean     not null default true;
