package io.offhook.console.handle.store;

import io.offhook.console.phone.PhoneRecord;
import io.offhook.console.phone.store.FindPhone;
import io.offhook.console.timeline.TimelineEntry;
import io.offhook.console.timeline.store.FindTimeline;
import io.offhook.console.timeline.store.FindTimeline.Subject;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Finds the phone that had a name without a MAC before its device was known. */
@ApplicationScoped
class FormerNames {

    private static final String WITHOUT_MAC = "BAT";
    private static final int ENTRIES = 50;

    private final FindTimeline timeline;
    private final FindPhone phones;

    FormerNames(FindTimeline timeline, FindPhone phones) {
        this.timeline = timeline;
        this.phones = phones;
    }

    /** None for the name of a device: what a device did at the record of another does not make it that phone. */
    Uni<List<PhoneRecord>> phones(String deviceName) {
        return deviceName.startsWith(WITHOUT_MAC)
                ? timeline.of(Subject.device(deviceName), Optional.empty(), ENTRIES)
                        .flatMap(entries -> entries.stream()
                                .flatMap(each -> phoneId(each).stream())
                                .findFirst()
                                .map(phones::byId)
                                .orElseGet(() -> Uni.createFrom().item(Optional.empty()))
                                .map(found -> found.stream().toList()))
                : Uni.createFrom().item(List.of());
    }

    private static Optional<UUID> phoneId(TimelineEntry entry) {
        return Optional.ofNullable(entry.handles().phoneId());
    }
}
