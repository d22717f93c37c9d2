package io.offhook.eventing.relay;

import io.offhook.contracts.audit.AuditRecorded.Action;
import io.offhook.contracts.topic.Topic;
import io.offhook.eventing.Cause;
import io.offhook.eventing.audit.AuditEntry;
import io.offhook.eventing.audit.AuditLog;
import io.offhook.eventing.page.Page;
import io.offhook.eventing.page.PageRequest;
import io.offhook.eventing.sql.PlainSql;
import io.offhook.eventing.sql.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/** What an operator may tell the relay. The replica that relays follows within a second. */
@ApplicationScoped
public class RelayControl {

    private static final String UNPUBLISHABLE = """
            select event_id, topic, stream_id, version, type, reason, since from unpublishable_event
            where done_at is null order by since, topic, stream_id, version limit $1 offset $2""";

    private static final String COUNT = "select count(*) from unpublishable_event where done_at is null";

    private static final String SET_ASIDE = """
            update unpublishable_event set set_aside_by = $2, set_aside_at = clock_timestamp()
            where event_id = $1 and done_at is null and set_aside_by is null""";

    /** Only ever back. A transaction with a later position may have an earlier id, so the least of all ids counts. */
    private static final String REPUBLISH = """
            update relay_checkpoint set watermark = least(watermark,
                (select tx_id from event where position >= $1 order by tx_id limit 1))
            where exists (select 1 from event where position >= $1)""";

    /** Whatever there is, states and entries that are older than any event too. */
    private static final String REPUBLISH_ALL = "update relay_checkpoint set watermark = '0'";

    private static final String POSITION =
            "select position from event where stream_id = $1 and version >= $2 order by version limit 1";

    private static final String REPUBLISH_CHAIN = """
            update relay_checkpoint set watermark = least(watermark,
                (select tx_id from audit_entry where chain = $1 and place >= $2 order by tx_id limit 1))
            where exists (select 1 from audit_entry where chain = $1 and place >= $2)""";

    private final UnitOfWork units;
    private final AuditLog audit;

    RelayControl(UnitOfWork units, AuditLog audit) {
        this.units = units;
        this.audit = audit;
    }

    /** An event that the brokers can never take. Later events of its stream wait. */
    public record UnpublishableEvent(
            UUID eventId, String topic, String streamId, long version, String type, String reason, Instant since) {}

    /** The events that wait for an operator, oldest first. */
    public Uni<Page<UnpublishableEvent>> unpublishable(PageRequest page) {
        return units.run(() -> PlainSql.select(COUNT)
                .flatMap(count -> PlainSql.select(UNPUBLISHABLE, page.size(), page.offset())
                        .map(rows ->
                                page.of(rows.stream().map(RelayControl::event).toList(), (Long) count.getFirst()[0]))));
    }

    private static UnpublishableEvent event(Object[] row) {
        return new UnpublishableEvent(
                (UUID) row[0],
                Topic.valueOf((String) row[1]).topicName(),
                (String) row[2],
                (Long) row[3],
                (String) row[4],
                (String) row[5],
                ((OffsetDateTime) row[6]).toInstant());
    }

    /**
     * Sets an unpublishable event aside: a record without a value takes its place, and its stream goes on.
     *
     * @return whether there is such an event
     */
    public Uni<Boolean> setAside(UUID eventId, Cause cause) {
        return units.run(() -> PlainSql.update(SET_ASIDE, eventId, cause.actor())
                .map(updated -> recorded(updated > 0, Action.EVENT_SET_ASIDE, eventId.toString(), cause)));
    }

    /**
     * Publishes again every event from a position on, and every state and audit entry that was written since. Consumers drop what they
     * know.
     *
     * @param position 0: everything
     * @return whether there are such events
     */
    public Uni<Boolean> republish(long position, Cause cause) {
        return units.run(() -> republishFrom(position, "position " + position, cause));
    }

    /** The same from an event of a stream on, or from an entry of the audit chain. */
    public Uni<Boolean> republish(String streamId, long version, Cause cause) {
        return units.run(() -> PlainSql.select(POSITION, streamId, version)
                .flatMap(rows -> rows.isEmpty()
                        ? PlainSql.update(REPUBLISH_CHAIN, streamId, version)
                                .map(updated -> recorded(updated > 0, Action.EVENTS_REPUBLISHED, streamId, cause))
                        : republishFrom((Long) rows.getFirst()[0], streamId, cause)));
    }

    private Uni<Boolean> republishFrom(long position, String subject, Cause cause) {
        var updated = position == 0 ? PlainSql.update(REPUBLISH_ALL) : PlainSql.update(REPUBLISH, position);
        return updated.map(count -> recorded(count > 0, Action.EVENTS_REPUBLISHED, subject, cause));
    }

    private boolean recorded(boolean done, Action action, String subject, Cause cause) {
        if (done) {
            audit.add(List.of(AuditEntry.of(action, subject, cause)));
        }
        return done;
    }
}
