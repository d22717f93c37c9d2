package io.offhook.provisioning.model.store;

import io.offhook.eventing.UnitOfWork;
import io.offhook.provisioning.model.Model;
import io.offhook.provisioning.model.ModelCatalogue;
import io.offhook.provisioning.model.OnboardingMethod;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** How devices come aboard: what an administrator chose, or else what is usual for the model. */
@ApplicationScoped
public class OnboardingMethods {

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
        return OnboardingRow.<OnboardingRow>listAll().map(rows -> {
            Map<Model, OnboardingMethod> methods = new LinkedHashMap<>();
            ModelCatalogue.all().forEach(model -> methods.put(model, model.usualOnboardingMethod()));
            rows.forEach(row -> ModelCatalogue.find(row.model).ifPresent(model -> methods.put(model, row.method)));
            return methods;
        });
    }

    /** Whether a new phone of the model needs a code: as asked for, or else as the model's onboarding method says. */
    public Uni<Boolean> codeRequired(Model model, Optional<Boolean> asked) {
        return asked.map(it -> Uni.createFrom().item(it))
                .orElseGet(() -> all().map(methods -> methods.get(model) == OnboardingMethod.ACTIVATION_CODE));
    }

    Uni<Void> choose(Model model, OnboardingMethod method) {
        return OnboardingRow.<OnboardingRow>findById(model.name()).flatMap(row -> {
            if (row != null) {
                row.method = method;
                return Uni.createFrom().voidItem();
            }
            var chosen = new OnboardingRow();
            chosen.model = model.name();
            chosen.method = method;
            return chosen.persist().replaceWithVoid();
        });
    }
}
