package io.offhook.eventing.designs;

import io.smallrye.mutiny.infrastructure.Infrastructure;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** A design while Mutiny wraps no callback, where Quarkus captures contexts for each and restores them around it. */
record WithoutContextPropagation(Design design) implements Design {

    @Override
    public String title() {
        return design.title() + ", no context propagation";
    }

    @Override
    public int roundTrips() {
        return design.roundTrips();
    }

    @Override
    public CompletionStage<?> run(List<Operation> operations) {
        return design.run(operations);
    }

    @Override
    public void prepare() {
        Infrastructure.clearInterceptors();
    }

    @Override
    public void restore() {
        Infrastructure.reload();
    }
}
