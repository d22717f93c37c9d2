package io.offhook.torture.check;

import io.offhook.torture.evidence.Evidence;
import io.offhook.torture.evidence.StoredEvent;
import io.offhook.torture.history.Attempt;
import io.offhook.torture.history.Caller;
import io.offhook.torture.history.Observed.Accepted;
import io.offhook.torture.history.Observed.NoAnswer;
import io.offhook.torture.history.Observed.Refused;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * R7: an attempt without an answer redeemed the code or did not. If the event exists, later requests of the device are accepted. If it
 * does not exist, none is.
 */
final class TimeoutMeansUnknown implements Rule {

    @Override
    public List<Violation> check(Evidence evidence) {
        var redemptions = evidence.redemptions();
        var violations = new ArrayList<Violation>();
        evidence.attemptsByCode()
                .forEach((code, attempts) -> attempts.stream()
                        .collect(Collectors.groupingBy(Attempt::caller))
                        .forEach((caller, own) -> {
                            if (own.stream().anyMatch(each -> each.observed() instanceof NoAnswer)) {
                                check(code, caller, own, redemptions.getOrDefault(code, List.of()), violations);
                            }
                        }));
        return violations;
    }

    private static void check(
            UUID code, Caller caller, List<Attempt> own, List<StoredEvent> redemptions, List<Violation> violations) {
        var ownEvent = redemptions.stream()
                .filter(event -> event.text("certificateFingerprint").equals(caller.certificate()))
                .findFirst();
        for (var each : own) {
            if (ownEvent.isPresent() && isRefusal(each, ownEvent.get().recordedAt())) {
                violations.add(new Violation(
                        "R7",
                        "device %s had no answer for code %s, has the event, and got %s at %s"
                                .formatted(caller.mac(), code, each.observed(), each.endedAt())));
            }
            if (ownEvent.isEmpty() && each.observed() instanceof Accepted) {
                violations.add(new Violation(
                        "R7",
                        "device %s had no answer for code %s, has no event, and was accepted"
                                .formatted(caller.mac(), code)));
            }
        }
    }

    /** A refusal of an attempt that was sent before the event was written contradicts nothing. */
    private static boolean isRefusal(Attempt attempt, Instant recordedAt) {
        return attempt.observed() instanceof Refused it
                && !it.isTemporary()
                && attempt.sentAt().isAfter(recordedAt);
    }
}
