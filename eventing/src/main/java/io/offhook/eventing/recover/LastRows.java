package io.offhook.eventing.recover;

import io.offhook.eventing.sql.PooledReads;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** The last event and the last audit entry that this replica saw. Rows are never deleted: if one is gone, the store went back. */
@ApplicationScoped
class LastRows {

    private static final String LOOK = """
            select e.position, e.id, a.place, a.id,
                ($1::bigint is null or exists (select 1 from event where position = $1 and metadata ->> 'id' = $2))
                and ($3::bigint is null or exists (select 1 from audit_entry where place = $3 and metadata ->> 'id' = $4))
            from (select 1) one
            left join lateral (select position, metadata ->> 'id' as id from event order by position desc limit 1) e on true
            left join lateral (select place, metadata ->> 'id' as id from audit_entry order by place desc limit 1) a on true""";

    private final PooledReads reads;
    private volatile Seen seen = new Seen(null, null, null, null);

    LastRows(PooledReads reads) {
        this.reads = reads;
    }

    private record Seen(
            @Nullable Long position,
            @Nullable String eventId,
            @Nullable Long place,
            @Nullable String entryId) {}

    /** Fails with {@link StoreDiverged} if a row is gone, or another one stands in its place. */
    Uni<Void> require() {
        var last = seen;
        return reads.select(LOOK, last.position(), last.eventId(), last.place(), last.entryId())
                .invoke(rows -> {
                    var row = rows.getFirst();
                    if (!Boolean.TRUE.equals(row[4])) {
                        throw new StoreDiverged("event " + last.eventId() + " or audit entry " + last.entryId()
                                + " was in the store, and is gone: were files of the database replaced, or did a standby"
                                + " without its last transactions take over? See docs/restore.md");
                    }
                    seen = new Seen((Long) row[0], (String) row[1], (Long) row[2], (String) row[3]);
                })
                .replaceWithVoid();
    }
}
