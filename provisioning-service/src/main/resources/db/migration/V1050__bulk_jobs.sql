-- The key of the hashes by which the rows of files are known. Rows name persons, so nobody else may compute the hashes.
create table row_key (
    only_row boolean primary key default true check (only_row),
    key      uuid    not null default gen_random_uuid()
);

insert into row_key default values;
