-- Which request a live code follows from: who asked for a code knows by it that the code is there. Older ones have none.
alter table live_code add column correlation_id text;
