package io.offhook.demo;

import io.offhook.demo.step.DemoStep;
import io.offhook.demo.step.StepResult;
import io.offhook.demo.step.UnexpectedResult;
import io.offhook.stackclient.topic.EventLog;
import io.offhook.stackclient.topic.EventOrder;
import io.offhook.stackclient.topic.ExpectedEvent;
import io.offhook.stackclient.topic.SeenEvent;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/** Checks that the topics have every event of a phone, in the right order. */
public final class CheckEvents implements DemoStep<Boolean> {

    private static final Duration TIMEOUT = Duration.ofSeconds(90);

    private final EventLog log;
    private final String phoneId;
    private final String viewer;

    CheckEvents(EventLog log, String phoneId, String viewer) {
        this.log = log;
        this.phoneId = phoneId;
        this.viewer = viewer;
    }

    @Override
    public StepResult<Boolean> run() throws InterruptedException, UnexpectedResult {
        var expected = List.of(
                ExpectedEvent.named("PhoneProvisioned"),
                ExpectedEvent.named("CodeIssued"),
                new ExpectedEvent("CodeViewed", Map.of("purpose", "SELF_CARE", "viewedBy", viewer)),
                ExpectedEvent.named("CodeRedeemed"),
                ExpectedEvent.named("PhoneMacAssigned"));
        var found = log.await(phoneId, seen -> EventOrder.find(seen, expected), TIMEOUT)
                .orElseThrow(() -> new UnexpectedResult(expected + " for phone " + phoneId, names(log.about(phoneId))));
        var complaint = EventOrder.complaint(found);
        if (complaint.isPresent()) {
            throw new UnexpectedResult("the events in causal order", complaint.get());
        }
        return new StepResult<>(
                true, names(found), found.stream().map(CheckEvents::line).toList());
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
