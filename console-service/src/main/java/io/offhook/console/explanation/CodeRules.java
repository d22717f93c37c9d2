package io.offhook.console.explanation;

import io.offhook.console.phone.CodeState;
import io.offhook.console.phone.PhoneRecord;
import io.offhook.console.phone.PhoneRecord.LatestCode;
import io.offhook.contracts.activation.CodeExpired;
import io.offhook.contracts.activation.CodeReleased;
import io.offhook.contracts.activation.RedemptionRefused;
import java.time.Duration;
import java.util.Optional;

/** The code is over, or was never issued. */
final class CodeRules {

    /** Codes are issued within a second or two, unless something is wrong. */
    private static final Duration GRACE = Duration.ofSeconds(30);

    private CodeRules() {}

    static Optional<Finding> expired(History history) {
        return history.phone()
                .flatMap(phone -> history.code()
                        .filter(code -> isExpired(history, code))
                        .map(code -> Finding.of(
                                code.expiresAt(),
                                Sentence.of(
                                                "The code of %s expired at %s, and nobody had redeemed it.",
                                                Mention.of(phone), code.expiresAt())
                                        .then(typedLate(history, code)),
                                new Remedy.ReissueCode(phone.phoneId()),
                                history.last(
                                        CodeExpired.class, it -> it.codeId().equals(code.codeId())))))
                .or(() -> LastRefusal.standing(history, RefusalKind.EXPIRED)
                        .map(refusal -> Finding.of(
                                refusal.fact(),
                                Sentence.of(
                                        "The code%s that was typed at %s, at %s, had expired%s.",
                                        owner(history, refusal),
                                        refusal.device(),
                                        refusal.fact().at(),
                                        expiry(history, refusal)),
                                reissue(refusal))));
    }

    static Optional<Finding> released(History history) {
        return released(history, history.phone())
                .or(() -> LastRefusal.standing(history, RefusalKind.RELEASED)
                        .map(refusal -> Finding.of(
                                refusal.fact(),
                                Sentence.of(
                                        "The code%s that was typed at %s, at %s, had been released.",
                                        owner(history, refusal),
                                        refusal.device(),
                                        refusal.fact().at()),
                                reissue(refusal))));
    }

    /** A phone with a MAC may come up without a code once none is required. */
    private static Optional<Finding> released(History history, Optional<PhoneRecord> found) {
        return found.filter(phone -> phone.requiresCode() || phone.mac() == null)
                .flatMap(phone -> history.code()
                        .filter(code -> code.state() == CodeState.RELEASED)
                        .map(code -> released(history, phone, code)));
    }

    private static Finding released(History history, PhoneRecord phone, LatestCode code) {
        var release = history.last(CodeReleased.class, it -> it.codeId().equals(code.codeId()));
        var at = release.map(Fact::at)
                .or(() -> Optional.ofNullable(code.endedAt()))
                .orElse(code.issuedAt());
        return Finding.of(
                at,
                Sentence.of(
                        "The code of %s was released at %s%s.",
                        Mention.of(phone), at, release.map(Fact::byActor).orElse("")),
                new Remedy.ReissueCode(phone.phoneId()),
                release);
    }

    /** The activation service has not answered yet. */
    static Optional<Finding> notIssued(History history) {
        return history.phone()
                .filter(phone -> phone.requiresCode() && phone.code() == null)
                .map(phone -> history.situation().now().isBefore(phone.addedAt().plus(GRACE))
                        ? Finding.of(
                                phone.addedAt(),
                                Sentence.of(
                                        "%s was added at %s. Its code is being issued.",
                                        Mention.of(phone), phone.addedAt()),
                                new Remedy.None("Wait a moment."))
                        : Finding.of(
                                phone.addedAt(),
                                Sentence.of(
                                        "%s needs a code since its record was added at %s, and none was issued.",
                                        Mention.of(phone), phone.addedAt()),
                                new Remedy.None("Look whether the activation service runs, and at its dead letters.")));
    }

    /** Who types a code after its end is at the right phone. */
    private static Sentence typedLate(History history, LatestCode code) {
        return history.last(
                        RedemptionRefused.class,
                        it -> code.codeId().equals(it.codeId())
                                && RefusalKind.of(it) == RefusalKind.EXPIRED
                                && !it.deviceName().isEmpty())
                .map(it -> Sentence.of(
                        "%s typed it at %s, too late.",
                        new Mention.Device(it.event().deviceName()), it.at()))
                .orElse(Sentence.NOTHING);
    }

    private static Sentence owner(History history, LastRefusal refusal) {
        return history.codeOwner(refusal.event())
                .map(phone -> Sentence.of(" of %s", Mention.of(phone)))
                .orElse(Sentence.NOTHING);
    }

    /** Of its present code. */
    private static Sentence expiry(History history, LastRefusal refusal) {
        return history.codeOwner(refusal.event())
                .flatMap(phone -> Optional.ofNullable(phone.code()))
                .filter(code -> code.codeId().equals(refusal.event().codeId()))
                .map(code -> Sentence.of(" at %s", code.expiresAt()))
                .orElse(Sentence.NOTHING);
    }

    private static boolean isExpired(History history, LatestCode code) {
        return switch (code.state()) {
            case EXPIRED -> true;
            case LIVE -> !history.situation().now().isBefore(code.expiresAt());
            case REDEEMED, RELEASED -> false;
        };
    }

    private static Remedy reissue(LastRefusal refusal) {
        return Optional.ofNullable(refusal.event().phoneId())
                .<Remedy>map(Remedy.ReissueCode::new)
                .orElse(new Remedy.TypeCode());
    }
}
