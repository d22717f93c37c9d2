-- Looked into when a person is erased.
create index timeline_by_user on timeline (stream_id) where topic = 'USER';
