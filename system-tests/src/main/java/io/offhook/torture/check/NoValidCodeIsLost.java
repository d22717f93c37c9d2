package io.offhook.torture.check;

import io.offhook.torture.history.Attempt;
import io.offhook.torture.history.Caller;
import io.offhook.torture.history.Saw.Accepted;
import io.offhook.torture.history.Saw.Refused;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * R6: a phone that requires a code gets one; a code that is live works for the right device; and nobody who has the right to it
 * is ever told, not even for a moment, that it is used up, unknown or for another.
 */
final class NoValidCodeIsLost implements Rule {

    @Override
    public List<Violation> judge(Evidence evidence) {
        var codes = Fold.codes(evidence.stored());
        var violations = new ArrayList<Violation>();
        violations.addAll(neverIssued(evidence));
        var redemptions = evidence.redemptions();
        evidence.attemptsByCode().forEach((id, attempts) -> {
            var code = codes.get(id);
            if (code == null) {
                violations.add(new Violation("R6", "code %s was shown and has no CodeIssued".formatted(id)));
                return;
            }
            for (var attempt : attempts) {
                if (isFor(code, attempt.caller())
                        && attempt.saw() instanceof Refused no
                        && isWrong(no, attempt, code, redemptions)) {
                    violations.add(new Violation(
                            "R6",
                            "device %s was told %s for code %s by %s at %s, when it had a right to it; in the end it is %s"
                                    .formatted(
                                            attempt.caller().mac(),
                                            no.reason(),
                                            id,
                                            attempt.replica(),
                                            attempt.endedAt(),
                                            code.status())));
                }
            }
            if (code.isLive() && wasAskedInTheEnd(code, attempts)) {
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
                .map(phone -> new Violation("R6", "phone %s never got its code".formatted(phone.phoneId())))
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
        if (no.passes()) {
            return false;
        }
        if (!no.saysOver()) {
            return true; // malformed, misfit or not trusted: it is none of these
        }
        return switch (code.status()) {
            case "REDEEMED" -> isBeforeOrOwn(attempt, redemptions.get(code.codeId()));
            case CodeRow.LIVE -> true;
            default -> false; // released or expired: when exactly, the phone cannot know
        };
    }

    /** Told that it is used up before anybody had used it up, or by itself. */
    private static boolean isBeforeOrOwn(Attempt attempt, @Nullable List<StoredEvent> redemptions) {
        return redemptions != null
                && redemptions.stream()
                        .allMatch(event -> attempt.endedAt().isBefore(event.recordedAt())
                                || event.text("certificateFingerprint")
                                        .equals(attempt.caller().certificate()));
    }

    private static boolean wasAskedInTheEnd(CodeRow code, List<Attempt> attempts) {
        var closing = attempts.stream()
                .filter(each -> each.closing() && isFor(code, each.caller()))
                .toList();
        return !closing.isEmpty() && closing.stream().noneMatch(each -> each.saw() instanceof Accepted);
    }
}
