package io.offhook.console.explanation;

import io.offhook.console.phone.PhoneRecord;
import io.offhook.contracts.activation.RedemptionRefused;
import java.util.Optional;

/** The phone is outside the premises. Both the phone and the installation must allow that. */
final class OutsideRules {

    private OutsideRules() {}

    static Optional<Finding> mraOff(History history) {
        return LastRefusal.standing(history, RefusalKind.NOT_ALLOWED_OUTSIDE)
                .filter(refusal ->
                        isOff(history) && mayBeOutside(history, refusal).orElse(true))
                .map(refusal -> Finding.of(
                        refusal.fact(),
                        Sentence.of(
                                "%s typed the code outside the premises at %s. Activation from outside (MRA) is switched off.",
                                refusal.device(), refusal.fact().at()),
                        new Remedy.EnableMra()))
                .or(() -> neverSeen(history))
                .or(() -> refusedBefore(history));
    }

    /** With its last code, and since then it was not seen inside: the new one can do no better. */
    private static Optional<Finding> refusedBefore(History history) {
        return history.phone()
                .filter(phone -> phone.requiresCode() && phone.mraAllowed() && isOff(history))
                .flatMap(phone -> history.last(
                        RedemptionRefused.class,
                        it -> RefusalKind.of(it) == RefusalKind.NOT_ALLOWED_OUTSIDE
                                && phone.phoneId().equals(it.phoneId())))
                .filter(refusal -> Seen.latest(history)
                        .filter(seen -> seen.at().isAfter(refusal.at()))
                        .isEmpty())
                .map(refusal -> Finding.of(
                        refusal,
                        Sentence.of(
                                "%s typed a code outside the premises at %s. The phone may be outside now, but activation from outside (MRA) is switched off.",
                                new Mention.Device(refusal.event().deviceName()), refusal.at()),
                        new Remedy.EnableMra()));
    }

    private static Optional<Finding> neverSeen(History history) {
        return RecordRules.awaited(history)
                .filter(phone -> phone.mraAllowed() && isOff(history))
                .map(phone -> Finding.of(
                        phone.addedAt(),
                        Sentence.of(
                                "%s has never been seen. It may be outside the premises, but activation from outside (MRA) is switched off.",
                                Mention.of(phone)),
                        new Remedy.EnableMra()));
    }

    static Optional<Finding> notAllowed(History history) {
        return LastRefusal.standing(history, RefusalKind.NOT_ALLOWED_OUTSIDE)
                .map(refusal -> mayBeOutside(history, refusal).orElse(false)
                        ? issuedBefore(history, refusal)
                        : notAllowed(history, refusal));
    }

    private static Finding notAllowed(History history, LastRefusal refusal) {
        var pattern = isOff(history)
                ? "%s typed the code outside the premises at %s. The phone is not allowed to be outside, and activation from outside (MRA) is switched off as well."
                : "%s typed the code outside the premises at %s, and the phone is not allowed to be outside.";
        return Finding.of(
                refusal.fact(),
                Sentence.of(pattern, refusal.device(), refusal.fact().at()),
                Optional.ofNullable(refusal.event().phoneId())
                        .<Remedy>map(phoneId -> new Remedy.AllowOutside(phoneId, isOff(history)))
                        .orElse(new Remedy.None("Bring the phone to the premises.")));
    }

    private static Finding issuedBefore(History history, LastRefusal refusal) {
        return Finding.of(
                refusal.fact(),
                Sentence.of(
                        "%s typed the code outside the premises at %s. The phone may be outside now, but its code was issued before.",
                        refusal.device(), refusal.fact().at()),
                history.codeOwner(refusal.event())
                        .<Remedy>map(phone -> new Remedy.ReissueCode(phone.phoneId()))
                        .orElse(new Remedy.None("Bring the phone to the premises.")));
    }

    private static boolean isOff(History history) {
        return !history.situation().settings().mraEnabled();
    }

    /** Empty: it is not known which phone it is. */
    private static Optional<Boolean> mayBeOutside(History history, LastRefusal refusal) {
        return history.codeOwner(refusal.event()).map(PhoneRecord::mraAllowed);
    }
}
