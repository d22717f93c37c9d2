-- The number of a phone's first line: a phone in a staging network shows which it is.
alter table phone_info add column directory_number text;
