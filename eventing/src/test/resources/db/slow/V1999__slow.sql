-- Longer than connections wait for an answer in the tests with this migration: the service starts all the same.
select pg_sleep(4);
