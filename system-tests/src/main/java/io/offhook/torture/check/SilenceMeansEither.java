package io.offhook.torture.check;

import io.offhook.torture.history.Attempt;
import io.offhook.torture.history.Caller;
import io.offhook.torture.history.Saw.Accepted;
import io.offhook.torture.history.Saw.Refused;
import io.offhook.torture.history.Saw.Silence;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * R7: a try without an answer redeemed the code or did not. If the event is there, whoever tried is told yes when it asks again;
 * if it is not, nobody is told yes.
 */
final class SilenceMeansEither implements Rule {

    @Override
    public List<Violation> judge(Evidence evidence) {
        var redemptions = evidence.redemptions();
        var violations = new ArrayList<Violation>();
        evidence.attemptsByCode()
                .forEach((code, attempts) -> attempts.stream()
                        .collect(Collectors.groupingBy(Attempt::caller))
                        .forEach((caller, own) -> {
                            if (own.stream().anyMatch(each -> each.saw() instanceof Silence)) {
                                judge(code, caller, own, redemptions.getOrDefault(code, List.of()), violations);
                            }
                        }));
        return violations;
    }

    private static void judge(
            UUID code, Caller caller, List<Attempt> own, List<StoredEvent> redemptions, List<Violation> violations) {
        var ownEvent = redemptions.stream()
                .filter(event -> event.text("certificateFingerprint").equals(caller.certificate()))
                .findFirst();
        for (var each : own) {
            if (ownEvent.isPresent() && isNo(each, ownEvent.get().recordedAt())) {
                violations.add(new Violation(
                        "R7",
                        "device %s had no answer for code %s, is on record for it, and was told %s at %s"
                                .formatted(caller.mac(), code, each.saw(), each.endedAt())));
            }
            if (ownEvent.isEmpty() && each.saw() instanceof Accepted) {
                violations.add(new Violation(
                        "R7",
                        "device %s had no answer for code %s, is not on record for it, and was told yes"
                                .formatted(caller.mac(), code)));
            }
        }
    }

    /** Sent before the event was written, a no would be no contradiction. */
    private static boolean isNo(Attempt attempt, Instant recordedAt) {
        return attempt.saw() instanceof Refused it
                && !it.passes()
                && attempt.sentAt().isAfter(recordedAt);
    }
}
