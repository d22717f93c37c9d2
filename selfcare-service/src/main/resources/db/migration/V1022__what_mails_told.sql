-- What the person was told of the phone of a code: it may be somebody else's by the time the code is withdrawn.
alter table notice add column description text;
alter table notice add column directory_number text;
-- What the person said of the phone, if that led to it.
alter table notice add column report text check (report in ('DISPUTED', 'DISOWNED'));

-- The order of names that people expect: "Desk 2" before "Desk 10".
create function natural_order(name text) returns text language sql immutable strict parallel safe
    as $$ select regexp_replace(regexp_replace(name, '(\d+)', '000000000000\1', 'g'), '\d*(\d{12})', '\1', 'g') $$;
