package io.offhook.selfcare.topics;

import io.offhook.contracts.state.PhoneModel;
import io.offhook.eventing.Recorded;
import io.offhook.eventing.inbox.EventHandler;
import io.offhook.selfcare.phone.store.ModelProjection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** The models of the setting topic, for a rebuild. */
@ApplicationScoped
class FoldingModels implements EventHandler {

    private final ModelProjection models;

    FoldingModels(ModelProjection models) {
        this.models = models;
    }

    @Override
    public Uni<Void> on(Recorded<?> recorded) {
        return recorded.event() instanceof PhoneModel model
                ? models.put(model)
                : Uni.createFrom().voidItem();
    }

    @Override
    public Uni<Void> onErased(String key) {
        return models.erase(key);
    }
}
