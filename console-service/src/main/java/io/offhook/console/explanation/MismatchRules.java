package io.offhook.console.explanation;

import io.offhook.console.phone.PhoneRecord;
import java.util.Optional;

/** The code is live, and not for this device. */
final class MismatchRules {

    private MismatchRules() {}

    static Optional<Finding> anotherModel(History history) {
        return LastRefusal.standing(history, RefusalKind.MODEL_MISMATCH)
                .map(refusal -> Finding.of(
                        refusal.fact(),
                        Sentence.of(
                                "%s, but %s, which typed its code at %s, is %s. The code was not used up.",
                                history.codeOwner(refusal.event())
                                        .map(phone -> Sentence.of(
                                                "%s is provisioned as %s",
                                                Mention.of(phone), Sentence.model(phone.model())))
                                        .orElseGet(() -> Sentence.of("The phone is provisioned as another model")),
                                refusal.device(),
                                refusal.fact().at(),
                                Optional.ofNullable(refusal.event().model())
                                        .map(Sentence::model)
                                        .orElse("of another model")),
                        edit(refusal, "Change the model of the phone, or use a device of its model.")));
    }

    /** The code is bound to the MAC of the record. */
    static Optional<Finding> anotherDevice(History history) {
        return LastRefusal.standing(history, RefusalKind.DEVICE_MISMATCH)
                .flatMap(refusal -> history.codeOwner(refusal.event())
                        .filter(phone -> phone.mac() != null
                                && !phone.deviceName().equals(refusal.event().deviceName()))
                        .map(phone -> Finding.of(
                                refusal.fact(),
                                Sentence.of(
                                        "The code is for %s alone, but it was typed at %s, at %s. It was not used up.",
                                        Mention.of(phone),
                                        refusal.device(),
                                        refusal.fact().at()),
                                new Remedy.CorrectMac(
                                        phone.phoneId(), refusal.event().deviceName()))));
    }

    /** The code is for any device of the model, and this one is another phone. */
    static Optional<Finding> hasRecord(History history) {
        return LastRefusal.standing(history, RefusalKind.DEVICE_MISMATCH)
                .map(refusal -> copy(history, refusal)
                        .or(() -> history.recordOf(refusal.event().deviceName())
                                .filter(phone -> !refusal.isOfPhone(phone))
                                .map(phone -> Finding.of(
                                        refusal.fact(),
                                        Sentence.of(
                                                "%s typed the code%s at %s, but it is another phone already%s. The code was not used up.",
                                                Mention.of(phone),
                                                of(history, refusal),
                                                refusal.fact().at(),
                                                number(phone)),
                                        new Remedy.OtherPhone(
                                                phone.phoneId(),
                                                "Type the code at another device, or remove the record of %s."
                                                        .formatted(phone.deviceName())))))
                        .orElseGet(() -> hadRecord(history, refusal)));
    }

    /** To remove the record of the genuine device would be the wrong end. */
    private static Optional<Finding> copy(History history, LastRefusal refusal) {
        return CopyRules.open(history, refusal.event().deviceName())
                .map(it -> Finding.of(
                        refusal.fact(),
                        Sentence.of(
                                "%s typed the code%s at %s, and its key seems to be copied: two devices have this name. The code was not used up.",
                                refusal.device(),
                                of(history, refusal),
                                refusal.fact().at()),
                        new Remedy.DenyCopy(it.event().mac(), it.event().certificateFingerprints(), null),
                        it));
    }

    private static Finding hadRecord(History history, LastRefusal refusal) {
        return Finding.of(
                refusal.fact(),
                Sentence.of(
                        "%s typed the code%s at %s, when it was another phone. It has no record now. The code was not used up.",
                        refusal.device(), of(history, refusal), refusal.fact().at()),
                new Remedy.AtPhone("Type the code again."));
    }

    private static Sentence of(History history, LastRefusal refusal) {
        return history.codeOwner(refusal.event())
                .map(phone -> Sentence.of(" of %s", Mention.of(phone)))
                .orElse(Sentence.NOTHING);
    }

    private static String number(PhoneRecord phone) {
        return phone.directoryNumbers().isEmpty()
                ? ""
                : ", with the number " + phone.directoryNumbers().getFirst();
    }

    private static Remedy edit(LastRefusal refusal, String text) {
        return Optional.ofNullable(refusal.event().phoneId())
                .<Remedy>map(phoneId -> new Remedy.EditPhone(phoneId, text))
                .orElse(new Remedy.None(text));
    }
}
