package io.offhook.eventing;

import static io.offhook.eventing.Await.await;
import static io.offhook.eventing.SampleEvents.CAUSE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.offhook.contracts.phone.PhoneEvent;
import io.offhook.eventing.sql.UnitOfWork;
import io.offhook.eventing.sql.VersionConflict;
import io.offhook.eventing.store.EventStore;
import io.offhook.eventing.store.EventStore.Pending;
import io.offhook.eventing.store.History;
import io.offhook.servers.test.RealServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class ManyStreamsIT {

    @Inject
    EventStore store;

    @Inject
    UnitOfWork units;

    private final List<String> streams =
            Stream.generate(SampleEvents::newStream).limit(3).toList();

    @Test
    void what_was_appended_to_many_is_loaded_from_each() {
        append(0);

        assertThat(load()).extracting(History::streamId).containsExactlyElementsOf(streams);
        assertThat(load()).extracting(History::version).containsOnly(2L);
        assertThat(load().getLast().events())
                .extracting(Recorded::event)
                .containsExactly(SampleEvents.provisioned(streams.getLast()), SampleEvents.released(streams.getLast()));
    }

    @Test
    void one_that_somebody_else_began_keeps_all_from_being_appended() {
        var taken = List.of(pending(streams.getFirst(), 0));
        await(() -> units.run(() -> store.appendAll(taken)));

        assertThatThrownBy(() -> append(0)).isInstanceOf(VersionConflict.class);

        assertThat(load()).extracting(History::version).containsExactly(2L, 0L, 0L);
    }

    @Test
    void what_is_to_follow_a_commit_follows_once_though_the_work_was_done_twice() {
        var tries = new AtomicInteger();
        var followed = new AtomicInteger();

        await(() -> units.run(() -> store.loadAll(streams, PhoneEvent.class).flatMap(histories -> {
            units.afterCommit(followed::incrementAndGet);
            if (tries.incrementAndGet() == 1) {
                CompletableFuture.runAsync(() -> append(0)).join();
            }
            return store.appendAll(histories.stream()
                    .map(each -> pending(each.streamId(), each.version()))
                    .toList());
        })));

        assertThat(tries).hasValue(2);
        assertThat(followed).hasValue(1);
    }

    @Test
    void nothing_follows_a_roll_back() {
        var followed = new AtomicInteger();
        Supplier<Uni<Void>> work = () -> {
            units.afterCommit(followed::incrementAndGet);
            return Uni.createFrom().failure(new IllegalStateException("as the test wants it"));
        };

        assertThatThrownBy(() -> await(() -> units.run(work))).hasMessage("as the test wants it");

        assertThat(followed).hasValue(0);
    }

    private List<Recorded<PhoneEvent>> append(long expected) {
        var pending = streams.stream().map(each -> pending(each, expected)).toList();
        return await(() -> units.run(() -> store.appendAll(pending)));
    }

    private static Pending<PhoneEvent> pending(String stream, long expected) {
        return new Pending<>(
                stream, expected, List.of(SampleEvents.provisioned(stream), SampleEvents.released(stream)), CAUSE);
    }

    private List<History<PhoneEvent>> load() {
        return await(() -> units.run(() -> store.loadAll(streams, PhoneEvent.class)));
    }
}
