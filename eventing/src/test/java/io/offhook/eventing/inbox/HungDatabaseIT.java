package io.offhook.eventing.inbox;

import static io.offhook.servers.test.LongWait.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.contracts.topic.Topic;
import io.offhook.eventing.SampleEvents;
import io.offhook.eventing.relay.TopicReader;
import io.offhook.eventing.sql.DatabaseFailure;
import io.offhook.eventing.sql.PlainSql;
import io.offhook.eventing.sql.UnitOfWork;
import io.offhook.eventing.store.EventStore;
import io.offhook.servers.postgres.PostgresServer;
import io.offhook.servers.test.OwnPostgres;
import io.offhook.servers.test.RealServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** PostgreSQL is stopped with SIGSTOP: its connections stay open, and nothing answers. */
@QuarkusTest
@TestProfile(ShortDeadlines.class)
@QuarkusTestResource(value = OwnPostgres.class, restrictToAnnotatedClass = true)
@QuarkusTestResource(
        value = RealServers.class,
        initArgs = @ResourceArg(name = "servers", value = "kafka"),
        restrictToAnnotatedClass = true)
class HungDatabaseIT {

    private static final Duration LONG = Duration.ofSeconds(60);

    @SuppressWarnings("NullAway.Init") // set by OwnPostgres
    PostgresServer postgres;

    @Inject
    UnitOfWork units;

    @Inject
    Inbox inbox;

    @Inject
    PhonesSeen seen;

    @Inject
    EventStore store;

    @Inject
    TopicReader topic;

    private final String stream = SampleEvents.newStream();

    @AfterEach
    void goOn() {
        postgres.thaw();
        await().ignoreExceptions().until(() -> done(units.runApart(this::insert)));
    }

    @Test
    void work_fails_as_it_does_without_a_database_and_its_connection_is_closed_and_used_no_more() throws SQLException {
        var failure = failure(units.runApart(() -> insert().call(this::freeze).call(this::insert)));

        assertThat(DatabaseFailure.of(failure)).isEqualTo(DatabaseFailure.UNAVAILABLE);
        postgres.thaw();
        await().untilAsserted(() -> assertThat(idleInTransaction()).isZero());
        await().ignoreExceptions().until(() -> done(units.runApart(this::insert)));
        assertThat(rows()).isEqualTo(1);
    }

    @Test
    void nobody_waits_without_end_for_a_connection_that_is_used_or_opened() {
        postgres.freeze();

        var failures = Uni.join()
                .all(IntStream.range(0, 60)
                        .mapToObj(i ->
                                units.runApart(this::insert).onItemOrFailure().transform((done, it) -> it))
                        .toList())
                .andFailFast()
                .await()
                .atMost(LONG);

        assertThat(failures)
                .allSatisfy(it -> assertThat(DatabaseFailure.of(it)).isEqualTo(DatabaseFailure.UNAVAILABLE));
    }

    @Test
    void a_statement_that_the_database_itself_cancels_leaves_its_connection_open() throws SQLException {
        var backend = new AtomicReference<Object>();

        var failure = failure(units.runApart(() -> PlainSql.select("select pg_backend_pid()")
                .invoke(rows -> backend.set(rows.getFirst()[0]))
                .chain(() -> PlainSql.select("select pg_sleep(60)"))));

        assertThat(DatabaseFailure.of(failure)).isEqualTo(DatabaseFailure.UNAVAILABLE);
        assertThat(count("select count(*) from pg_stat_activity where pid = " + backend))
                .isEqualTo(1);
    }

    @Test
    void a_consumer_waits_and_then_applies_each_record_once() throws SQLException {
        postgres.freeze();
        var applied = inbox.receive(
                        seen,
                        PhoneRecords.batch(List.of(PhoneRecords.released(stream, 1), PhoneRecords.released(stream, 2))))
                .subscribeAsCompletionStage();
        assertThat(failure(units.runApart(this::insert))).isNotNull();
        assertThat(applied).isNotDone();

        postgres.thaw();

        await().until(applied::isDone);
        assertThat(count("select count(*) from phone_seen where stream_id = '" + stream + "'"))
                .isEqualTo(2);
    }

    @Test
    void the_relay_goes_on_by_itself() {
        done(append(0));
        await().untilAsserted(() -> assertThat(published()).containsExactly(1L));
        postgres.freeze();
        assertThat(failure(units.runApart(this::insert))).isNotNull();
        postgres.thaw();

        await().ignoreExceptions().until(() -> done(append(1)));

        await().untilAsserted(() -> assertThat(published()).contains(2L));
    }

    private Uni<?> append(long expected) {
        return units.runApart(
                () -> store.append(stream, expected, List.of(SampleEvents.released(stream)), SampleEvents.CAUSE));
    }

    private List<Long> published() {
        return topic.versions(Topic.PHONE, stream);
    }

    private Uni<Void> insert() {
        return PlainSql.update(
                        "insert into phone_count (stream_id, events) values ($1, 1) on conflict do nothing", stream)
                .replaceWithVoid();
    }

    private Uni<Void> freeze() {
        postgres.freeze();
        return Uni.createFrom().voidItem();
    }

    private static boolean done(Uni<?> work) {
        work.await().atMost(LONG);
        return true;
    }

    private static Throwable failure(Uni<?> work) {
        return work.onItemOrFailure()
                .transform((done, failure) -> failure)
                .await()
                .atMost(LONG);
    }

    private long idleInTransaction() throws SQLException {
        return count("select count(*) from pg_stat_activity where datname = 'offhook' and query like 'insert%'"
                + " and state like 'idle in transaction%'");
    }

    private long rows() throws SQLException {
        return count("select count(*) from phone_count where stream_id = '" + stream + "'");
    }

    private long count(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(postgres.jdbcUrl("offhook"), "postgres", "offhook");
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
