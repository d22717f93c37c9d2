-- Whether self care shows people the codes of their phones.
alter table activation_setting add column show_codes boolean not null default true;
