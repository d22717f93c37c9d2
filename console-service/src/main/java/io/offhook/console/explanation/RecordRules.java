package io.offhook.console.explanation;

import io.offhook.console.handle.Named;
import io.offhook.console.phone.CodeState;
import io.offhook.console.phone.PhoneRecord;
import io.offhook.contracts.activation.AutoRegistrationRequested;
import io.offhook.contracts.device.DeviceSeen;
import io.offhook.contracts.phone.PhoneMacBlanked;
import io.offhook.contracts.phone.PhoneRemoved;
import java.time.Instant;
import java.util.Optional;

/** The record of the phone, or that there is none. */
final class RecordRules {

    private RecordRules() {}

    static Optional<Finding> removed(History history) {
        return history.phone()
                .flatMap(phone -> Optional.ofNullable(phone.removedAt()).map(at -> {
                    var by = history.last(PhoneRemoved.class, it -> it.phoneId().equals(phone.phoneId()));
                    return Finding.of(
                            by.map(Fact::at).orElse(at),
                            Sentence.of(
                                    "The record of %s was removed at %s%s.",
                                    phone.deviceName(),
                                    at,
                                    by.map(Fact::byActor).orElse("")),
                            new Remedy.AddPhone(phone.deviceName()));
                }));
    }

    /** The code is redeemed, and the record did not get the device: another one has it. */
    static Optional<Finding> deviceTaken(History history) {
        return history.phone()
                .filter(phone -> !phone.deviceName().startsWith("SEP"))
                .flatMap(phone -> history.redemption()
                        .map(redeemed -> Finding.of(
                                redeemed,
                                Sentence.of(
                                        "%s redeemed the code of %s at %s, but another record has this device.",
                                        redeemed.event().deviceName(), phone.deviceName(), redeemed.at()),
                                new Remedy.None("Remove the other record of %s, or take the MAC away from it."
                                        .formatted(redeemed.event().deviceName())))));
    }

    static Optional<Finding> takenFromRecord(History history) {
        return unknown(history)
                .flatMap(device -> history.last(
                        PhoneMacBlanked.class, it -> it.previousDeviceName().equals(device)))
                .map(blanked -> Finding.of(
                        blanked,
                        Sentence.of(
                                "%s was taken away from its record at %s%s. The record is %s now.",
                                history.name(),
                                blanked.at(),
                                blanked.byActor(),
                                blanked.event().deviceName()),
                        new Remedy.ReissueCode(blanked.event().phoneId())));
    }

    static Optional<Finding> autoRegistration(History history) {
        return unknown(history)
                .flatMap(device -> history.last(
                        AutoRegistrationRequested.class, it -> it.deviceName().equals(device)))
                .map(
                        asked -> Finding.of(
                                asked,
                                Sentence.of(
                                        "%s asked at %s to register by itself, and got no record. It is a %s.",
                                        history.name(),
                                        asked.at(),
                                        asked.event().model()),
                                new Remedy.None(
                                        "Look whether its model registers by itself, and whether its range has a free number.")));
    }

    static Optional<Finding> noRecord(History history) {
        return unknown(history)
                .flatMap(device -> history.seen(it -> true)
                        .reduce((earlier, later) -> later)
                        .map(seen -> history.situation().similarPhones().stream()
                                .findFirst()
                                .map(phone ->
                                        Finding.of(seen, asked(history, seen).then(similar(phone)), correct(phone)))
                                .orElseGet(() -> Finding.of(seen, asked(history, seen), new Remedy.AddPhone(device)))));
    }

    static Optional<Finding> mistyped(History history) {
        return awaited(history)
                .flatMap(phone -> Strangers.similar(history)
                        .map(seen -> Finding.of(
                                seen,
                                Sentence.of(
                                        "%s has never been seen, but %s asked for its files at %s and has no record. Was the MAC mistyped?",
                                        phone.deviceName(), seen.event().deviceName(), seen.at()),
                                correct(phone))));
    }

    static Optional<Finding> seenBeforeRecord(History history) {
        return awaited(history)
                .flatMap(phone -> Seen.beforeRecord(history)
                        .map(seen -> Finding.of(
                                seen,
                                Sentence.of(
                                        "%s asked for its files at %s%s, when there was no record of it. The record was added at %s, and it has not asked since.",
                                        phone.deviceName(), seen.at(), seen.fromAddress(), phone.addedAt()),
                                new Remedy.AtPhone("Restart the phone."))));
    }

    static Optional<Finding> neverSeen(History history) {
        return awaited(history)
                .map(phone -> Finding.of(
                        phone.addedAt(),
                        Sentence.of(
                                "%s has never been seen on the network since its record was added at %s.",
                                phone.deviceName(), phone.addedAt()),
                        new Remedy.CheckOption150(Strangers.addresses(history))));
    }

    static Optional<Finding> noPhone(History history) {
        return history.situation().subject() instanceof Named.Person person
                ? Optional.of(Finding.of(
                        Instant.EPOCH,
                        Sentence.of("No phone belongs to %s.", person.userId()),
                        new Remedy.None("Add a phone, or name the person as the owner of one.")))
                : Optional.empty();
    }

    static Optional<Finding> nothingKnown(History history) {
        return Optional.of(Finding.of(
                Instant.EPOCH,
                Sentence.of("Nothing is known that would explain it."),
                new Remedy.CheckOption150(Strangers.addresses(history))));
    }

    private static Sentence asked(History history, Fact<DeviceSeen> seen) {
        return Sentence.of(
                "%s asked for its files at %s%s, but there is no record of it.",
                history.name(), seen.at(), seen.fromAddress());
    }

    private static Sentence similar(PhoneRecord phone) {
        return Sentence.of("There is one of %s: was its MAC mistyped?", phone.deviceName());
    }

    private static Remedy correct(PhoneRecord phone) {
        return new Remedy.EditPhone(phone.phoneId(), "Compare the MAC of the record with the label of the phone.");
    }

    /** The name of a device that no record is of. */
    private static Optional<String> unknown(History history) {
        return history.situation().subject() instanceof Named.Device it
                ? Optional.of(it.deviceName())
                : Optional.empty();
    }

    /** A phone whose MAC is known, that was never seen since it has a record, and is not activated. */
    static Optional<PhoneRecord> awaited(History history) {
        return history.phone()
                .filter(phone -> phone.mac() != null && !Seen.ever(history))
                .filter(phone -> history.code()
                        .map(code -> code.state() != CodeState.REDEEMED)
                        .orElse(true));
    }
}
