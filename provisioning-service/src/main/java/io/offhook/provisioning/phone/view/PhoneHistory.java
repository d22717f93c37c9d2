package io.offhook.provisioning.phone.view;

import io.offhook.contracts.phone.PhoneEvent;
import io.offhook.contracts.topic.Topic;
import io.offhook.eventing.Recorded;
import io.offhook.eventing.sql.UnitOfWork;
import io.offhook.eventing.store.EventStore;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happened to a phone, and who caused it: its events. */
@ApplicationScoped
public class PhoneHistory {

    private final UnitOfWork units;
    private final EventStore store;

    PhoneHistory(UnitOfWork units, EventStore store) {
        this.units = units;
        this.store = store;
    }

    /**
     * One event of a phone.
     *
     * @param type for example {@code PhoneReconfigured.v1}
     * @param actor account that asked for it, or for what it follows from; absent: a device or time did
     * @param channel through what the account asked
     */
    public record Entry(
            long version,
            String type,
            Instant at,
            @Nullable String actor,
            @Nullable String channel,
            PhoneEvent event) {}

    /** From the first event on; empty if there never was such a phone. A phone that was removed keeps its history. */
    public Uni<List<Entry>> of(UUID phoneId) {
        return units.runApart(() -> store.load(phoneId.toString(), PhoneEvent.class)
                .map(history ->
                        history.events().stream().map(PhoneHistory::entry).toList()));
    }

    private static Entry entry(Recorded<PhoneEvent> it) {
        return new Entry(
                it.version(),
                Topic.PHONE.typeOf(it.event()).shortName(),
                it.metadata().time(),
                it.metadata().actor(),
                it.metadata().channel(),
                it.event());
    }
}
