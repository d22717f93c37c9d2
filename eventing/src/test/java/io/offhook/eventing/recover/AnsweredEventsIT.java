package io.offhook.eventing.recover;

import static io.offhook.eventing.Await.await;
import static io.offhook.eventing.SampleEvents.CAUSE;
import static io.offhook.servers.test.LongWait.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.contracts.phone.PhoneEvent;
import io.offhook.contracts.topic.Topic;
import io.offhook.eventing.Cause;
import io.offhook.eventing.Recorded;
import io.offhook.eventing.ReleaseDecider;
import io.offhook.eventing.SampleEvents;
import io.offhook.eventing.relay.TopicReader;
import io.offhook.eventing.sql.UnitOfWork;
import io.offhook.eventing.store.AnsweredEvents;
import io.offhook.eventing.store.Append;
import io.offhook.eventing.store.CommandHandler;
import io.offhook.eventing.store.CommandHandler.Request;
import io.offhook.eventing.store.EventStore;
import io.offhook.servers.test.RealServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A restored inbox gets events again from which something followed that the topics brought back. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class AnsweredEventsIT {

    @Inject
    RecoveringStore recovering;

    @Inject
    AnsweredEvents answered;

    @Inject
    EventStore store;

    @Inject
    UnitOfWork units;

    @Inject
    TopicReader topics;

    private final Instant before = Instant.now();
    private final String asking = SampleEvents.newStream();
    private CommandHandler<String, Integer, PhoneEvent, String> handler;

    @BeforeEach
    void decidingByTheStore() {
        handler = new CommandHandler<>(
                store,
                new ReleaseDecider(),
                PhoneEvent.class,
                events -> Uni.createFrom().voidItem());
    }

    @Test
    void nothing_is_decided_again_about_an_event_that_was_acted_upon_nor_about_those_before_it() throws Exception {
        var asked = append(asking, CAUSE, 3);
        append(SampleEvents.newStream(), Cause.event(asked.get(1), Instant.now()), 1);

        recovering.recover(before);
        answered.load();

        assertThat(asked)
                .extracting(this::decided)
                .as("the third had no consequences yet")
                .containsExactly(0, 0, 1);
        assertThat(decidedTogether(asked)).containsExactly(0, 0, 1);
        recovering.recover(before);
    }

    private List<Recorded<PhoneEvent>> append(String stream, Cause cause, int events) {
        var appended = await(() -> units.run(() -> store.<PhoneEvent>append(
                        stream, 0, Collections.nCopies(events, SampleEvents.released(stream)), cause)
                .map(Append::orRollBack)));
        await().until(() -> topics.versions(Topic.PHONE, stream).size() == events);
        return appended;
    }

    private int decided(Recorded<PhoneEvent> because) {
        var stream = SampleEvents.newStream();
        return await(() -> units.run(() -> handler.handle(stream, stream, Cause.event(because, Instant.now()))))
                .events()
                .size();
    }

    private List<Integer> decidedTogether(List<Recorded<PhoneEvent>> because) {
        var requests = because.stream()
                .map(each -> {
                    var stream = SampleEvents.newStream();
                    return new Request<>(stream, stream, Cause.event(each, Instant.now()));
                })
                .toList();
        return await(() -> units.run(() -> handler.handleAll(requests))).stream()
                .map(each -> each.events().size())
                .toList();
    }
}
