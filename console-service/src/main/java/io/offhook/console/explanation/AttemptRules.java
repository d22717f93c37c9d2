package io.offhook.console.explanation;

import io.offhook.contracts.activation.CloneSuspected;
import io.offhook.contracts.activation.CodeRedeemed;
import io.offhook.contracts.activation.DeviceUnlocked;
import io.offhook.contracts.activation.RedemptionRefused;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/** What went wrong when a code was typed. */
final class AttemptRules {

    private AttemptRules() {}

    static Optional<Finding> lockedForGuesses(History history) {
        return LastRefusal.standing(history, RefusalKind.THROTTLED)
                .filter(refusal -> refusal.event().retryAt() != null
                        && history.situation().now().isBefore(refusal.event().retryAt()))
                .map(refusal -> Finding.of(
                        refusal.fact(),
                        Sentence.of(
                                "%s at %s, the last time at %s%s. It is locked until %s.",
                                typed(history, refusal),
                                refusal.device(),
                                refusal.fact().at(),
                                refusal.fact().fromAddress(),
                                retryAt(refusal.event())),
                        new Remedy.UnlockCaller(
                                refusal.event().certificateFingerprint(),
                                refusal.event().address())));
    }

    /** The lock may be of the address, and others behind it have typed. */
    private static String typed(History history, LastRefusal refusal) {
        var count = LastRefusal.wrongCodes(history, refusal.event());
        return count == 0 ? "Too many wrong codes were typed" : "A wrong code was typed " + times(count);
    }

    static Optional<Finding> cloneSuspected(History history) {
        return history.last(
                        CloneSuspected.class,
                        it -> history.isDevice(it.deviceName())
                                || history.phone()
                                        .map(phone -> phone.phoneId().equals(it.phoneId()))
                                        .orElse(false))
                .filter(it -> !it.at().isBefore(history.success().orElse(history.beginning())))
                .filter(it -> history.last(
                                DeviceUnlocked.class,
                                unlocked -> unlocked.mac().equals(it.event().mac()))
                        .filter(unlocked -> unlocked.at().isAfter(it.at()))
                        .isEmpty())
                .map(it -> Finding.of(
                        it,
                        Sentence.of(
                                "A device with the name %s and another certificate than the one that redeemed its code tried a code at %s. One of the two is a copy.",
                                it.event().deviceName(), it.at()),
                        new Remedy.None("Read the certificate off the phone, and deny the other.")));
    }

    static Optional<Finding> alreadyUsed(History history) {
        return LastRefusal.standing(history, RefusalKind.ALREADY_USED).map(refusal -> {
            var redeemed = history.last(
                    CodeRedeemed.class, it -> it.codeId().equals(refusal.event().codeId()));
            var typed = Sentence.of(
                    "At %s a code was typed at %s that was already used",
                    refusal.fact().at(), refusal.device());
            return Finding.of(
                    refusal.fact(),
                    redeemed.map(it -> typed.then(
                                    Sentence.of("by %s at %s.", it.event().deviceName(), it.at())))
                            .orElseGet(() -> typed.then(Sentence.of("by another device."))),
                    replace(refusal.event()),
                    redeemed.stream().toArray(Fact<?>[]::new));
        });
    }

    static Optional<Finding> otherPhonesCode(History history) {
        return LastRefusal.of(history)
                .filter(refusal ->
                        history.isDevice(refusal.device()) && refusal.event().phoneId() != null)
                .filter(refusal ->
                        history.phone().map(phone -> !refusal.isOfPhone(phone)).orElse(false))
                .map(refusal -> Finding.of(
                        refusal.fact(),
                        Sentence.of(
                                "The code of another phone was typed at %s, at %s (%s).",
                                refusal.device(),
                                refusal.fact().at(),
                                refusal.event().reason()),
                        new Remedy.TypeCode()));
    }

    static Optional<Finding> oldCode(History history) {
        return LastRefusal.standing(history, RefusalKind.EXPIRED, RefusalKind.RELEASED)
                .filter(refusal -> history.phone().map(refusal::isOfPhone).orElse(false))
                .flatMap(refusal -> history.code()
                        .filter(code -> !code.codeId().equals(refusal.event().codeId()))
                        .map(code -> Finding.of(
                                refusal.fact(),
                                Sentence.of(
                                        "An old code was typed at %s, at %s. The present one was issued at %s.",
                                        refusal.device(), refusal.fact().at(), code.issuedAt()),
                                new Remedy.TypeCode())));
    }

    static Optional<Finding> wrongCode(History history) {
        return LastRefusal.of(history)
                .filter(it -> it.kind() == RefusalKind.UNKNOWN
                        || it.kind() == RefusalKind.MALFORMED
                        || it.kind() == RefusalKind.THROTTLED)
                .map(refusal -> Finding.of(
                        refusal.fact(),
                        Sentence.of(
                                "A wrong code was typed %s at %s, the last time at %s%s. It is not locked.",
                                times(Math.max(1, LastRefusal.wrongCodes(history, refusal.event()))),
                                refusal.device(),
                                refusal.fact().at(),
                                refusal.fact().fromAddress()),
                        new Remedy.TypeCode()));
    }

    static Optional<Finding> refused(History history) {
        return LastRefusal.of(history)
                .map(refusal -> Finding.of(
                        refusal.fact(),
                        Sentence.of(
                                "%s was refused at %s%s (%s).",
                                refusal.device(),
                                refusal.fact().at(),
                                refusal.fact().fromAddress(),
                                refusal.event().reason()),
                        new Remedy.None("docs/problems.md says what the reason means.")));
    }

    private static Remedy replace(RedemptionRefused refused) {
        return refused.phoneId() == null ? new Remedy.TypeCode() : new Remedy.ReplacePhone(refused.phoneId());
    }

    private static Instant retryAt(RedemptionRefused refused) {
        return Objects.requireNonNull(refused.retryAt());
    }

    private static String times(long count) {
        return count == 1 ? "once" : count + " times";
    }
}
