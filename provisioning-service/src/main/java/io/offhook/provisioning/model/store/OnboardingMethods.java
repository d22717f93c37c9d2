package io.offhook.provisioning.model.store;

import io.offhook.eventing.sql.PlainSql;
import io.offhook.eventing.sql.UnitOfWork;
import io.offhook.provisioning.model.Model;
import io.offhook.provisioning.model.ModelCatalogue;
import io.offhook.provisioning.model.OnboardingMethod;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;

/** The onboarding method of each model: what an administrator chose, or else the default of the model. */
@ApplicationScoped
public class OnboardingMethods {

    private static final String CHOSEN = "select model, method from onboarding_method";

    private static final String CHOOSE = """
            insert into onboarding_method (model, method) values ($1, $2)
            on conflict (model) do update set method = excluded.method""";

    private final UnitOfWork units;

    OnboardingMethods(UnitOfWork units) {
        this.units = units;
    }

    /** The same as {@link #all}, for callers on any thread. */
    public Uni<Map<Model, OnboardingMethod>> current() {
        return units.runApart(this::all);
    }

    /** Of every model in the catalogue, in its order. */
    @WithSession
    public Uni<Map<Model, OnboardingMethod>> all() {
        return PlainSql.select(CHOSEN).map(rows -> {
            Map<Model, OnboardingMethod> methods = new LinkedHashMap<>();
            ModelCatalogue.all().forEach(model -> methods.put(model, model.defaultOnboardingMethod()));
            rows.forEach(row -> ModelCatalogue.find((String) row[0])
                    .ifPresent(model -> methods.put(model, OnboardingMethod.valueOf((String) row[1]))));
            return methods;
        });
    }

    /** In the caller's transaction. */
    Uni<Void> choose(Model model, OnboardingMethod method) {
        return PlainSql.update(CHOOSE, model.name(), method.name()).replaceWithVoid();
    }
}
