-- What administrators decided about the portal, from the setting topic.
create table portal_setting (
    only_row    boolean primary key default true check (only_row),
    codes_shown boolean not null
);

insert into portal_setting (codes_shown) values (true);
