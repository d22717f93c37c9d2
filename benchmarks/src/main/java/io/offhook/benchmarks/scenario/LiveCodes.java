package io.offhook.benchmarks.scenario;

import io.offhook.benchmarks.work.ProgressBars;
import io.offhook.pki.device.PhoneModel;
import io.offhook.stackclient.stack.Database;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * Inserts live codes into the database of the activation service: event, list entry, fingerprint and sealed digits of each. They are
 * consistent, but the digits are random bytes. The events have a transaction id below the watermark of the relay, so they count as
 * published and no consumer handles them during the measurement.
 */
public record LiveCodes(Database database, PhoneModel model) {

    private static final int ROWS_PER_STATEMENT = 50_000;

    private static final String FILL = """
        with new as materialized (
            select gen_random_uuid() as code_id, gen_random_uuid() as phone_id, now() as at,
                date_trunc('milliseconds', now() + interval '168 hours') as expires_at
            from generate_series(1, ?)),
        events as (
            insert into event (tx_id, stream_id, version, type, data, metadata)
            select '3'::xid8, phone_id, 1, 'io.offhook.CodeIssued.v1',
                jsonb_build_object('codeId', code_id, 'phoneId', phone_id,
                    'deviceName', 'BAT' || upper(left(replace(phone_id::text, '-', ''), 12)), 'model', ?,
                    'expiresAt', to_char(expires_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')),
                jsonb_build_object('id', gen_random_uuid(),
                    'time', to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
                    'correlationId', 'load')
            from new),
        views as (
            insert into code_view (code_id, phone_id, device_name, model, status, issued_at, expires_at)
            select code_id, phone_id, 'BAT' || upper(left(replace(phone_id::text, '-', ''), 12)), ?, 'LIVE',
                at, expires_at
            from new),
        fingerprints as (
            insert into code_fingerprint (fingerprint, key_id, code_id, phone_id)
            select sha256(uuid_send(gen_random_uuid())), (select max(key_id) from code_fingerprint), code_id, phone_id
            from new)
        insert into code_secret (code_id, key_id, sealed)
        select code_id, (select max(key_id) from code_secret),
            substr(sha256(uuid_send(code_id)) || sha256(uuid_send(phone_id)), 1, 44)
        from new\
        """;

    long live() throws SQLException {
        try (var connection = database.connect()) {
            return live(connection);
        }
    }

    void fillUpTo(int wanted, ProgressBars progress) throws SQLException {
        try (var connection = database.connect()) {
            var live = live(connection);
            if (live >= wanted) {
                return;
            }
            try (var bar = progress.start("live codes", wanted)) {
                bar.stepTo(live);
                while (live < wanted) {
                    live += fill(connection, (int) Math.min(ROWS_PER_STATEMENT, wanted - live));
                    bar.stepTo(live);
                }
            }
            settle(connection);
        }
    }

    private int fill(Connection connection, int count) throws SQLException {
        try (var statement = connection.prepareStatement(FILL)) {
            statement.setInt(1, count);
            statement.setString(2, model.name());
            statement.setString(3, model.name());
            return statement.executeUpdate();
        }
    }

    /** Vacuums now, so that autovacuum does not start during the measurement. */
    private static void settle(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (var table : new String[] {"event", "code_view", "code_fingerprint", "code_secret"}) {
                statement.execute("vacuum analyze " + table);
            }
        }
    }

    private static long live(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select count(*) from code_view where status = 'LIVE'")) {
            row.next();
            return row.getLong(1);
        }
    }
}
