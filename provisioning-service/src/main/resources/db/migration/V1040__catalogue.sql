-- Counts the changes of documents that administrators name once, so that replicas read them anew only when something changed. The
-- documents themselves are published states.
create table catalogue_version (
    only_row boolean primary key default true check (only_row),
    version  bigint not null
);

insert into catalogue_version (version) values (0);

-- What shapes the configuration of a phone, by name.
alter table phone_view add column security_profile text not null default 'Default';
alter table phone_view add column sip_profile text not null default 'Default';
alter table phone_view add column phone_button_template text not null default 'Default';
-- Whether it got its record by itself: a phone that an administrator prepared for its device takes its place.
alter table phone_view add column auto_registered boolean not null default false;

-- The lines of phones: which phones show a DN.
create table phone_line (
    phone_id             uuid not null,
    line_index           int  not null,
    directory_number     text collate "C" not null,
    partition            text,
    calling_search_space text,
    primary key (phone_id, line_index)
);

insert into phone_line (phone_id, line_index, directory_number)
select id, split_part(line, '=', 1)::int, substr(line, strpos(line, '=') + 1)
from phone_view, regexp_split_to_table(lines, ' ') as line
where lines <> '';

create index phone_line_by_number on phone_line (directory_number);
alter table phone_view drop column lines;

-- The orders in which phones are listed, page after page.
create index phone_view_by_model on phone_view (model, id);
create index phone_view_by_pool on phone_view (device_pool, id);
create index phone_view_by_status on phone_view (status, id);
create index phone_view_by_description on phone_view (description, id);
drop index phone_view_by_owner;
create index phone_view_by_owner on phone_view (coalesce(owner_id, ''), id);
