package io.offhook.console.explanation.store;

import io.offhook.console.phone.PhoneRecord;
import io.offhook.console.phone.store.FindPhone;
import io.offhook.console.timeline.TimelineEntry;
import io.offhook.contracts.activation.RedemptionRefused;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;

/** Finds the phones that refusals have to do with: whose code was typed, and which phone the device is that typed it. */
@ApplicationScoped
class FindingOthers {

    /** The last refusal that explains something is among the newest. */
    private static final int REFUSALS = 10;

    private final FindPhone phones;

    FindingOthers(FindPhone phones) {
        this.phones = phones;
    }

    Uni<List<PhoneRecord>> of(List<TimelineEntry> entries) {
        var refusals = entries.reversed().stream()
                .flatMap(entry -> entry.event().stream())
                .filter(RedemptionRefused.class::isInstance)
                .map(RedemptionRefused.class::cast)
                .limit(REFUSALS)
                .toList();
        return refusals.isEmpty()
                ? Uni.createFrom().item(List.of())
                : phones.byAny(
                        refusals.stream()
                                .map(RedemptionRefused::phoneId)
                                .filter(Objects::nonNull)
                                .distinct()
                                .toList(),
                        refusals.stream()
                                .map(RedemptionRefused::deviceName)
                                .distinct()
                                .toList());
    }
}
