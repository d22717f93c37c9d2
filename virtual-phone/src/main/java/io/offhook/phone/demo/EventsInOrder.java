package io.offhook.phone.demo;

import io.offhook.phone.demo.stage.Scene;
import io.offhook.phone.demo.stage.Surprise;
import io.offhook.phone.demo.stage.Told;
import io.offhook.phone.topic.EventLog;
import io.offhook.phone.topic.EventOrder;
import io.offhook.phone.topic.ExpectedEvent;
import io.offhook.phone.topic.SeenEvent;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/** Everything that happened to a phone can be read on the topics, by anyone. */
final class EventsInOrder implements Scene<Boolean> {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final EventLog log;
    private final String phoneId;
    private final String viewer;

    EventsInOrder(EventLog log, String phoneId, String viewer) {
        this.log = log;
        this.phoneId = phoneId;
        this.viewer = viewer;
    }

    @Override
    public Told<Boolean> play() throws InterruptedException, Surprise {
        var expected = List.of(
                ExpectedEvent.named("PhoneProvisioned"),
                ExpectedEvent.named("CodeIssued"),
                new ExpectedEvent("CodeViewed", Map.of("purpose", "SELF_CARE", "viewedBy", viewer)),
                ExpectedEvent.named("CodeRedeemed"),
                ExpectedEvent.named("PhoneMacAssigned"));
        var found = log.await(phoneId, seen -> EventOrder.find(seen, expected), PATIENCE)
                .orElseThrow(() -> new Surprise(expected + " for phone " + phoneId, names(log.about(phoneId))));
        var complaint = EventOrder.complaint(found);
        if (complaint.isPresent()) {
            throw new Surprise("the events in the order they were caused", complaint.get());
        }
        return new Told<>(
                true, names(found), found.stream().map(EventsInOrder::line).toList());
    }

    private static String line(SeenEvent event) {
        return "%-18s %-24s sequence %d, %s"
                .formatted(
                        event.name(),
                        event.topic(),
                        event.sequence(),
                        event.time().truncatedTo(ChronoUnit.MILLIS));
    }

    private static String names(List<SeenEvent> events) {
        return events.isEmpty()
                ? "none of them"
                : String.join(", ", events.stream().map(SeenEvent::name).toList());
    }
}
