package io.offhook.eventing.inbox;

import static io.offhook.eventing.Await.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.offhook.eventing.SampleEvents;
import io.offhook.servers.postgres.PostgresServer;
import io.offhook.servers.test.OwnPostgres;
import io.offhook.servers.test.RealServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

/** PostgreSQL is killed, restarted and cut off under a consumer; no record is lost, given up or applied twice. */
@QuarkusTest
@QuarkusTestResource(value = OwnPostgres.class, restrictToAnnotatedClass = true)
@QuarkusTestResource(
        value = RealServers.class,
        initArgs = @ResourceArg(name = "servers", value = "kafka"),
        restrictToAnnotatedClass = true)
class KilledDatabaseIT {

    private static final int VERSIONS = 6;

    @SuppressWarnings("NullAway.Init") // set by OwnPostgres
    PostgresServer postgres;

    @Inject
    Inbox inbox;

    @Inject
    PhonesSeen seen;

    @Inject
    MeterRegistry meters;

    private final Random random = new Random(8);

    @Test
    void every_record_is_applied_once_though_the_database_is_killed_under_it() throws Exception {
        everyRecordIsAppliedWhile(3, server -> {
            server.destroyForcibly();
            server.restart();
        });
    }

    @Test
    void every_record_is_applied_once_though_the_database_is_restarted_under_it() throws Exception {
        everyRecordIsAppliedWhile(3, PostgresServer::restart);
    }

    @Test
    void every_record_is_applied_once_though_connections_are_terminated_under_it() throws Exception {
        everyRecordIsAppliedWhile(150, server -> terminateConnections());
    }

    private void everyRecordIsAppliedWhile(int times, Consumer<PostgresServer> disturbance) throws Exception {
        var streams = Collections.synchronizedList(new ArrayList<String>());
        double dead = deadLetters();
        var stop = new AtomicBoolean();
        var consumer = CompletableFuture.runAsync(() -> {
            while (!stop.get()) {
                consumeSomeStreams(streams);
            }
        });
        for (int i = 0; i < times; i++) {
            Thread.sleep(random.nextInt(times > 10 ? 60 : 1_500)); // no moment is special
            disturbance.accept(postgres);
        }
        stop.set(true);
        consumer.join();

        assertThat(streams).isNotEmpty();
        assertThat(select("select stream_id || ' ' || count(*) from phone_seen group by stream_id"))
                .containsAll(streams.stream().map(each -> each + " " + VERSIONS).toList());
        assertThat(select("select consumer || reason from parked")).isEmpty();
        assertThat(deadLetters()).isEqualTo(dead);
    }

    private double deadLetters() {
        return meters.counter("offhook.inbox.dead.letters", "consumer", PhonesSeen.CONSUMER)
                .count();
    }

    /** In an order that parks and unparks. */
    private void consumeSomeStreams(List<String> streams) {
        var records = new ArrayList<ConsumerRecord<String, byte[]>>();
        for (int i = 0; i < 4; i++) {
            var stream = SampleEvents.newStream();
            streams.add(stream);
            for (long version = 1; version <= VERSIONS; version++) {
                records.add(PhoneRecords.released(stream, version));
            }
        }
        Collections.shuffle(records, random);
        await(() -> inbox.receive(seen, PhoneRecords.batch(records)));
    }

    private void terminateConnections() {
        try (var connection = DriverManager.getConnection(postgres.jdbcUrl("postgres"), "postgres", "offhook");
                var statement = connection.createStatement()) {
            statement.execute("select pg_terminate_backend(pid) from pg_stat_activity where datname = 'offhook'");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> select(String sql) throws SQLException {
        var found = new ArrayList<String>();
        try (var connection = DriverManager.getConnection(postgres.jdbcUrl("offhook"), "postgres", "offhook");
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            while (row.next()) {
                found.add(row.getString(1));
            }
        }
        return found;
    }
}
