package io.offhook.console.explanation.store;

import io.offhook.console.phone.PhoneRecord;
import io.offhook.console.phone.store.FindPhone;
import io.offhook.console.timeline.TimelineEntry;
import io.offhook.contracts.activation.CodeUse;
import io.offhook.contracts.activation.RedemptionRefused;
import io.offhook.contracts.topic.Topic;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the phones that something has to do with: whose code was typed, which phone the device is that typed it, and whose device it was. */
@ApplicationScoped
class FindingOthers {

    /** The last refusal that explains something is among the newest. */
    private static final int REFUSALS = 10;

    private static final int RECORDS = 3;

    private final FindPhone phones;

    FindingOthers(FindPhone phones) {
        this.phones = phones;
    }

    /** Devices that were refused last. */
    static List<String> refusedDevices(List<TimelineEntry> entries) {
        return refusals(entries).stream()
                .map(RedemptionRefused::deviceName)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
    }

    private static List<RedemptionRefused> refusals(List<TimelineEntry> entries) {
        return entries.reversed().stream()
                .flatMap(entry -> entry.event().stream())
                .filter(RedemptionRefused.class::isInstance)
                .map(RedemptionRefused.class::cast)
                .limit(REFUSALS)
                .toList();
    }

    Uni<List<PhoneRecord>> of(List<TimelineEntry> entries) {
        var refusals = refusals(entries);
        var ids = Stream.concat(refusals.stream().map(RedemptionRefused::phoneId), records(entries))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        var names = Stream.concat(refusals.stream().map(RedemptionRefused::deviceName), redeemedBy(entries))
                .distinct()
                .toList();
        return names.isEmpty() && ids.isEmpty() ? Uni.createFrom().item(List.of()) : phones.byAny(ids, names);
    }

    /** Which device redeemed a code last. */
    private static Stream<String> redeemedBy(List<TimelineEntry> entries) {
        return entries.reversed().stream()
                .flatMap(entry -> entry.event().stream())
                .filter(CodeUse.class::isInstance)
                .map(event -> ((CodeUse) event).deviceName())
                .limit(1);
    }

    /** Those that had the device. */
    private static Stream<@Nullable UUID> records(List<TimelineEntry> entries) {
        return entries.reversed().stream()
                .filter(entry -> entry.topic() == Topic.PHONE)
                .map(entry -> entry.handles().phoneId())
                .distinct()
                .limit(RECORDS);
    }
}
