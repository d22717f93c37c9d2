package io.offhook.tvs.trustlist.publishing;

import io.offhook.eventing.Cause;
import io.offhook.tvs.certificate.view.BookInForce;
import io.offhook.tvs.trustlist.TrustListCommand.Publish;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.jboss.logging.Logger;

/**
 * Publishes a list when roles have changed and then stayed as they are for a while, so that seven changes in a row make one list. Each
 * replica does; the second finds that it is so already.
 */
@ApplicationScoped
class Republishing {

    private static final Logger LOG = Logger.getLogger(Republishing.class);
    private static final String OURSELVES = "offhook-tvs";
    private static final long NONE = -1;

    private final BookInForce book;
    private final Signers signers;
    private final PublishingTrustList publishing;
    private final Clock clock;
    private volatile long seen = NONE;
    private volatile long done = NONE;

    Republishing(BookInForce book, Signers signers, PublishingTrustList publishing, Clock clock) {
        this.book = book;
        this.signers = signers;
        this.publishing = publishing;
        this.clock = clock;
    }

    @Scheduled(every = "{offhook.trust-lists.look}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> look() {
        long version = book.version();
        boolean isSettled = version == seen;
        seen = version;
        if (!signers.areAutomatic() || !isSettled || version == done) {
            return Uni.createFrom().voidItem();
        }
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        return publishing
                .publish(new Publish(now), OURSELVES, Cause.request(now, null))
                .invoke(outcome -> {
                    done = version;
                    tell(outcome);
                })
                .replaceWithVoid();
    }

    private static void tell(Outcome outcome) {
        switch (outcome) {
            case Outcome.Published it ->
                LOG.infof(
                        "Trust list published: version=%d records=%d signer=%s",
                        it.event().version(), it.event().records(), it.event().signer());
            case Outcome.AlreadySo it -> LOG.debugf("Trust list is as it should be: version=%d", it.version());
            case Outcome.Refused it -> LOG.warnf("No trust list can be published: reason=%s", it.refusal());
        }
    }
}
