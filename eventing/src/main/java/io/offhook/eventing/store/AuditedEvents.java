package io.offhook.eventing.store;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import io.offhook.contracts.Event;
import io.offhook.contracts.audit.AuditRecorded.Action;
import io.offhook.contracts.topic.EventType;
import io.offhook.contracts.topic.Topic;
import io.offhook.eventing.Metadata;
import io.offhook.eventing.Recorded;
import io.offhook.eventing.audit.AuditEntry;
import io.offhook.eventing.audit.AuditLog;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;

/** The events that get an entry of the audit chain with their append: those of audited types that an account asked for. */
@ApplicationScoped
class AuditedEvents {

    private final AuditLog log;

    AuditedEvents(AuditLog log) {
        this.log = log;
    }

    /** An entry for each. */
    <E extends Event> void record(Topic topic, List<Recorded<E>> appended) {
        log.add(audited(topic, appended)
                .map(each -> AuditEntry.ofEvent(type(topic, each).name(), each.streamId(), each.metadata()))
                .toList());
    }

    /** One entry for all of a type: they begin many streams for one request, and name it. */
    <E extends Event> void recordTogether(Topic topic, List<Recorded<E>> begun) {
        if (begun.size() == 1) {
            record(topic, begun);
            return;
        }
        var byType = audited(topic, begun)
                .collect(groupingBy(each -> type(topic, each).name(), LinkedHashMap::new, counting()));
        log.add(byType.entrySet().stream()
                .map(each -> AuditEntry.ofEvents(
                        each.getKey(),
                        Math.toIntExact(each.getValue()),
                        begun.getFirst().metadata()))
                .toList());
    }

    /** A state that was published. */
    void record(Topic topic, String type, String key, Metadata metadata) {
        if (isAudited(topic, type, metadata)) {
            log.add(List.of(AuditEntry.ofEvent(type, key, metadata)));
        }
    }

    /** A state that was erased. */
    void recordErased(Topic topic, String type, String key, Metadata metadata) {
        if (isAudited(topic, type, metadata)) {
            log.add(List.of(AuditEntry.ofEvent(Action.STATE_ERASED.name(), key, metadata)));
        }
    }

    private static boolean isAudited(Topic topic, String type, Metadata metadata) {
        return topic.type(type).filter(it -> AuditLog.isAudited(it, metadata)).isPresent();
    }

    private static <E extends Event> Stream<Recorded<E>> audited(Topic topic, List<Recorded<E>> events) {
        return events.stream().filter(each -> AuditLog.isAudited(type(topic, each), each.metadata()));
    }

    private static EventType type(Topic topic, Recorded<?> each) {
        return topic.typeOf(each.event());
    }
}
