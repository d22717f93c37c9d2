package io.offhook.eventing.erasure;

import io.offhook.eventing.Cause;
import io.offhook.eventing.inbox.record.InboxRecord;
import io.offhook.eventing.sql.PlainSql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/**
 * Erases a person whom a tombstone of the user topic names, and publishes the receipt, in the inbox's transaction. A tombstone that is read
 * again, as when a read model is rebuilt, does nothing: what is there now may be another person's with the same id.
 */
@ApplicationScoped
public class ErasingPerson {

    private static final String NEW = """
            insert into erased_person (user_id, version, erased_at) values ($1, $2, $3)
            on conflict (user_id) do update set version = excluded.version, erased_at = excluded.erased_at
            where erased_person.version < excluded.version""";

    private final PublishingReceipt receipts;
    private final Clock clock;

    ErasingPerson(PublishingReceipt receipts, Clock clock) {
        this.receipts = receipts;
        this.clock = clock;
    }

    /** @param stores of this service; those of its inbox need not be named */
    public Uni<Void> erase(InboxRecord tombstone, List<PersonalStore> stores) {
        var metadata = tombstone.metadata();
        // What was recorded before this has the lock is older.
        return ErasureLock.erasing().chain(() -> {
            var at = later(clock.instant(), metadata.time());
            return PlainSql.update(NEW, tombstone.streamId(), tombstone.version(), at.atOffset(ZoneOffset.UTC))
                    .flatMap(isNew -> isNew == 0
                            ? Uni.createFrom().voidItem()
                            : ErasingStores.erase(tombstone.streamId(), stores)
                                    .flatMap(erased -> receipts.publish(
                                            tombstone.streamId(), erased, Cause.following(metadata, at))));
        });
    }

    /** What the clock of another service stamped before it is before the erasure, wherever that clock stands. */
    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
