-- An erasure and an export look for all of a person; without these they read every code and every notice.
create index my_code_by_owner on my_code (owner_id);
create index notice_by_user on notice (user_id);
create index notice_by_actor on notice (actor) where actor is not null;
