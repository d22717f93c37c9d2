package io.offhook.console.explanation.store;

import io.offhook.console.handle.Handle;
import io.offhook.console.handle.Named;
import io.offhook.console.handle.store.ResolvingHandle;
import io.offhook.console.timeline.TimelineEntry;
import io.offhook.console.timeline.store.FindTimeline;
import io.offhook.console.timeline.store.FindTimeline.Subject;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the timeline of everything that a handle names. */
@ApplicationScoped
public class FindingEntries {

    private static final int MOST_SUBJECTS = 10;

    private final ResolvingHandle resolving;
    private final FindTimeline timeline;

    FindingEntries(ResolvingHandle resolving, FindTimeline timeline) {
        this.resolving = resolving;
        this.timeline = timeline;
    }

    /** The latest before a time, oldest first. */
    public Uni<List<TimelineEntry>> find(Handle handle, Optional<Instant> before, int size) {
        return resolving
                .resolve(handle)
                .flatMap(found -> Multi.createFrom()
                        .iterable(found.stream()
                                .flatMap(each -> subject(each).stream())
                                .limit(MOST_SUBJECTS)
                                .toList())
                        .onItem()
                        .transformToUniAndConcatenate(subject -> timeline.of(subject, before, size))
                        .collect()
                        .asList()
                        .map(lists ->
                                latest(lists.stream().flatMap(List::stream).distinct(), size)));
    }

    private static List<TimelineEntry> latest(Stream<TimelineEntry> entries, int size) {
        var sorted = entries.sorted(Comparator.comparing(TimelineEntry::at)
                        .thenComparing(entry -> entry.place().position()))
                .toList();
        return sorted.subList(Math.max(0, sorted.size() - size), sorted.size());
    }

    private static Optional<Subject> subject(Named named) {
        return switch (named) {
            case Named.Phone it ->
                Optional.of(Subject.phone(
                        it.phone().phoneId(),
                        List.of(it.phone().deviceName()),
                        Stream.ofNullable(it.phone().fingerprint()).toList()));
            case Named.Device it -> Optional.of(Subject.device(it.deviceName()));
            case Named.Certificate it -> Optional.of(Subject.certificate(it.fingerprint()));
            case Named.Code it -> Optional.of(Subject.code(it.codeId()));
            case Named.Address it -> Optional.of(Subject.address(it.ip()));
            case Named.Request it -> Optional.of(Subject.request(it.correlationId()));
            case Named.Person ignored -> Optional.empty();
        };
    }
}
