package io.offhook.console.explanation;

import io.offhook.console.phone.CodeState;
import io.offhook.console.phone.PhoneRecord;
import io.offhook.console.phone.PhoneRecord.LatestCode;
import io.offhook.contracts.activation.CodeUse;
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
                                "%s at %s, %s%s%s. It is locked until %s.",
                                typed(history, refusal),
                                refusal.device(),
                                LastRefusal.wrongCodes(history, refusal.event()) == 1 ? "at " : "the last time at ",
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

    static Optional<Finding> alreadyUsed(History history) {
        return LastRefusal.standing(history, RefusalKind.ALREADY_USED)
                .filter(refusal -> !isFine(history))
                .map(refusal -> {
                    var redeemed = history.last(
                            CodeUse.class,
                            it -> it.codeId().equals(refusal.event().codeId()));
                    return Finding.of(
                            refusal.fact(),
                            redeemed.map(it -> usedBy(history, refusal, it))
                                    .orElseGet(() -> Sentence.of(
                                            "At %s a code was typed at %s that was already used by another device.",
                                            refusal.fact().at(), refusal.device())),
                            replace(refusal.event()),
                            redeemed.stream().toArray(Fact<?>[]::new));
                });
    }

    /** The phone that has the code is told so first: it is not the one that failed. */
    private static Sentence usedBy(History history, LastRefusal refusal, Fact<CodeUse> redeemed) {
        var device = new Mention.Device(redeemed.event().deviceName());
        return history.isDevice(device.name())
                ? Sentence.of(
                        "%s redeemed its code at %s. Later the same code was typed at %s too, at %s, and refused.",
                        device, redeemed.at(), refusal.device(), refusal.fact().at())
                : Sentence.of(
                        "At %s a code was typed at %s that was already used by %s at %s.",
                        refusal.fact().at(), refusal.device(), device, redeemed.at());
    }

    /** What another device tries then is a remark. */
    private static boolean isFine(History history) {
        return history.phone().isPresent()
                && history.reports("REGISTERED").findAny().isPresent();
    }

    /** Somebody typed the code of a phone that is at work: perhaps the wrong device is. */
    static Sentence typedAgain(History history) {
        return history.last(
                        RedemptionRefused.class,
                        it -> RefusalKind.of(it) == RefusalKind.ALREADY_USED
                                && it.codeId() != null
                                && it.codeId()
                                        .equals(history.code()
                                                .map(LatestCode::codeId)
                                                .orElse(null))
                                && !history.isDevice(it.deviceName()))
                .map(it -> Sentence.of(
                        "Its code was typed at %s too, at %s, and refused. If that is the right device, replace this one.",
                        new Mention.Device(it.event().deviceName()), it.at()))
                .orElse(Sentence.NOTHING);
    }

    static Optional<Finding> otherPhonesCode(History history) {
        return LastRefusal.of(history)
                .filter(refusal -> history.isDevice(refusal.event().deviceName())
                        && refusal.event().phoneId() != null)
                .flatMap(refusal -> history.phone()
                        .filter(phone -> !refusal.isOfPhone(phone))
                        .filter(phone -> isOwn(refusal, phone))
                        .map(phone -> Finding.of(
                                refusal.fact(),
                                Sentence.of(
                                        "The code of %s was typed at %s, at %s. The code was not used up.",
                                        history.codeOwner(refusal.event())
                                                .<Object>map(Mention::of)
                                                .orElse("another phone"),
                                        refusal.device(),
                                        refusal.fact().at()),
                                hasCode(history)
                                        ? new Remedy.TypeCode()
                                        : new Remedy.None(
                                                "Type the code at the phone that it is for. This one needs none."))));
    }

    /** What another certificate of the same name tried says nothing of this device. */
    private static boolean isOwn(LastRefusal refusal, PhoneRecord phone) {
        return phone.fingerprint() == null
                || phone.fingerprint().equals(refusal.event().certificateFingerprint());
    }

    private static boolean hasCode(History history) {
        return history.code().filter(code -> code.state() == CodeState.LIVE).isPresent();
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
                                        "A wrong code was typed %s at %s, %s%s%s.",
                                        times(Math.max(1, LastRefusal.wrongCodes(history, refusal.event()))),
                                        refusal.device(),
                                        LastRefusal.wrongCodes(history, refusal.event()) > 1
                                                ? "the last time at "
                                                : "at ",
                                        refusal.fact().at(),
                                        refusal.fact().fromAddress())
                                .then(slip(refusal))
                                .then(Sentence.of("It is not locked.")),
                        new Remedy.TypeCode()));
    }

    /** A guess would be a possible code: its last digit follows from the others. */
    private static Sentence slip(LastRefusal refusal) {
        return refusal.kind() == RefusalKind.MALFORMED
                ? Sentence.of("That is no possible code: a digit was mistyped.")
                : Sentence.NOTHING;
    }

    static Optional<Finding> refused(History history) {
        return LastRefusal.of(history)
                .filter(refusal -> refusal.kind() != RefusalKind.ALREADY_USED || !isFine(history))
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
