package io.offhook.tvs.trustlist.store;

import io.offhook.eventing.Cause;
import io.offhook.tvs.certificate.store.CurrentRegistry;
import io.offhook.tvs.trustlist.TrustListCommand.Publish;
import io.offhook.tvs.trustlist.signing.InstallationKeys;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.jboss.logging.Logger;

/**
 * Publishes a list once roles have changed and then stayed the same for one interval, so that seven changes in a row make one list.
 * Every replica does so; all but the first find nothing to change.
 */
@ApplicationScoped
class AutomaticPublication {

    private static final Logger LOG = Logger.getLogger(AutomaticPublication.class);
    private static final String SERVICE = "offhook-tvs";
    private static final long NONE = -1;
    private static final long NOTHING_REGISTERED = 0;

    private final CurrentRegistry registry;
    private final InstallationKeys signers;
    private final PublishingTrustList publishing;
    private final Clock clock;
    private volatile long seenVersion = NONE;
    private volatile long publishedVersion = NONE;

    AutomaticPublication(
            CurrentRegistry registry, InstallationKeys signers, PublishingTrustList publishing, Clock clock) {
        this.registry = registry;
        this.signers = signers;
        this.publishing = publishing;
        this.clock = clock;
    }

    @Scheduled(
            every = "{offhook.trust-lists.settle-interval}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> publishIfSettled() {
        long version = registry.version();
        boolean isSettled = version == seenVersion;
        seenVersion = version;
        if (version == NOTHING_REGISTERED || !signers.areAutomatic() || !isSettled || version == publishedVersion) {
            return Uni.createFrom().voidItem();
        }
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        return publishing
                .publish(new Publish(now), SERVICE, Cause.service(now))
                .invoke(outcome -> {
                    publishedVersion = version;
                    log(outcome);
                })
                .replaceWithVoid();
    }

    private static void log(PublicationOutcome outcome) {
        switch (outcome) {
            case PublicationOutcome.Published it ->
                LOG.infof(
                        "Trust list published: version=%d records=%d signer=%s",
                        it.event().version(), it.event().records(), it.event().signer());
            case PublicationOutcome.Unchanged it -> LOG.debugf("Trust list unchanged: version=%d", it.version());
            case PublicationOutcome.Refused it -> LOG.warnf("Trust list not published: reason=%s", it.refusal());
        }
    }
}
