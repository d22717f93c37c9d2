package io.offhook.provisioning.model.store;

import io.offhook.contracts.state.DeviceDefault;
import io.offhook.contracts.topic.Topic;
import io.offhook.eventing.Cause;
import io.offhook.eventing.sql.UnitOfWork;
import io.offhook.eventing.store.PublishedState;
import io.offhook.provisioning.model.Model;
import io.offhook.provisioning.model.OnboardingMethod;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import org.jboss.logging.Logger;

/** Changes the onboarding method of a model and publishes it. */
@ApplicationScoped
public class ChoosingOnboardingMethod {

    private static final Logger LOG = Logger.getLogger(ChoosingOnboardingMethod.class);

    private final UnitOfWork units;
    private final OnboardingMethods methods;
    private final PublishedState published;

    ChoosingOnboardingMethod(UnitOfWork units, OnboardingMethods methods, PublishedState published) {
        this.units = units;
        this.methods = methods;
        this.published = published;
    }

    public Uni<Void> choose(Model model, OnboardingMethod method, Cause cause) {
        return units.run(() -> methods.choose(model, method).chain(() -> publish(model, method, cause)));
    }

    /** Publishes the methods at start, so that consumers need not know the defaults. A method that is published already is not repeated. */
    void publishAll(@Observes StartupEvent event, Clock clock) {
        var cause = Cause.service(clock.instant());
        units.runApart(() -> methods.all()
                        .flatMap(all -> Multi.createFrom()
                                .iterable(all.entrySet())
                                .onItem()
                                .transformToUniAndConcatenate(each -> publish(each.getKey(), each.getValue(), cause))
                                .onItem()
                                .ignoreAsUni()))
                .subscribe()
                .with(
                        done -> {},
                        failure -> LOG.warnf("Onboarding methods not published at start: failure=%s", failure));
    }

    private Uni<Void> publish(Model model, OnboardingMethod method, Cause cause) {
        return published.put(
                Topic.SETTING, "device-default/" + model.name(), new DeviceDefault(model.name(), method.name()), cause);
    }
}
