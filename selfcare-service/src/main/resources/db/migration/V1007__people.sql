-- The language that the user topic says.
alter table portal_user add column language text;

-- What people chose. No read model: nobody else knows it.
create table profile (
    user_id      text primary key,
    language     text,
    time_zone    text,
    mails_wanted boolean not null default true
);
