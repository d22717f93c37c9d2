package io.offhook.provisioning.catalogue.store;

import io.offhook.contracts.state.DeviceDefault;
import io.offhook.contracts.topic.Topic;
import io.offhook.eventing.Cause;
import io.offhook.eventing.sql.PlainSql;
import io.offhook.eventing.sql.UnitOfWork;
import io.offhook.eventing.store.PublishedState;
import io.offhook.provisioning.model.Model;
import io.offhook.provisioning.model.OnboardingMethod;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Changes the onboarding method of a model and publishes it. */
@ApplicationScoped
public class ChoosingOnboardingMethod {

    private static final String CHOOSE = """
            insert into onboarding_method (model, method) values ($1, $2)
            on conflict (model) do update set method = excluded.method""";

    private final UnitOfWork units;
    private final PublishedState published;

    ChoosingOnboardingMethod(UnitOfWork units, PublishedState published) {
        this.units = units;
        this.published = published;
    }

    public Uni<Void> choose(Model model, OnboardingMethod method, Cause cause) {
        return units.run(() -> ChangingCatalogue.counted(
                () -> store(model.name(), method.name()).chain(() -> publish(published, model, method, cause))));
    }

    /** In the caller's transaction. */
    static Uni<Void> store(String model, String method) {
        return PlainSql.update(CHOOSE, model, method).replaceWithVoid();
    }

    /** In the caller's transaction. */
    public static Uni<Void> publish(PublishedState published, Model model, OnboardingMethod method, Cause cause) {
        return published.put(
                Topic.SETTING, "device-default/" + model.name(), new DeviceDefault(model.name(), method.name()), cause);
    }
}
