alter table person rename to portal_user;
alter index person_pkey rename to portal_user_pkey;

-- Every phone in the table has had a code.
delete from my_code where code_id is null or expires_at is null;
alter table my_code alter column code_id set not null, alter column expires_at set not null;

-- The account that asked for the mail, if a person did.
alter table welcome_mail add column actor text;
