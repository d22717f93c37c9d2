package io.offhook.eventing.inbox;

import io.offhook.eventing.inbox.deadletter.ParkedRecords;
import io.offhook.eventing.inbox.deadletter.ParkedRecords.Gap;
import io.offhook.eventing.inbox.deadletter.ParkedRecords.Stream;
import io.offhook.eventing.inbox.deadletter.QuarantinedRecords;
import io.offhook.eventing.sql.RepeatedSweep;
import io.offhook.eventing.sql.UnitOfWork;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Looks after parked records from time to time: applies those that failed for a reason that is not their own, deletes those that were
 * applied meanwhile, quarantined long ago, or hold data of persons and were given up long ago, and warns of streams that wait for a record that does not come.
 */
@ApplicationScoped
class ParkedRecordsSweep {

    private static final Logger LOG = Logger.getLogger(ParkedRecordsSweep.class);
    private static final int MAX_STREAMS = 1_000;
    private static final int MAX_WARNINGS = 10;

    private final UnitOfWork units;
    private final ParkedRecords parked;
    private final QuarantinedRecords quarantine;
    private final ConsumerRegistry consumers;
    private final Inbox inbox;
    private final Duration retryInterval;
    private final Duration maxGap;
    private final Duration quarantineTime;
    private @Nullable Cancellable timer;

    ParkedRecordsSweep(
            UnitOfWork units,
            ParkedRecords parked,
            QuarantinedRecords quarantine,
            ConsumerRegistry consumers,
            Inbox inbox,
            @ConfigProperty(name = "offhook.inbox.retry-interval") Duration retryInterval,
            @ConfigProperty(name = "offhook.inbox.max-gap") Duration maxGap,
            @ConfigProperty(name = "offhook.inbox.quarantine") Duration quarantineTime) {
        this.units = units;
        this.parked = parked;
        this.quarantine = quarantine;
        this.consumers = consumers;
        this.inbox = inbox;
        this.retryInterval = retryInterval;
        this.maxGap = maxGap;
        this.quarantineTime = quarantineTime;
    }

    void start(@Observes StartupEvent event) {
        timer = RepeatedSweep.start("parked records", retryInterval, this::sweep);
    }

    void stop(@Observes ShutdownEvent event) {
        if (timer != null) {
            timer.cancel();
        }
    }

    Uni<Void> sweep() {
        return units.runApart(parked::deleteApplied)
                .chain(() -> units.runApart(() -> quarantine.deleteOlderThan(ago(quarantineTime))))
                .chain(() -> units.runApart(() -> parked.deletePersonsOlderThan(ago(quarantineTime))))
                .chain(() -> units.runApart(() -> parked.due(ago(retryInterval), MAX_STREAMS)))
                .flatMap(this::retry)
                .chain(() -> units.runApart(() -> parked.gapsSince(ago(maxGap), MAX_WARNINGS)))
                .invoke(gaps -> gaps.forEach(ParkedRecordsSweep::warn))
                .replaceWithVoid();
    }

    private Uni<Void> retry(List<Stream> streams) {
        return Multi.createFrom()
                .iterable(streams)
                .onItem()
                .transformToUniAndConcatenate(this::retry)
                .onItem()
                .ignoreAsUni();
    }

    private Uni<Void> retry(Stream stream) {
        return consumers
                .find(stream)
                .map(consumer -> inbox.retryParked(consumer, stream.streamId()).replaceWithVoid())
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    private static void warn(Gap gap) {
        LOG.warnf(
                "Stream waits for a record that did not come: consumer=%s topic=%s stream=%s missing=%d since=%s",
                gap.stream().consumer(),
                gap.stream().topic().topicName(),
                gap.stream().streamId(),
                gap.version() - 1,
                gap.since());
    }

    private static OffsetDateTime ago(Duration duration) {
        return OffsetDateTime.now(ZoneOffset.UTC).minus(duration);
    }
}
