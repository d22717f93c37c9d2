-- What the person was told of the phone of a code: it may be somebody else's by the time the code is withdrawn.
alter table notice add column description text;
alter table notice add column directory_number text;
-- What the person said of the phone, if that led to it.
alter table notice add column report text check (report in ('DISPUTED', 'DISOWNED'));
