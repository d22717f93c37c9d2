package io.offhook.eventing.store;

import static io.offhook.eventing.Await.await;
import static io.offhook.eventing.SampleEvents.CAUSE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.offhook.contracts.phone.PhoneEvent;
import io.offhook.eventing.Recorded;
import io.offhook.eventing.SampleEvents;
import io.offhook.eventing.sql.UnitOfWork;
import io.offhook.eventing.sql.VersionConflict;
import io.offhook.eventing.store.EventStore.Pending;
import io.offhook.servers.test.RealServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class EventStoreIT {

    @Inject
    EventStore store;

    @Inject
    UnitOfWork units;

    @Inject
    DataSource source;

    @Test
    void what_was_appended_is_loaded_in_order_with_its_cause() {
        var stream = SampleEvents.newStream();
        append(stream, 0, SampleEvents.provisioned(stream), SampleEvents.released(stream));

        var history = load(stream);

        assertThat(history.version()).isEqualTo(2);
        assertThat(history.events())
                .extracting(Recorded::event)
                .containsExactly(SampleEvents.provisioned(stream), SampleEvents.released(stream));
        assertThat(history.events().getFirst().metadata().time()).isEqualTo(CAUSE.at());
        assertThat(history.events().getFirst().metadata().correlationId()).isEqualTo("correlation");
    }

    @Test
    void an_append_at_a_version_that_is_taken_is_a_conflict_and_leaves_no_hole() {
        var stream = SampleEvents.newStream();
        append(stream, 0, SampleEvents.provisioned(stream));

        var second = append(stream, 0, SampleEvents.released(stream), SampleEvents.released(stream));

        assertThat(second).isEqualTo(new Append.Conflict<PhoneEvent>(stream, 0));
        assertThat(load(stream).version()).isEqualTo(1);
    }

    @Test
    void nothing_of_a_batch_is_appended_when_another_was_faster_at_one_of_its_streams() {
        var free = SampleEvents.newStream();
        var taken = SampleEvents.newStream();
        append(taken, 0, SampleEvents.provisioned(taken));

        assertThatThrownBy(() ->
                        await(() -> units.run(() -> store.appendAll(List.of(beginning(free), beginning(taken))))))
                .isInstanceOf(VersionConflict.class);
        assertThat(load(free).version()).isZero();
        assertThat(load(taken).version()).isEqualTo(1);
    }

    @Test
    void of_many_racers_at_one_version_one_appends() {
        var stream = SampleEvents.newStream();
        append(stream, 0, SampleEvents.provisioned(stream));

        var racers = IntStream.range(0, 16)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> append(stream, 1, SampleEvents.released(stream))))
                .toList();

        assertThat(racers.stream().map(CompletableFuture::join).filter(Append.Appended.class::isInstance))
                .hasSize(1);
        assertThat(load(stream).version()).isEqualTo(2);
    }

    @Test
    void a_use_case_that_was_overtaken_decides_again_once() {
        var stream = SampleEvents.newStream();
        var tries = new java.util.concurrent.atomic.AtomicInteger();

        await(() -> units.run(() -> store.load(stream, PhoneEvent.class)
                .call(() -> tries.incrementAndGet() == 1
                        ? overtaking(stream)
                        : Uni.createFrom().voidItem())
                .flatMap(history -> store.<PhoneEvent>append(
                        stream, history.version(), List.of(SampleEvents.released(stream)), CAUSE))
                .map(Append::orRollBack)));

        assertThat(tries).hasValue(2);
        assertThat(load(stream).version()).isEqualTo(2);
    }

    /** Another thread appends; the unit of work goes on where it was, and keeps no event loop waiting. */
    private Uni<Void> overtaking(String stream) {
        var context = Vertx.currentContext();
        return Uni.createFrom()
                .completionStage(
                        () -> CompletableFuture.runAsync(() -> append(stream, 0, SampleEvents.provisioned(stream))))
                .emitOn(rest -> context.runOnContext(ignored -> rest.run()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"update event set type = 'x'", "delete from event", "truncate event"})
    void history_cannot_be_changed(String sql) throws SQLException {
        var stream = SampleEvents.newStream();
        append(stream, 0, SampleEvents.provisioned(stream));

        try (var connection = source.getConnection();
                var statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute(sql))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("events are immutable");
        }
        assertThat(load(stream).version()).isEqualTo(1);
    }

    private static Pending<PhoneEvent> beginning(String stream) {
        return new Pending<>(stream, 0, List.of(SampleEvents.provisioned(stream)), CAUSE);
    }

    private Append<PhoneEvent> append(String stream, long expected, PhoneEvent... events) {
        return await(() -> units.run(() -> store.append(stream, expected, List.of(events), CAUSE)));
    }

    private History<PhoneEvent> load(String stream) {
        return await(() -> units.run(() -> store.load(stream, PhoneEvent.class)));
    }
}
