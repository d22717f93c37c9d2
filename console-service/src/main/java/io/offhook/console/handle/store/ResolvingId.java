package io.offhook.console.handle.store;

import io.offhook.console.handle.Named;
import io.offhook.console.phone.store.FindPhone;
import io.offhook.console.timeline.EventHandles;
import io.offhook.console.timeline.TimelineEntry;
import io.offhook.console.timeline.store.FindTimeline;
import io.offhook.console.timeline.store.FindTimeline.Subject;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Finds what an id is of: a phone, its code, an event, or a request. */
@ApplicationScoped
class ResolvingId {

    private final FindPhone phones;
    private final FindTimeline timeline;

    ResolvingId(FindPhone phones, FindTimeline timeline) {
        this.phones = phones;
        this.timeline = timeline;
    }

    Uni<List<Named>> resolve(UUID id) {
        return phones.byId(id)
                .flatMap(phone -> orElse(phone, () -> phones.byCode(id)))
                .flatMap(phone -> phone.<Uni<List<Named>>>map(
                                it -> Uni.createFrom().item(List.of(new Named.Phone(it))))
                        .orElseGet(() -> byTimeline(id)));
    }

    /** An earlier code of a phone, an event, or what a request led to. */
    private Uni<List<Named>> byTimeline(UUID id) {
        return latest(Subject.code(id))
                .flatMap(code -> code.map(it -> of(it, new Named.Code(id)))
                        .orElseGet(() -> timeline.one(id)
                                .flatMap(event -> event.map(it -> of(it, request(it)))
                                        .orElseGet(() -> latest(Subject.request(id.toString()))
                                                .map(found -> found.stream()
                                                        .map(ResolvingId::request)
                                                        .toList())))));
    }

    private Uni<Optional<TimelineEntry>> latest(Subject subject) {
        return timeline.of(subject, Optional.empty(), 1)
                .map(found -> found.stream().findFirst());
    }

    /** The phone or the device that an entry is about. */
    private Uni<List<Named>> of(TimelineEntry entry, Named otherwise) {
        var handles = entry.handles();
        var phoneId = Optional.ofNullable(handles.phoneId());
        return phoneId.map(phones::byId)
                .orElseGet(() -> Uni.createFrom().item(Optional.empty()))
                .map(phone -> phone.<Named>map(Named.Phone::new)
                        .or(() -> device(handles))
                        .orElse(otherwise))
                .map(List::of);
    }

    private static Optional<Named> device(EventHandles handles) {
        return Stream.of(
                        Optional.ofNullable(handles.deviceName()).<Named>map(Named.Device::new),
                        Optional.ofNullable(handles.fingerprint()).<Named>map(Named.Certificate::new))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Named request(TimelineEntry entry) {
        return new Named.Request(entry.correlationId());
    }

    private static <T> Uni<Optional<T>> orElse(Optional<T> found, Supplier<Uni<Optional<T>>> next) {
        return found.isPresent() ? Uni.createFrom().item(found) : next.get();
    }
}
