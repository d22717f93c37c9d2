package io.offhook.console.explanation;

import io.offhook.console.handle.Named;
import io.offhook.console.phone.CodeState;
import io.offhook.console.phone.PhoneRecord;
import io.offhook.contracts.activation.AutoRegistrationRequested;
import io.offhook.contracts.phone.PhoneEvent;
import io.offhook.contracts.phone.PhoneMacBlanked;
import io.offhook.contracts.phone.PhoneRemoved;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

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
                                            Mention.of(phone),
                                            at,
                                            by.map(Fact::byActor).orElse(""))
                                    .then(triedSince(history, at)),
                            new Remedy.AddPhone(phone.deviceName(), phone.model()));
                }));
    }

    private static Sentence triedSince(History history, Instant removal) {
        return LastRefusal.of(history)
                .filter(refusal -> refusal.fact().at().isAfter(removal)
                        && !refusal.event().deviceName().isEmpty())
                .map(refusal -> Sentence.of(
                        "%s typed a code at %s since.",
                        refusal.device(), refusal.fact().at()))
                .orElse(Sentence.NOTHING);
    }

    /** The code is redeemed, and the record did not get the device: another one has it, or it gets it in a moment. */
    static Optional<Finding> deviceTaken(History history) {
        return history.phone()
                .filter(phone -> !phone.deviceName().startsWith("SEP"))
                .flatMap(phone -> history.redemption().map(redeemed -> {
                    var typed = Sentence.of(
                            "%s redeemed the code of %s at %s,",
                            new Mention.Device(redeemed.event().deviceName()), Mention.of(phone), redeemed.at());
                    return history.recordOf(redeemed.event().deviceName())
                            .map(other -> Finding.of(
                                    redeemed,
                                    typed.then(Sentence.of("but %s is a phone already.", Mention.of(other))),
                                    new Remedy.OtherPhone(
                                            other.phoneId(), "Remove the other record, or take the MAC away from it.")))
                            .orElseGet(
                                    () -> Finding.of(
                                            redeemed,
                                            typed.then(Sentence.of("and the record has not got the device yet.")),
                                            new Remedy.None(
                                                    "Wait a moment. If it stays so, look at the dead letters of the provisioning service.")));
                }));
    }

    /** An administrator took the MAC away, or gave the record another device. */
    static Optional<Finding> takenFromRecord(History history) {
        return unknown(history)
                .flatMap(device -> history.last(
                                PhoneMacBlanked.class,
                                it -> it.previousDeviceName().equals(device))
                        .map(blanked -> Finding.of(
                                blanked,
                                Sentence.of(
                                                "%s was taken away from its record at %s%s.",
                                                history.name(), blanked.at(), blanked.byActor())
                                        .then(Sentence.of(
                                                "The record is %s now.",
                                                history.record(blanked.event().phoneId())
                                                        .map(Mention::of)
                                                        .orElseGet(() -> new Mention.Phone(
                                                                blanked.event().phoneId(),
                                                                blanked.event().deviceName())))),
                                next(history, device, blanked.event().phoneId())))
                        .or(() -> replaced(history, device)));
    }

    private static Optional<Finding> replaced(History history, String device) {
        return history.last(PhoneEvent.class, it -> true)
                .flatMap(fact -> Optional.ofNullable(fact.entry().handles().phoneId())
                        .flatMap(history::record)
                        .filter(phone -> !phone.deviceName().equals(device) && phone.removedAt() == null)
                        .map(phone -> Finding.of(
                                fact,
                                Sentence.of(
                                        "%s had a record, and the record has another device since: it is %s now.",
                                        history.name(), Mention.of(phone)),
                                next(history, device, phone.phoneId()))));
    }

    /** A new code would end that of the device which the record has now. */
    private static Remedy next(History history, String device, UUID phoneId) {
        return history.record(phoneId)
                .filter(phone -> phone.mac() != null || phone.removedAt() != null)
                .<Remedy>map(phone -> new Remedy.AddPhone(device, phone.model()))
                .orElseGet(() -> new Remedy.ReissueCode(phoneId));
    }

    static Optional<Finding> autoRegistration(History history) {
        return unknown(history)
                .flatMap(device -> history.last(
                        AutoRegistrationRequested.class, it -> it.deviceName().equals(device)))
                .map(
                        asked -> Finding.of(
                                asked,
                                Sentence.of(
                                        "%s asked at %s to register by itself, and got no record. It is %s.",
                                        history.name(),
                                        asked.at(),
                                        Sentence.model(asked.event().model())),
                                new Remedy.None(
                                        "Look whether its model registers by itself, and whether its range has a free number.")));
    }

    static Optional<Finding> seenBeforeRecord(History history) {
        return awaited(history)
                .flatMap(phone -> Seen.beforeRecord(history)
                        .map(seen -> Finding.of(
                                seen,
                                Sentence.of(
                                        "%s asked for its files at %s%s, when there was no record of it. The record was added at %s, and it has not asked since.",
                                        Mention.of(phone), seen.at(), seen.fromAddress(), phone.addedAt()),
                                new Remedy.AtPhone("Restart the phone."))));
    }

    static Optional<Finding> neverSeen(History history) {
        return awaited(history)
                .map(phone -> Finding.of(
                        phone.addedAt(),
                        Sentence.of(
                                        "%s has never been seen on the network since its record was added at %s.",
                                        Mention.of(phone), phone.addedAt())
                                .then(SimilarRules.candidates(history, phone)),
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
                unknown(history)
                        .map(device -> Sentence.of(
                                "Nothing is on record of %s. What devices ask for is a sample: while many ask, some are left out.",
                                new Mention.Device(device)))
                        .orElseGet(() -> Sentence.of("Nothing is known that would explain it.")),
                new Remedy.CheckOption150(Strangers.addresses(history))));
    }

    /** The name of a device that no record is of. */
    static Optional<String> unknown(History history) {
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
