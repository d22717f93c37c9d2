package io.offhook.torture.check;

import io.offhook.torture.evidence.CodeRow;
import io.offhook.torture.evidence.Evidence;
import io.offhook.torture.evidence.StoredEvent;
import io.offhook.torture.history.Attempt;
import io.offhook.torture.history.Caller;
import io.offhook.torture.history.Observed.Accepted;
import io.offhook.torture.history.Observed.Refused;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * R6: a phone that requires a code gets one. A live code works for the right device. The right device never gets the answer that its
 * code is used, unknown or for another device.
 */
final class NoValidCodeIsLost implements Rule {

    @Override
    public List<Violation> check(Evidence evidence) {
        var codes = ExpectedCodes.of(evidence.stored());
        var violations = new ArrayList<Violation>();
        violations.addAll(neverIssued(evidence));
        var redemptions = evidence.redemptions();
        evidence.attemptsByCode().forEach((id, attempts) -> {
            var code = codes.get(id);
            if (code == null) {
                violations.add(new Violation("R6", "code %s was revealed and has no CodeIssued".formatted(id)));
                return;
            }
            for (var attempt : attempts) {
                if (isFor(code, attempt.caller())
                        && attempt.observed() instanceof Refused no
                        && isWrong(no, attempt, code, redemptions)) {
                    violations.add(new Violation(
                            "R6",
                            "device %s got %s for its code %s from %s at %s; the final status of the code is %s"
                                    .formatted(
                                            attempt.caller().mac(),
                                            no.reason(),
                                            id,
                                            attempt.replica(),
                                            attempt.endedAt(),
                                            code.status())));
                }
            }
            if (code.isLive() && failedInTheEnd(code, attempts)) {
                violations.add(
                        new Violation("R6", "code %s is live and the right device cannot redeem it".formatted(id)));
            }
        });
        return violations;
    }

    private static List<Violation> neverIssued(Evidence evidence) {
        var issued = new HashSet<String>();
        evidence.stored("CodeIssued").forEach(event -> issued.add(event.text("phoneId")));
        return evidence.phones().stream()
                .filter(phone -> !issued.contains(phone.phoneId().toString()))
                .map(phone -> new Violation(
                        "R6",
                        "phone %s got no code%s"
                                .formatted(
                                        phone.phoneId(),
                                        evidence.deadLettersOf(phone.phoneId().toString()))))
                .toList();
    }

    private static boolean isFor(CodeRow code, Caller caller) {
        return caller.genuine()
                && (code.mac() == null
                        ? code.model().equals(caller.model())
                        : code.mac().equals(caller.mac()));
    }

    private static boolean isWrong(
            Refused no, Attempt attempt, CodeRow code, Map<UUID, List<StoredEvent>> redemptions) {
        if (no.isTemporary()) {
            return false;
        }
        if (!no.saysNotLive()) {
            return true; // malformed, mismatch or untrusted: the code and the device are none of these
        }
        return switch (code.status()) {
            case "REDEEMED" -> isEarlierOrOwn(attempt, redemptions.get(code.codeId()));
            case CodeRow.LIVE -> true;
            default -> false; // released or expired: the phone cannot know when
        };
    }

    /** The device got "used" before any redemption, or redeemed the code itself. */
    private static boolean isEarlierOrOwn(Attempt attempt, @Nullable List<StoredEvent> redemptions) {
        return redemptions != null
                && redemptions.stream()
                        .allMatch(event -> attempt.endedAt().isBefore(event.recordedAt())
                                || event.text("certificateFingerprint")
                                        .equals(attempt.caller().certificate()));
    }

    private static boolean failedInTheEnd(CodeRow code, List<Attempt> attempts) {
        var closing = attempts.stream()
                .filter(each -> each.closing() && isFor(code, each.caller()))
                .toList();
        return !closing.isEmpty() && closing.stream().noneMatch(each -> each.observed() instanceof Accepted);
    }
}
