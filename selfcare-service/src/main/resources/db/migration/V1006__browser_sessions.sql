-- The name that every service with pages has for it.
alter table portal_session rename to browser_session;
alter index portal_session_pkey rename to browser_session_pkey;
alter index portal_session_started rename to browser_session_started;
alter index portal_session_used rename to browser_session_used;
