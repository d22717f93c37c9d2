package io.offhook.eventing.audit;

import io.offhook.contracts.audit.AuditRecorded;
import io.offhook.contracts.audit.AuditRecorded.Action;
import io.offhook.eventing.Cause;
import io.offhook.eventing.Metadata;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the chain is to say, before it has a place in it.
 *
 * @param action see {@link AuditRecorded}
 * @param subject id of what it was done to, never a person's name
 * @param count absent: one
 * @param fields names of what was changed, never a value
 */
public record AuditEntry(
        String action,
        @Nullable String subject,
        @Nullable UUID eventId,
        @Nullable Integer count,
        @Nullable List<String> fields,
        Metadata metadata) {

    /** An act that is no event. */
    public static AuditEntry of(Action action, @Nullable String subject, Cause cause) {
        return new AuditEntry(action.name(), subject, null, null, null, Metadata.of(UUID.randomUUID(), cause));
    }

    /** A change that is no event, of these fields. */
    public static AuditEntry ofChange(Action action, String subject, List<String> fields, Cause cause) {
        return new AuditEntry(action.name(), subject, null, null, fields, Metadata.of(UUID.randomUUID(), cause));
    }

    /** Many acts that are no events. */
    public static AuditEntry of(Action action, int count, Cause cause) {
        return new AuditEntry(action.name(), null, null, count, null, Metadata.of(UUID.randomUUID(), cause));
    }

    /** An event or a state, of this type and on this stream. */
    public static AuditEntry ofEvent(String type, String stream, Metadata event) {
        return new AuditEntry(type, stream, event.id(), null, null, withId(UUID.randomUUID(), event));
    }

    /** Many events of one type that one request caused; they have its correlation id. */
    public static AuditEntry ofEvents(String type, int count, Metadata one) {
        return new AuditEntry(type, null, null, count, null, withId(UUID.randomUUID(), one));
    }

    AuditRecorded after(String previous) {
        return new AuditRecorded(action, subject, eventId, count, fields, previous);
    }

    private static Metadata withId(UUID id, Metadata event) {
        return new Metadata(
                id, event.time(), event.correlationId(), null, event.traceparent(), event.actor(), event.channel());
    }
}
