package io.offhook.console.explanation;

import io.offhook.console.phone.PhoneRecord;
import io.offhook.contracts.activation.CallerUnlocked;
import io.offhook.contracts.activation.DeviceExpected;
import io.offhook.contracts.activation.DeviceUnlocked;
import io.offhook.contracts.activation.RedemptionRefused;
import io.offhook.contracts.trust.DeviceAllowed;
import io.offhook.contracts.trust.TrustAnchorAdded;
import io.offhook.contracts.trust.TrustAnchorRemoved;
import io.offhook.pki.mic.MicRejection;
import java.util.Optional;
import java.util.function.Predicate;

/** What an administrator did about a refusal since. */
record Cure(Sentence sentence) {

    static Optional<Cure> of(History history, LastRefusal refusal) {
        return newCode(history, refusal).or(() -> ofKind(history, refusal));
    }

    private static Optional<Cure> ofKind(History history, LastRefusal refusal) {
        return switch (refusal.kind()) {
            case UNTRUSTED_CERTIFICATE -> ofCertificate(history, refusal);
            case LOCKED -> unlocked(history, refusal);
            case UNEXPECTED_DEVICE -> expected(history, refusal);
            case THROTTLED -> callerUnlocked(history, refusal);
            case MALFORMED,
                    UNKNOWN,
                    EXPIRED,
                    RELEASED,
                    ALREADY_USED,
                    NOT_ALLOWED_OUTSIDE,
                    MODEL_MISMATCH,
                    DEVICE_MISMATCH,
                    OTHER -> Optional.empty();
        };
    }

    /** The phone whose code was typed has another one since, for its present model and device. */
    private static Optional<Cure> newCode(History history, LastRefusal refusal) {
        return history.codeOwner(refusal.event())
                .filter(phone -> refusal.kind().isOfCode() && phone.code() != null && phone.removedAt() == null)
                .flatMap(phone -> Optional.ofNullable(phone.code())
                        .filter(code -> code.issuedAt().isAfter(refusal.fact().at()))
                        .map(code ->
                                new Cure(Sentence.of("%s got a new code at %s.", Mention.of(phone), code.issuedAt()))));
    }

    private static Optional<Cure> ofCertificate(History history, LastRefusal refusal) {
        var refused = refusal.event();
        if (MicRejection.UNTRUSTED_ISSUER.name().equals(refused.certificateReason())) {
            return since(
                    refusal,
                    History.of(history.situation().general(), TrustAnchorAdded.class)
                            .filter(it -> it.event().subject().equals(refused.claimedIssuer()))
                            .filter(it -> isStillTrusted(history, it))
                            .reduce((earlier, later) -> later),
                    "The CA was uploaded at %s%s.");
        }
        if (MicRejection.EXPIRED.name().equals(refused.certificateReason())) {
            return history.phone()
                    .map(PhoneRecord::model)
                    .filter(history.situation().settings().expiredAccepted()::contains)
                    .map(model ->
                            new Cure(Sentence.of("Expired certificates of the model %s are accepted now.", model)));
        }
        return MicRejection.DENIED.name().equals(refused.certificateReason())
                ? since(
                        refusal,
                        history.last(DeviceAllowed.class, is(history, refused)),
                        "The device was allowed again at %s%s.")
                : Optional.empty();
    }

    private static boolean isStillTrusted(History history, Fact<TrustAnchorAdded> anchor) {
        return History.of(history.situation().general(), TrustAnchorRemoved.class)
                .filter(it -> it.event().fingerprint().equals(anchor.event().fingerprint()))
                .noneMatch(it -> it.at().isAfter(anchor.at()));
    }

    private static Predicate<DeviceAllowed> is(History history, RedemptionRefused refused) {
        return allowed -> refused.certificateFingerprint().equals(allowed.certificateFingerprint())
                || history.mac().map(mac -> mac.digits().equals(allowed.mac())).orElse(false);
    }

    private static Optional<Cure> unlocked(History history, LastRefusal refusal) {
        return since(
                refusal,
                history.last(
                        DeviceUnlocked.class,
                        it -> it.deviceName().equals(refusal.event().deviceName())
                                && !it.refusedFingerprints()
                                        .contains(refusal.event().certificateFingerprint())),
                "The device was released at %s%s.");
    }

    private static Optional<Cure> expected(History history, LastRefusal refusal) {
        return history.situation().settings().refusesUnexpected()
                ? since(refusal, history.last(DeviceExpected.class, it -> true), "It is on the list since %s%s.")
                : Optional.of(new Cure(Sentence.of("Devices that are on no list are no longer refused.")));
    }

    private static Optional<Cure> callerUnlocked(History history, LastRefusal refusal) {
        var refused = refusal.event();
        return since(
                refusal,
                History.of(history.situation().general(), CallerUnlocked.class)
                        .filter(it -> isOf(it.event(), refused))
                        .reduce((earlier, later) -> later),
                "The caller was unlocked at %s%s.");
    }

    /** Whether it is the caller that was refused who was unlocked. */
    static boolean isOf(CallerUnlocked unlocked, RedemptionRefused refused) {
        return refused.certificateFingerprint().equals(unlocked.certificateFingerprint())
                || (refused.address() != null && refused.address().equals(unlocked.address()));
    }

    private static Optional<Cure> since(LastRefusal refusal, Optional<? extends Fact<?>> done, String pattern) {
        return done.filter(it -> it.at().isAfter(refusal.fact().at()))
                .map(it -> new Cure(Sentence.of(pattern, it.at(), it.byActor())));
    }
}
