package io.offhook.provisioning.catalogue.store;

import io.offhook.contracts.state.DeviceDefault;
import io.offhook.contracts.topic.Topic;
import io.offhook.eventing.recover.RecoveredState;
import io.offhook.eventing.recover.RecoveredStates;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Documents are states themselves; onboarding methods have a table. Both are read anew. */
@ApplicationScoped
class RecoveringCatalogue implements RecoveredStates {

    @Override
    public Uni<Void> recovered(List<RecoveredState> states) {
        var settings =
                states.stream().filter(each -> each.topic() == Topic.SETTING).toList();
        return settings.isEmpty()
                ? Uni.createFrom().voidItem()
                : ChangingCatalogue.counted(() -> Multi.createFrom()
                        .iterable(settings)
                        .onItem()
                        .transformToUniAndConcatenate(RecoveringCatalogue::stored)
                        .onItem()
                        .ignoreAsUni());
    }

    private static Uni<Void> stored(RecoveredState recovered) {
        return recovered.state() instanceof DeviceDefault it
                ? ChoosingOnboardingMethod.store(it.model(), it.onboardingMethod())
                : Uni.createFrom().voidItem();
    }
}
