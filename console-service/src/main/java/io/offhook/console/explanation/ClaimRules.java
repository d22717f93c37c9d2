package io.offhook.console.explanation;

import io.offhook.console.timeline.words.ReasonWords;
import io.offhook.contracts.activation.ClaimRefused;
import java.util.Objects;
import java.util.Optional;

/** A code was used without a certificate, and refused. The name of the device is a claim, so it explains nothing of a phone that got on. */
final class ClaimRules {

    private ClaimRules() {}

    static Optional<Finding> refused(History history) {
        return last(history).map(refused -> Finding.of(refused, sentence(refused), remedy(refused.event())));
    }

    private static Optional<Fact<ClaimRefused>> last(History history) {
        return history.all(ClaimRefused.class)
                .filter(history::isAfterSuccess)
                .filter(it -> !it.at().isBefore(history.beginning()))
                .filter(it -> concerns(history, it.event()))
                .reduce((earlier, later) -> later);
    }

    private static boolean concerns(History history, ClaimRefused refused) {
        return history.isDevice(refused.deviceName())
                || history.phone()
                        .map(phone -> phone.phoneId().equals(refused.phoneId()))
                        .orElse(false);
    }

    private static Sentence sentence(Fact<ClaimRefused> refused) {
        var event = refused.event();
        var what = Sentence.of(
                "A code was %s for a device that claims to be %s, without a certificate, at %s from %s, and refused: %s.",
                how(event.method()),
                new Mention.Device(event.deviceName()),
                refused.at(),
                event.address(),
                ReasonWords.of(event.reason()));
        return event.retryAt() == null
                ? what
                : what.then(Sentence.of(
                        "Such attempts wait until %s; a device with a certificate does not.",
                        Objects.requireNonNull(event.retryAt())));
    }

    private static String how(String method) {
        return switch (method) {
            case "DIAL" -> "dialled";
            case "PAIRING" -> "confirmed by its owner";
            default -> "typed on a page";
        };
    }

    private static Remedy remedy(ClaimRefused refused) {
        return switch (refused.reason()) {
            case "CLAIM_NOT_ALLOWED" ->
                new Remedy.None(
                        "Write the MAC of the device into its record, or claim it in a staging network, or type the code on the activation screen of the phone.");
            case "EXPIRED", "RELEASED" ->
                refused.phoneId() == null ? new Remedy.TypeCode() : new Remedy.ReissueCode(refused.phoneId());
            case "THROTTLED" -> new Remedy.None("Wait, then type the code again.");
            default -> new Remedy.TypeCode();
        };
    }
}
