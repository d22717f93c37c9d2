package io.offhook.console.explanation;

import io.offhook.console.phone.PhoneRecord;
import io.offhook.contracts.device.DeviceSeen;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A device without a record and a phone that was never seen may be the same, if a MAC was mistyped. MACs of a delivery follow each other, so
 * that most similar ones are neighbours that wait for codes of their own: only one that stands out is named as the one.
 */
final class SimilarRules {

    private static final int SOME = 5;

    private SimilarRules() {}

    static Optional<Finding> mistyped(History history) {
        return RecordRules.awaited(history)
                .flatMap(phone -> outstanding(
                                phone.deviceName(),
                                devices(history, phone),
                                seen -> seen.event().deviceName())
                        .filter(seen -> isOnlyFor(phone, history.situation().similarPhones()))
                        .map(seen -> Finding.of(
                                seen,
                                Sentence.of(
                                        "%s has never been seen, but %s asked for its files at %s and has no record. Was the MAC mistyped?",
                                        Mention.of(phone),
                                        new Mention.Device(seen.event().deviceName()),
                                        seen.at()),
                                new Remedy.CorrectMac(
                                        phone.phoneId(), seen.event().deviceName()))));
    }

    static Optional<Finding> noRecord(History history) {
        return RecordRules.unknown(history)
                .flatMap(device -> history.seen(it -> true)
                        .reduce((earlier, later) -> later)
                        .map(seen -> noRecord(history, device, seen)));
    }

    private static Finding noRecord(History history, String device, Fact<DeviceSeen> seen) {
        var asked = Sentence.of(
                "%s asked for its files at %s%s, but there is no record of it.",
                history.name(), seen.at(), seen.fromAddress());
        var phones = history.situation().similarPhones();
        return outstanding(device, phones, PhoneRecord::deviceName)
                .map(phone -> Finding.of(
                        seen,
                        asked.then(Sentence.of("There is one of %s: was its MAC mistyped?", Mention.of(phone))),
                        new Remedy.CorrectMac(phone.phoneId(), device)))
                .orElseGet(() -> Finding.of(seen, asked.then(waiting(phones)), new Remedy.AddPhone(device, "")));
    }

    private static Sentence waiting(List<PhoneRecord> phones) {
        return phones.isEmpty()
                ? Sentence.NOTHING
                : Sentence.of(
                        "Phones with a similar MAC were never seen: %s. If the label of the device has the MAC of one of them, that is its record.",
                        some(phones.stream().map(Mention::of).toList()));
    }

    /** Which devices may be a phone that was never seen. None of them is said to be it. */
    static Sentence candidates(History history, PhoneRecord phone) {
        var names = devices(history, phone).stream()
                .map(it -> new Mention.Device(it.event().deviceName()))
                .toList();
        return names.isEmpty()
                ? Sentence.NOTHING
                : Sentence.of(
                        names.size() == 1
                                ? "A device without a record and with a similar MAC asked for its files: %s. Only if the label of the phone has this MAC, it was mistyped."
                                : "Devices without a record and with a similar MAC asked for their files: %s. Only if the label of the phone has one of these MACs, it was mistyped.",
                        some(names));
    }

    private static Sentence some(List<? extends Mention> all) {
        var more = all.size() - SOME;
        var shown = new ArrayList<Object>(all.subList(0, Math.min(SOME, all.size())));
        if (more > 0) {
            shown.add(more + " more");
        }
        return Sentence.list(shown);
    }

    /** What each asked for last, those that stand out first. One that redeemed a code, typed the code of another phone or was one is known. */
    private static List<Fact<DeviceSeen>> devices(History history, PhoneRecord phone) {
        var latest = new LinkedHashMap<String, Fact<DeviceSeen>>();
        History.of(history.situation().similarDevices(), DeviceSeen.class)
                .forEach(it -> latest.put(it.event().deviceName(), it));
        history.situation().similarDevices().stream()
                .filter(it -> isOfAnother(it.handles().phoneId(), phone))
                .forEach(it -> latest.remove(it.handles().deviceName()));
        return latest.values().stream()
                .sorted(Comparator.<Fact<DeviceSeen>, Boolean>comparing(
                                it -> isNeighbour(phone.deviceName(), it.event().deviceName()))
                        .thenComparing(it -> it.event().deviceName()))
                .toList();
    }

    private static boolean isOfAnother(@Nullable UUID phoneId, PhoneRecord phone) {
        return phoneId != null && !phoneId.equals(phone.phoneId());
    }

    /** The device may be no other phone either. */
    private static boolean isOnlyFor(PhoneRecord phone, List<PhoneRecord> phones) {
        return phones.stream().allMatch(it -> it.phoneId().equals(phone.phoneId()));
    }

    /** The only one, if it is no neighbour. */
    private static <T> Optional<T> outstanding(String name, List<T> all, Function<T, String> nameOf) {
        return all.size() == 1
                ? Optional.of(all.getFirst()).filter(it -> !isNeighbour(name, nameOf.apply(it)))
                : Optional.empty();
    }

    private static boolean isNeighbour(String deviceName, String other) {
        return SimilarMacs.isNeighbour(deviceName, other);
    }
}
