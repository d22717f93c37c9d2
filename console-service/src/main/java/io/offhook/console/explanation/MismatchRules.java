package io.offhook.console.explanation;

import io.offhook.console.phone.PhoneRecord;
import java.util.Optional;

/** The code is live, and not for this device or not for this place. */
final class MismatchRules {

    private MismatchRules() {}

    static Optional<Finding> anotherModel(History history) {
        return LastRefusal.standing(history, RefusalKind.MODEL_MISMATCH)
                .map(refusal -> Finding.of(
                        refusal.fact(),
                        Sentence.of(
                                "The phone is provisioned as %s, but %s, which typed its code at %s, is %s. The code was not used up.",
                                history.phone()
                                        .map(phone -> "a " + phone.model())
                                        .orElse("another model"),
                                refusal.device(),
                                refusal.fact().at(),
                                Optional.ofNullable(refusal.event().model())
                                        .map(model -> "a " + model)
                                        .orElse("of another model")),
                        edit(refusal, "Change the model of the phone, or use a device of its model.")));
    }

    /** The code is bound to the MAC of the record. */
    static Optional<Finding> anotherDevice(History history) {
        return LastRefusal.standing(history, RefusalKind.DEVICE_MISMATCH)
                .flatMap(refusal -> history.phone()
                        .filter(phone -> phone.mac() != null && !history.isDevice(refusal.device()))
                        .map(phone -> Finding.of(
                                refusal.fact(),
                                Sentence.of(
                                        "The code is for %s alone, but it was typed at %s, at %s. It was not used up.",
                                        phone.deviceName(),
                                        refusal.device(),
                                        refusal.fact().at()),
                                edit(refusal, "Correct the MAC of the phone, or type the code at the right one."))));
    }

    static Optional<Finding> hasRecord(History history) {
        return LastRefusal.standing(history, RefusalKind.DEVICE_MISMATCH)
                .map(refusal -> Finding.of(
                        refusal.fact(),
                        Sentence.of(
                                "%s typed a code at %s that is for another device, or %s is another phone already. The code was not used up.",
                                refusal.device(), refusal.fact().at(), refusal.device()),
                        new Remedy.None("Type the code at another device, or remove the record of %s."
                                .formatted(refusal.device()))));
    }

    static Optional<Finding> mraOff(History history) {
        return LastRefusal.standing(history, RefusalKind.NOT_ALLOWED_OUTSIDE)
                .filter(refusal -> !history.situation().settings().mraEnabled())
                .map(refusal -> Finding.of(
                        refusal.fact(),
                        Sentence.of(
                                "%s typed the code outside the premises at %s. Activation from outside (MRA) is switched off.",
                                refusal.device(), refusal.fact().at()),
                        new Remedy.EnableMra()))
                .or(() -> neverSeenOutside(history));
    }

    private static Optional<Finding> neverSeenOutside(History history) {
        return RecordRules.awaited(history)
                .filter(phone ->
                        phone.mraAllowed() && !history.situation().settings().mraEnabled())
                .map(phone -> Finding.of(
                        phone.addedAt(),
                        Sentence.of(
                                "%s has never been seen. It may be outside the premises, but activation from outside (MRA) is switched off.",
                                phone.deviceName()),
                        new Remedy.EnableMra()));
    }

    static Optional<Finding> notAllowedOutside(History history) {
        return LastRefusal.standing(history, RefusalKind.NOT_ALLOWED_OUTSIDE)
                .map(refusal -> Finding.of(
                        refusal.fact(),
                        Sentence.of(
                                        "%s typed the code outside the premises at %s, and the code is for inside alone.",
                                        refusal.device(), refusal.fact().at())
                                .then(Sentence.of(
                                        history.phone()
                                                        .map(PhoneRecord::mraAllowed)
                                                        .orElse(false)
                                                ? "The phone may be outside now, but its code was issued before."
                                                : "The phone may not be outside.")),
                        history.phone()
                                .<Remedy>map(phone -> phone.mraAllowed()
                                        ? new Remedy.ReissueCode(phone.phoneId())
                                        : new Remedy.AllowOutside(phone.phoneId()))
                                .orElse(new Remedy.None("Bring the phone to the premises."))));
    }

    private static Remedy edit(LastRefusal refusal, String text) {
        return Optional.ofNullable(refusal.event().phoneId())
                .<Remedy>map(phoneId -> new Remedy.EditPhone(phoneId, text))
                .orElse(new Remedy.None(text));
    }
}
