-- What the person was called, for texts on phones of others; taken out when it is done.
alter table erasure add column name text;
