package io.offhook.eventing.inbox;

import io.offhook.contracts.topic.Topic.Keeps;
import io.offhook.eventing.Recorded;
import io.offhook.eventing.inbox.deadletter.ParkedRecords;
import io.offhook.eventing.inbox.deadletter.ParkedRecords.Stream;
import io.offhook.eventing.inbox.failure.ConflictingEvent;
import io.offhook.eventing.inbox.record.InboxRecord;
import io.offhook.eventing.inbox.record.IncomingRecord;
import io.offhook.eventing.inbox.record.StreamBatches;
import io.offhook.eventing.inbox.record.StreamPositions;
import io.offhook.eventing.inbox.record.StreamPositions.Positioned;
import io.offhook.eventing.inbox.record.StreamPositions.Relation;
import io.offhook.eventing.signature.EventVerification;
import io.offhook.eventing.trace.EventSpans;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Applies records in the caller's transaction: verifies them, moves positions, parks what came too early, and calls the handler. */
@ApplicationScoped
public class ApplyingRecords {

    private final EventVerification verification;
    private final StreamPositions positions;
    private final ParkedRecords parked;
    private final EventSpans spans;

    ApplyingRecords(EventVerification verification, StreamPositions positions, ParkedRecords parked, EventSpans spans) {
        this.verification = verification;
        this.positions = positions;
        this.parked = parked;
        this.spans = spans;
    }

    /** Fails at the first bad record. Returns the streams that have parked records. */
    public Uni<Set<String>> apply(String consumer, List<IncomingRecord> records, EventHandler handler) {
        var verified = records.stream().map(this::verified).toList();
        if (verified.stream().allMatch(each -> each.topic().keeps() == Keeps.SAMPLES)) {
            return handle(consumer, verified, handler).replaceWith(Set.of()); // they have no place in a stream
        }
        return Multi.createFrom()
                .iterable(StreamBatches.of(verified))
                .onItem()
                .transformToUniAndConcatenate(batch -> process(consumer, batch, handler))
                .collect()
                .in(LinkedHashSet<String>::new, Set::addAll)
                .map(found -> found);
    }

    /** One that is parked, and is not any more afterwards. */
    Uni<Void> applyParked(String consumer, InboxRecord record, EventHandler handler) {
        return apply(consumer, List.of(IncomingRecord.of(record)), handler)
                .chain(() -> parked.delete(consumer, record));
    }

    /** The next of a stream that only waited for its turn; returns whether there was one. */
    public Uni<Boolean> applyNextParked(Stream stream, EventHandler handler) {
        return parked.next(stream, false)
                .flatMap(next -> next.isEmpty()
                        ? Uni.createFrom().item(false)
                        : applyParked(stream.consumer(), next.get().record(), handler)
                                .replaceWith(true));
    }

    /** Before its place and its data are looked at. */
    private InboxRecord verified(IncomingRecord record) {
        verification.verify(record.topic(), record.headers(), record.value());
        return InboxRecord.parse(record);
    }

    /** Records of as many streams; returns the streams that have parked records. */
    private Uni<Set<String>> process(String consumer, List<InboxRecord> records, EventHandler handler) {
        return positions
                .advance(consumer, records)
                .invoke(ApplyingRecords::refuseConflicts)
                .call(positioned -> forEach(at(Relation.GAP, positioned), gap -> park(consumer, gap))
                        .chain(() -> handle(consumer, at(Relation.NEXT, positioned), handler)))
                .map(positioned -> positioned.stream()
                        .filter(Positioned::othersParked)
                        .map(each -> each.record().streamId())
                        .collect(Collectors.toSet()));
    }

    private static void refuseConflicts(List<Positioned> positioned) {
        for (var each : positioned) {
            if (each.takenId() != null) {
                throw new ConflictingEvent(each.takenId());
            }
        }
    }

    private static List<InboxRecord> at(Relation relation, List<Positioned> positioned) {
        return positioned.stream()
                .filter(each -> each.relation() == relation)
                .map(Positioned::record)
                .toList();
    }

    private Uni<Void> park(String consumer, InboxRecord gap) {
        return parked.park(consumer, gap, "waits for an earlier version", null)
                .flatMap(done -> done
                        ? Uni.createFrom().voidItem()
                        : parked.eventId(consumer, gap)
                                .map(ConflictingEvent::new)
                                .flatMap(Uni.createFrom()::failure));
    }

    private Uni<Void> handle(String consumer, List<InboxRecord> records, EventHandler handler) {
        var erased = records.stream()
                .filter(each -> each.isTombstone() && each.topic().keeps() == Keeps.LATEST_STATE)
                .toList();
        // A null value on another topic stands for an event that was set aside: the position moves, and nothing else
        // happens.
        var events = records.stream()
                .filter(each -> !each.isTombstone())
                .<Recorded<?>>map(InboxRecord::decode)
                .toList();
        return forEach(erased, each -> handler.onErased(each))
                .chain(() -> events.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : spans.handled(consumer, records.getFirst().topic(), events, handler::onAll));
    }

    private static Uni<Void> forEach(List<InboxRecord> records, Function<InboxRecord, Uni<Void>> step) {
        return Multi.createFrom()
                .iterable(records)
                .onItem()
                .transformToUniAndConcatenate(step::apply)
                .onItem()
                .ignoreAsUni();
    }
}
