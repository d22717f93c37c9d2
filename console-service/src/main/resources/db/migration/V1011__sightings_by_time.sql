-- What devices did is deleted earlier than the rest, which lies around it.
create index timeline_of_devices_by_time on timeline (at) where topic = 'DEVICE';
