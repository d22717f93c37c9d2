package io.offhook.provisioning.catalogue.store;

import io.offhook.eventing.Cause;
import io.offhook.eventing.sql.UnitOfWork;
import io.offhook.eventing.store.PublishedState;
import io.offhook.provisioning.catalogue.Catalogue;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import org.jboss.logging.Logger;

/** Publishes the onboarding methods at start, so that consumers need not know the defaults. One that is published already is not repeated. */
@ApplicationScoped
class PublishingCatalogue {

    private static final Logger LOG = Logger.getLogger(PublishingCatalogue.class);

    private final UnitOfWork units;
    private final CurrentCatalogue current;
    private final PublishedState published;

    PublishingCatalogue(UnitOfWork units, CurrentCatalogue current, PublishedState published) {
        this.units = units;
        this.current = current;
        this.published = published;
    }

    void publishAll(@Observes StartupEvent event, Clock clock) {
        var cause = Cause.service(clock.instant());
        units.runApart(() -> current.load().flatMap(catalogue -> publish(catalogue, cause)))
                .subscribe()
                .with(
                        done -> {},
                        failure -> LOG.warnf("Onboarding methods not published at start: failure=%s", failure));
    }

    private Uni<Void> publish(Catalogue catalogue, Cause cause) {
        return Multi.createFrom()
                .iterable(catalogue.onboardingMethods().entrySet())
                .onItem()
                .transformToUniAndConcatenate(
                        each -> ChoosingOnboardingMethod.publish(published, each.getKey(), each.getValue(), cause))
                .onItem()
                .ignoreAsUni();
    }
}
