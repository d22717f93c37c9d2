package io.offhook.console.explanation.store;

import io.offhook.console.explanation.SimilarMacs;
import io.offhook.console.handle.Handle;
import io.offhook.console.handle.Named;
import io.offhook.console.phone.CodeState;
import io.offhook.console.phone.PhoneRecord;
import io.offhook.console.phone.store.FindPhone;
import io.offhook.console.timeline.TimelineEntry;
import io.offhook.console.timeline.store.FindFacts;
import io.offhook.contracts.activation.RedemptionRefused;
import io.offhook.contracts.topic.Topic;
import io.offhook.pki.device.MacAddress;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds what may be a mistyped MAC. MACs of one delivery follow each other, so only a phone that waits for its device and a device that has
 * no record are held to be the same.
 */
@ApplicationScoped
class FindingSimilar {

    private static final Pattern MAC = Pattern.compile("[0-9A-F]{12}");
    private static final String UNKNOWN_DEVICE = "UNKNOWN_DEVICE";

    private final FindFacts facts;
    private final FindPhone phones;

    FindingSimilar(FindFacts facts, FindPhone phones) {
        this.facts = facts;
        this.phones = phones;
    }

    /** What devices without a record did, if they asked for files and their names are similar to that of a phone that waits. */
    Uni<List<TimelineEntry>> devices(Named subject) {
        return waitingMac(subject)
                .map(mac -> List.copyOf(SimilarMacs.of(mac)))
                .map(macs -> phones.byAnyMac(macs)
                        .map(known -> known.stream().map(PhoneRecord::mac).toList())
                        .flatMap(known -> unknown(macs.stream()
                                .filter(mac -> !known.contains(mac))
                                .toList())))
                .orElseGet(() -> Uni.createFrom().item(List.of()));
    }

    private Uni<List<TimelineEntry>> unknown(List<String> macs) {
        return facts.ofEach(macs.stream()
                        .map(MacAddress::new)
                        .map(Handle::deviceName)
                        .toList())
                .map(found -> found.stream()
                        .filter(each -> each.topic() != Topic.DEVICE || !isKnown(each))
                        .toList());
    }

    /**
     * Phones that wait for a device, and whose names are similar to that of a device without a record: the subject, or the only one that is
     * similar to the subject.
     *
     * @param devices what those that are similar to the subject did
     */
    Uni<List<PhoneRecord>> phones(Named subject, List<TimelineEntry> devices) {
        return macOf(subject)
                .or(() -> onlyOne(devices))
                .map(mac -> phones.byAnyMac(List.copyOf(SimilarMacs.of(mac)))
                        .map(found ->
                                found.stream().filter(FindingSimilar::isWaiting).toList())
                        .flatMap(this::neverSeen))
                .orElseGet(() -> Uni.createFrom().item(List.of()));
    }

    private static Optional<MacAddress> onlyOne(List<TimelineEntry> devices) {
        var names = devices.stream()
                .filter(it -> it.topic() == Topic.DEVICE)
                .map(it -> it.handles().deviceName())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return names.size() == 1 ? mac(names.getFirst().substring("SEP".length())) : Optional.empty();
    }

    private Uni<List<PhoneRecord>> neverSeen(List<PhoneRecord> found) {
        return found.isEmpty()
                ? Uni.createFrom().item(found)
                : facts.ofEach(found.stream().map(PhoneRecord::deviceName).toList())
                        .map(entries -> found.stream()
                                .filter(phone -> entries.stream()
                                        .filter(FindingSimilar::isSeen)
                                        .noneMatch(it -> phone.deviceName()
                                                .equals(it.handles().deviceName())))
                                .toList());
    }

    private static Optional<MacAddress> waitingMac(Named subject) {
        return subject instanceof Named.Phone it && isWaiting(it.phone())
                ? Optional.ofNullable(it.phone().mac()).flatMap(FindingSimilar::mac)
                : Optional.empty();
    }

    private static Optional<MacAddress> macOf(Named subject) {
        return subject instanceof Named.Device it && it.deviceName().startsWith("SEP")
                ? mac(it.deviceName().substring(3))
                : Optional.empty();
    }

    /** Empty for what no device has: addresses of pages are typed too. */
    private static Optional<MacAddress> mac(String text) {
        return MAC.matcher(text).matches() ? Optional.of(new MacAddress(text)) : Optional.empty();
    }

    private static boolean isWaiting(PhoneRecord phone) {
        return phone.removedAt() == null
                && phone.fingerprint() == null
                && (phone.code() == null || phone.code().state() == CodeState.LIVE);
    }

    /** It asked for files as a phone with a record, or typed a code. */
    private static boolean isSeen(TimelineEntry entry) {
        return entry.topic() == Topic.DEVICE
                ? isKnown(entry)
                : entry.event().filter(RedemptionRefused.class::isInstance).isPresent();
    }

    private static boolean isKnown(TimelineEntry sample) {
        return !UNKNOWN_DEVICE.equals(sample.handles().reason());
    }
}
