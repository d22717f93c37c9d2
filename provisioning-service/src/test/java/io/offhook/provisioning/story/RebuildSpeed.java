package io.offhook.provisioning.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.contracts.phone.PhoneEvent;
import io.offhook.contracts.topic.Topic;
import io.offhook.eventing.Cause;
import io.offhook.eventing.EventCodec;
import io.offhook.eventing.Metadata;
import io.offhook.eventing.rebuild.ReadModelRebuild;
import io.offhook.servers.test.RealServers;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/**
 * How many events of a store go into the list of phones in a second: no test, and not run with them. {@code ./offhook load --rebuild} does,
 * and prints the JSON. Each phone was added with a line, edited, activated and registered.
 */
@QuarkusTest
@WithTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "servers", value = "postgres,kafka"))
class RebuildSpeed {

    private static final Path RESULT = Path.of("target", "rebuild-speed.json");
    private static final int PHONES = 25_000;
    private static final int ROUNDS = 3;

    private static final UUID PHONE = new UUID(0, 0);
    private static final UUID CODE = new UUID(0, 1);
    private static final UUID EVENT = new UUID(0, 2);
    private static final String MAC = "00000NUMBER0";

    /** All phones of a kind of event stand together, as after a bulk job. Those are on no topic: only the store is measured. */
    private static final String APPEND = """
            insert into event (stream_id, version, type, data, metadata)
            select id, ?, ?, replace(replace(replace(?, '%s', id), '%s', gen_random_uuid()::text), '%s', mac)::jsonb,
                replace(?, '%s', gen_random_uuid()::text)::jsonb
            from (select md5('phone' || n)::uuid::text as id, upper(lpad(to_hex(n), 12, '0')) as mac
                from generate_series(1, ?) n) phones""".formatted(PHONE, CODE, MAC, EVENT);

    private static final String PUBLISHED =
            "update relay_checkpoint set watermark = ((pg_current_xact_id()::text::bigint + 1)::text)::xid8";

    private static final String ROWS = """
            select md5(string_agg(row, '' order by row)) from (
                select to_jsonb(p)::text as row from phone_view p
                union all select to_jsonb(l)::text from phone_line l
                union all select (to_jsonb(u) - 'changed_by')::text from registrar_user u) rows""";

    @Inject
    DataSource source;

    @Inject
    ReadModelRebuild rebuilding;

    @Test
    void measure() throws Exception {
        var events = PhoneLife.events(PHONE, MAC, CODE);
        append(events);
        rebuilding.rebuild("phones"); // warms up, and is what is compared with
        var live = text(ROWS);
        var rates = new ArrayList<Long>();
        for (int round = 0; round < ROUNDS; round++) {
            var begun = System.nanoTime();
            rebuilding.rebuild("phones");
            rates.add(Math.round(PHONES * events.size() * 1e9 / (System.nanoTime() - begun)));
        }
        assertThat(text(ROWS)).isEqualTo(live);
        Files.writeString(RESULT, json(rates, events.size()));
        assertThat(RESULT).exists();
    }

    private void append(List<PhoneEvent> events) throws SQLException {
        var metadata = EventCodec.write(Metadata.of(EVENT, Cause.service(Instant.now())));
        try (var connection = source.getConnection()) {
            connection.setAutoCommit(false);
            for (int version = 1; version <= events.size(); version++) {
                append(connection, events.get(version - 1), version, metadata);
            }
            try (var statement = connection.createStatement()) {
                statement.execute(PUBLISHED);
                connection.commit();
                connection.setAutoCommit(true);
                statement.execute("analyze event");
            }
        }
    }

    private static void append(Connection connection, PhoneEvent event, int version, String metadata)
            throws SQLException {
        try (var statement = connection.prepareStatement(APPEND)) {
            statement.setInt(1, version);
            statement.setString(2, Topic.PHONE.typeOf(event).name());
            statement.setString(3, EventCodec.write(event));
            statement.setString(4, metadata);
            statement.setInt(5, PHONES);
            statement.executeUpdate();
        }
    }

    private String text(String sql) throws SQLException {
        try (var connection = source.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    private static String json(List<Long> rates, int perPhone) {
        return String.format(
                Locale.ROOT,
                """
                {
                  "measurement": "REBUILD events per second from the store into the list of phones",
                  "value": %d,
                  "unit": "1/s",
                  "rounds": %s,
                  "conditions": {"phones": %d, "eventsPerPhone": %d, "statistic": "median", "java": "%s", "processors": %d}
                }
                """,
                rates.stream().sorted().toList().get(rates.size() / 2),
                rates,
                PHONES,
                perPhone,
                Runtime.version(),
                Runtime.getRuntime().availableProcessors());
    }
}
