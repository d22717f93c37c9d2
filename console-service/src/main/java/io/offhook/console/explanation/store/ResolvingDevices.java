package io.offhook.console.explanation.store;

import io.offhook.console.handle.Handle;
import io.offhook.console.handle.Named;
import io.offhook.console.handle.store.ResolvingHandle;
import io.offhook.console.timeline.EventHandles;
import io.offhook.console.timeline.TimelineEntry;
import io.offhook.console.timeline.store.FindTimeline;
import io.offhook.console.timeline.store.FindTimeline.Subject;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Finds the phones and devices that an address or a request has to do with: they are what can be explained. */
@ApplicationScoped
class ResolvingDevices {

    private static final int ENTRIES = 100;
    private static final int MOST = 10;

    private final FindTimeline timeline;
    private final ResolvingHandle resolving;

    ResolvingDevices(FindTimeline timeline, ResolvingHandle resolving) {
        this.timeline = timeline;
        this.resolving = resolving;
    }

    Uni<List<Named>> expand(List<Named> found) {
        return concat(found, this::expand);
    }

    private Uni<List<Named>> expand(Named named) {
        return switch (named) {
            case Named.Address it -> behind(Subject.address(it.ip()));
            case Named.Request it -> behind(Subject.request(it.correlationId()));
            case Named.Phone ignored -> Uni.createFrom().item(List.of(named));
            case Named.Device ignored -> Uni.createFrom().item(List.of(named));
            case Named.Certificate ignored -> Uni.createFrom().item(List.of(named));
            case Named.Code ignored -> Uni.createFrom().item(List.of(named));
            case Named.Person ignored -> Uni.createFrom().item(List.of(named));
        };
    }

    private Uni<List<Named>> behind(Subject subject) {
        return timeline.of(subject, Optional.empty(), ENTRIES)
                .flatMap(entries -> concat(
                        entries.reversed().stream()
                                .map(TimelineEntry::handles)
                                .flatMap(ResolvingDevices::handle)
                                .distinct()
                                .limit(MOST)
                                .toList(),
                        resolving::resolve));
    }

    private static Stream<Handle> handle(EventHandles handles) {
        return Stream.of(
                        Optional.ofNullable(handles.deviceName()).<Handle>map(Handle.DeviceName::new),
                        Optional.ofNullable(handles.phoneId()).<Handle>map(Handle.Id::new),
                        Optional.ofNullable(handles.fingerprint()).<Handle>map(Handle.Fingerprint::new))
                .flatMap(Optional::stream)
                .limit(1);
    }

    private static <T> Uni<List<Named>> concat(List<T> keys, Function<T, Uni<List<Named>>> find) {
        return Multi.createFrom()
                .iterable(keys)
                .onItem()
                .transformToUniAndConcatenate(find::apply)
                .collect()
                .asList()
                .map(lists -> lists.stream().flatMap(List::stream).distinct().toList());
    }
}
