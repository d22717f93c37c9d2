package io.offhook.eventing.store;

import static io.offhook.eventing.Await.await;
import static io.offhook.eventing.SampleEvents.CAUSE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.offhook.contracts.phone.PhoneEvent;
import io.offhook.eventing.Recorded;
import io.offhook.eventing.ReleaseDecider;
import io.offhook.eventing.SampleEvents;
import io.offhook.eventing.decider.Decision;
import io.offhook.eventing.sql.UnitOfWork;
import io.offhook.eventing.store.CommandHandler.Request;
import io.offhook.servers.test.RealServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class CommandHandlerIT {

    @Inject
    EventStore store;

    @Inject
    UnitOfWork units;

    private final List<Recorded<PhoneEvent>> projected = new ArrayList<>();
    private final String first = SampleEvents.newStream();
    private final String second = SampleEvents.newStream();

    @SuppressWarnings("NullAway.Init") // set before each test
    private CommandHandler<String, Integer, PhoneEvent, String> handler;

    @BeforeEach
    void projectsIntoAList() {
        handler = new CommandHandler<>(store, new ReleaseDecider(), PhoneEvent.class, events -> {
            projected.addAll(events);
            return Uni.createFrom().voidItem();
        });
    }

    @Test
    void what_is_decided_is_appended_and_projected() {
        assertThat(release(first).refusal()).isEmpty();

        assertThat(version(first)).isEqualTo(1);
        assertThat(projected).extracting(Recorded::version).containsExactly(1L);
    }

    @Test
    void a_refusal_appends_nothing() {
        release(first);
        release(first);

        assertThat(release(first).refusal()).contains("released 2 times");
        assertThat(version(first)).isEqualTo(2);
    }

    @Test
    void many_commands_are_decided_in_order_and_answered_in_order() {
        var decisions = releaseAll(second, first, first, first);

        assertThat(decisions).extracting(each -> each.refusal().isPresent()).containsExactly(false, false, false, true);
        assertThat(version(first)).isEqualTo(2);
        assertThat(version(second)).isEqualTo(1);
        assertThat(projected).hasSize(3);
    }

    @Test
    void no_commands_are_no_decisions() {
        assertThat(releaseAll()).isEmpty();
    }

    @Test
    void a_failed_projection_rolls_the_events_back() {
        var failing = new CommandHandler<>(
                store,
                new ReleaseDecider(),
                PhoneEvent.class,
                events -> Uni.createFrom().failure(new IllegalStateException("as the test wants it")));

        assertThatThrownBy(() -> await(() -> units.run(() -> failing.handle(first, first, CAUSE))))
                .hasMessage("as the test wants it");
        assertThat(version(first)).isZero();
    }

    private Decision<PhoneEvent, String> release(String stream) {
        return await(() -> units.run(() -> handler.handle(stream, stream, CAUSE)));
    }

    private List<Decision<PhoneEvent, String>> releaseAll(String... streams) {
        var requests = java.util.stream.Stream.of(streams)
                .map(each -> new Request<>(each, each, CAUSE))
                .toList();
        return await(() -> units.run(() -> handler.handleAll(requests)));
    }

    private long version(String stream) {
        return await(() -> units.run(() -> store.version(stream)));
    }
}
