package io.offhook.console.subject;

import io.offhook.console.timeline.TimelineEntry;
import io.offhook.contracts.device.DeviceReported;
import io.offhook.contracts.device.DeviceSeen;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What a device asked for and reported last.
 *
 * @param givenTrustList the latest request that was answered with a trust list
 */
public record DeviceFacts(
        @Nullable TimelineEntry configuration,
        @Nullable TimelineEntry trustList,
        @Nullable TimelineEntry givenTrustList,
        @Nullable TimelineEntry report) {

    public static final DeviceFacts NONE = new DeviceFacts(null, null, null, null);

    /** @param latest oldest first */
    public static DeviceFacts of(List<TimelineEntry> latest) {
        return new DeviceFacts(
                last(latest, each -> isFile(each, "CONFIGURATION")),
                last(latest, each -> isFile(each, "TRUST_LIST")),
                last(latest, each -> isFile(each, "TRUST_LIST") && tag(each).isPresent()),
                last(latest, each -> each.event().orElse(null) instanceof DeviceReported));
    }

    /** Of the trust list that it was given: the first 32 hex digits of its SHA-256. */
    public Optional<String> trustListTag() {
        return Optional.ofNullable(givenTrustList).flatMap(DeviceFacts::tag);
    }

    private static @Nullable TimelineEntry last(List<TimelineEntry> latest, Predicate<TimelineEntry> kind) {
        return latest.reversed().stream().filter(kind).findFirst().orElse(null);
    }

    private static boolean isFile(TimelineEntry entry, String file) {
        return entry.event().orElse(null) instanceof DeviceSeen seen
                && seen.file().equals(file);
    }

    private static Optional<String> tag(TimelineEntry entry) {
        return entry.event().orElse(null) instanceof DeviceSeen seen
                ? Optional.ofNullable(seen.tag())
                : Optional.empty();
    }
}
