package io.offhook.rest.operations;

import io.offhook.eventing.Recorded;
import io.offhook.eventing.rebuild.ReadModel;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** A read model that holds nothing. */
@ApplicationScoped
class SampleCounts implements ReadModel.FromOwnEvents {

    @Override
    public String name() {
        return "sample-counts";
    }

    @Override
    public List<String> tables() {
        return List.of("erased_person");
    }

    @Override
    public Uni<Void> apply(Recorded<?> event) {
        return Uni.createFrom().voidItem();
    }
}
