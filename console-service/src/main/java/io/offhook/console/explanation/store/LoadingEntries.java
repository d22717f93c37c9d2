package io.offhook.console.explanation.store;

import io.offhook.console.handle.Named;
import io.offhook.console.timeline.TimelineEntry;
import io.offhook.console.timeline.store.FindFacts;
import io.offhook.contracts.Event;
import io.offhook.contracts.activation.CloneSuspected;
import io.offhook.contracts.activation.CopiedKeySuspected;
import io.offhook.contracts.activation.RedemptionRefused;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads what happened to a phone, its device and its certificates, and to the code that the device typed last. */
@ApplicationScoped
class LoadingEntries {

    private static final int MOST_CERTIFICATES = 10;

    private final FindFacts facts;

    LoadingEntries(FindFacts facts) {
        this.facts = facts;
    }

    Uni<List<TimelineEntry>> of(Named subject) {
        return switch (subject) {
            case Named.Phone it ->
                of(
                        it.phone().phoneId(),
                        List.of(it.phone().deviceName()),
                        Stream.ofNullable(it.phone().fingerprint()).toList());
            case Named.Device it -> of(null, List.of(it.deviceName()), List.of());
            case Named.Certificate it ->
                facts.of(null, List.of(), List.of(it.fingerprint()))
                        .flatMap(found -> of(null, namesOf(found, it.fingerprint()), List.of(it.fingerprint())));
            case Named.Code it -> facts.ofCode(it.codeId());
            case Named.Person ignored -> Uni.createFrom().item(List.of());
            case Named.Address ignored -> Uni.createFrom().item(List.of());
            case Named.Request ignored -> Uni.createFrom().item(List.of());
        };
    }

    private Uni<List<TimelineEntry>> of(@Nullable UUID phoneId, List<String> names, List<String> fingerprints) {
        return facts.of(phoneId, names, fingerprints)
                .flatMap(found -> {
                    var all = withCertificatesOf(found, fingerprints);
                    return all.size() == fingerprints.size()
                            ? Uni.createFrom().item(found)
                            : facts.of(phoneId, names, all);
                })
                .flatMap(found -> typedLast(found)
                        .map(code -> facts.ofCode(code).map(more -> merged(found, more)))
                        .orElseGet(() -> Uni.createFrom().item(found)));
    }

    /** Of the devices that showed it, if it was trusted: a suspicion names the device. */
    private static List<String> namesOf(List<TimelineEntry> found, String fingerprint) {
        return refusals(found.reversed())
                .filter(refused -> refused.certificateFingerprint().equals(fingerprint))
                .map(RedemptionRefused::deviceName)
                .filter(name -> !name.isEmpty())
                .distinct()
                .limit(1)
                .toList();
    }

    /** A denial or an unlocking may name the certificate alone. */
    private static List<String> withCertificatesOf(List<TimelineEntry> found, List<String> fingerprints) {
        return Stream.concat(
                        fingerprints.stream(),
                        found.reversed().stream()
                                .flatMap(entry -> certificates(entry.event().orElse(null))))
                .distinct()
                .limit(MOST_CERTIFICATES)
                .toList();
    }

    private static Stream<String> certificates(@Nullable Event event) {
        return switch (event) {
            case RedemptionRefused it -> Stream.of(it.certificateFingerprint());
            case CloneSuspected it -> Stream.of(it.certificateFingerprint(), it.redeemedByFingerprint());
            case CopiedKeySuspected it -> it.certificateFingerprints().stream();
            case null, default -> Stream.empty();
        };
    }

    /** Another phone may have redeemed it. */
    private static Optional<UUID> typedLast(List<TimelineEntry> found) {
        return refusals(found.reversed()).findFirst().flatMap(refused -> Optional.ofNullable(refused.codeId()));
    }

    private static Stream<RedemptionRefused> refusals(List<TimelineEntry> entries) {
        return entries.stream()
                .flatMap(entry -> entry.event().stream())
                .filter(RedemptionRefused.class::isInstance)
                .map(RedemptionRefused.class::cast);
    }

    private static List<TimelineEntry> merged(List<TimelineEntry> some, List<TimelineEntry> more) {
        return Stream.concat(some.stream(), more.stream())
                .distinct()
                .sorted(Comparator.comparing(TimelineEntry::at)
                        .thenComparing(entry -> entry.place().position()))
                .toList();
    }
}
