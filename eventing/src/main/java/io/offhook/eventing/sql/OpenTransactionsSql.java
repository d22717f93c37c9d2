package io.offhook.eventing.sql;

/**
 * Finds the transaction id below which every transaction of this database has ended: what they wrote is visible to every later statement.
 * {@code pg_snapshot_xmin} would be that of the whole server, and a transaction that another database left open would hold it back.
 *
 * <p>Why this is safe: take a snapshot first. Ids that are assigned later are at or above its xmax. The ids below xmax that are still in
 * progress are its xip list. From this list an id is removed only if a session or a prepared transaction of another database is seen with
 * it, and a transaction never changes its database. Whatever ends or begins between the snapshot and that look can only leave an id in
 * the list, and the bound then is lower than it could be. See ADR 11.
 */
public final class OpenTransactionsSql {

    /** One row with one column, the id as text. Sessions show the low 32 bits of an id. No two ids in progress have the same. */
    public static final String OLDEST_OF_THIS_DATABASE = """
            with snapshot as materialized (select pg_current_snapshot() as s),
            elsewhere as materialized (
                select backend_xid::text::bigint as xid from pg_stat_activity
                where backend_xid is not null
                    and datid <> (select oid from pg_database where datname = current_database())
                union all
                select "transaction"::text::bigint from pg_prepared_xacts where database <> current_database())
            select coalesce(
                (select min(x::text::numeric) from pg_snapshot_xip(s) x
                    where mod(x::text::numeric, 4294967296)::bigint not in (select xid from elsewhere)),
                pg_snapshot_xmax(s)::text::numeric)::text
            from snapshot""";

    private OpenTransactionsSql() {}
}
