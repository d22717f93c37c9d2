package io.offhook.eventing.audit;

import static io.offhook.eventing.Await.await;
import static io.offhook.servers.test.LongWait.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.offhook.contracts.audit.AuditRecorded;
import io.offhook.contracts.audit.AuditRecorded.Action;
import io.offhook.contracts.phone.PhoneEvent;
import io.offhook.eventing.Cause;
import io.offhook.eventing.SampleEvents;
import io.offhook.eventing.relay.RelayControl;
import io.offhook.eventing.sql.UnitOfWork;
import io.offhook.eventing.store.Append;
import io.offhook.eventing.store.EventStore;
import io.offhook.servers.test.RealServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One chain for a service: who waits for it, and that nothing breaks it. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class AuditChainIT {

    private static final Instant NOW = Instant.parse("2026-11-28T08:00:00.123456Z");
    private static final Duration LONG = Duration.ofSeconds(20);

    @Inject
    EventStore store;

    @Inject
    AuditLog audit;

    @Inject
    UnitOfWork units;

    @Inject
    RelayControl relay;

    @Inject
    AuditTopic topic;

    @Inject
    DataSource source;

    private final Cause cause = Cause.request(NOW, null, "admin");
    private final String stream = SampleEvents.newStream();

    @Test
    void an_event_without_an_entry_does_not_wait_for_the_chain() throws SQLException {
        try (var holder = source.getConnection()) {
            holder.setAutoCommit(false);
            holder.createStatement().executeQuery("select * from audit_head for update");

            await(() -> units.run(
                    () -> store.append(stream, 0, List.of(SampleEvents.released(stream)), Cause.device(NOW, null))
                            .ifNoItem()
                            .after(LONG)
                            .fail()));

            holder.rollback();
        }
    }

    /** Whoever had an entry before its last event would hold the chain while it waits for the other's stream. */
    @Test
    void two_that_wait_for_each_others_streams_do_not_wait_for_the_chain_too() throws SQLException {
        try (var holder = source.getConnection()) {
            holder.setAutoCommit(false);
            holder.createStatement()
                    .executeUpdate("insert into event (stream_id, version, type, data, metadata) values ('" + stream
                            + "', 1, 'io.offhook.Sample.v1', '{}', '{}')");
            var waiting =
                    later(() -> units.run(() -> append(SampleEvents.newStream()).chain(() -> append(stream))));
            await().until(() -> isWaitedFor(source));

            await(() -> units.run(() -> append(SampleEvents.newStream())));

            holder.rollback();
            waiting.join();
        }
    }

    @Test
    void many_at_once_make_one_chain_without_a_gap() {
        var many = IntStream.range(0, 40)
                .mapToObj(each -> later(() -> recorded(AuditEntry.of(Action.SIGNED_IN, null, cause))))
                .toList();
        many.forEach(CompletableFuture::join);

        awaitEntries(40);
        assertThat(topic.verify().findings()).isEmpty();
    }

    @Test
    void a_chain_that_is_published_again_is_the_same_chain() {
        await(() -> recorded(AuditEntry.of(Action.SIGN_IN_FAILED, 7, cause)));
        awaitEntries(1);
        var operator = Cause.request(NOW, null, "operator");

        assertThat(await(() -> relay.republish(AuditTopic.CHAIN, 1, operator))).isTrue();

        await().until(() -> topic.of(cause.correlationId()).size() == 2);
        assertThat(topic.of(operator.correlationId()))
                .extracting(AuditTopic::entry)
                .extracting(AuditRecorded::action, AuditRecorded::subject)
                .contains(tuple("EVENTS_REPUBLISHED", AuditTopic.CHAIN));
        assertThat(topic.verify().findings()).isEmpty();
    }

    @Test
    void an_entry_that_was_changed_or_put_in_breaks_the_chain_in_the_database() throws SQLException {
        await(() -> recorded(AuditEntry.of(Action.SIGNED_IN, null, cause)));
        await(() -> recorded(AuditEntry.of(Action.SIGNED_OUT, null, cause)));
        assertThat(brokenAfter("select 1")).isZero();

        assertThat(brokenAfter(
                        "update audit_entry set metadata = metadata || '{\"actor\": \"another\"}' where place = 1"))
                .isEqualTo(1);
        assertThat(brokenAfter("delete from audit_entry where place = (select max(place) from audit_entry)"))
                .isEqualTo(1);
        assertThat(brokenAfter("delete from audit_entry where place = 1")).isEqualTo(1);
    }

    /** As somebody would who rules the database. */
    private long brokenAfter(String forgery) throws SQLException {
        try (var connection = source.getConnection()) {
            connection.setAutoCommit(false);
            connection.createStatement().execute("alter table audit_entry disable trigger audit_is_immutable");
            connection.createStatement().execute(forgery);
            long broken = VerifyingAuditChain.brokenPlaces(connection);
            connection.rollback();
            return broken;
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"update audit_entry set type = 'x'", "delete from audit_entry", "truncate audit_entry"})
    void the_database_changes_no_entry(String statement) throws SQLException {
        await(() -> recorded(AuditEntry.of(Action.SIGNED_OUT, null, cause)));

        try (var connection = source.getConnection()) {
            assertThatThrownBy(() -> connection.createStatement().execute(statement))
                    .hasMessageContaining("immutable");
        }
    }

    private List<ConsumerRecord<String, byte[]>> awaitEntries(int count) {
        await().until(() -> topic.of(cause.correlationId()).size() >= count);
        return topic.of(cause.correlationId());
    }

    private Uni<Void> recorded(AuditEntry entry) {
        return units.run(() -> {
            audit.add(List.of(entry));
            return Uni.createFrom().voidItem();
        });
    }

    private static boolean isWaitedFor(DataSource source) throws SQLException {
        try (var connection = source.getConnection();
                var row = connection
                        .createStatement()
                        .executeQuery(
                                "select count(*) from pg_locks where locktype = 'transactionid' and not granted")) {
            row.next();
            return row.getLong(1) > 0;
        }
    }

    private static <T> CompletableFuture<T> later(Supplier<Uni<T>> work) {
        return CompletableFuture.supplyAsync(() -> await(work));
    }

    private Uni<Append<PhoneEvent>> append(String begun) {
        return store.append(begun, 0, List.of(SampleEvents.released(begun)), cause);
    }
}
