package io.offhook.torture.check;

import io.offhook.torture.evidence.Evidence;
import io.offhook.torture.history.Attempt;
import io.offhook.torture.history.Caller;
import io.offhook.torture.history.Observed.Accepted;
import io.offhook.torture.history.Observed.Refused;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** R4: a device that was accepted gets the same answer to every later request. */
final class SameDeviceSameAnswer implements Rule {

    @Override
    public List<Violation> check(Evidence evidence) {
        var violations = new ArrayList<Violation>();
        evidence.attemptsByCode()
                .forEach((code, attempts) -> attempts.stream()
                        .collect(Collectors.groupingBy(Attempt::caller))
                        .forEach((caller, own) -> check(code, caller, own, violations)));
        return violations;
    }

    private static void check(UUID code, Caller caller, List<Attempt> attempts, List<Violation> violations) {
        var answers = attempts.stream()
                .filter(each -> each.observed() instanceof Accepted)
                .map(each -> ((Accepted) each.observed()).answer())
                .distinct()
                .toList();
        if (answers.size() > 1) {
            violations.add(new Violation(
                    "R4",
                    "device %s got %d different answers for code %s".formatted(caller.mac(), answers.size(), code)));
        }
        firstAccepted(attempts)
                .ifPresent(since -> attempts.stream()
                        .filter(each -> each.sentAt().isAfter(since) && isRefusal(each))
                        .forEach(each -> violations.add(new Violation(
                                "R4",
                                "device %s redeemed code %s by %s and got %s at %s"
                                        .formatted(caller.mac(), code, since, each.observed(), each.endedAt())))));
    }

    private static Optional<Instant> firstAccepted(List<Attempt> attempts) {
        return attempts.stream()
                .filter(each -> each.observed() instanceof Accepted)
                .map(Attempt::endedAt)
                .min(Comparator.naturalOrder());
    }

    private static boolean isRefusal(Attempt attempt) {
        return attempt.observed() instanceof Refused it && !it.isTemporary();
    }
}
