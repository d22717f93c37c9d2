-- Mails to a user: whether the last one came back.
create index timeline_of_mails on timeline (stream_id, at, position) where topic = 'SELFCARE' and stream_id like 'user/%';
