alter table person rename to portal_user;
alter index person_pkey rename to portal_user_pkey;

-- The account that asked for the mail, if a person did.
alter table welcome_mail add column actor text;
