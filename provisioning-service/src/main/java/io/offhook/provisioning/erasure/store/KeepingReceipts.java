package io.offhook.provisioning.erasure.store;

import io.offhook.contracts.state.Erasure;
import io.offhook.eventing.Recorded;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Keeps what other services say they have erased, in the caller's transaction. */
@ApplicationScoped
public class KeepingReceipts {

    private final Erasures erasures;
    private final String service;

    KeepingReceipts(Erasures erasures, @ConfigProperty(name = "offhook.service") String service) {
        this.erasures = erasures;
        this.service = service;
    }

    /** One of an earlier erasure says nothing about the present one: both follow from their own request. */
    public Uni<Void> keep(Erasure receipt, Recorded<?> recorded) {
        var metadata = recorded.metadata();
        return receipt.service().equals(service)
                ? Uni.createFrom().voidItem()
                : erasures.isOfRequest(receipt.userId(), metadata.correlationId())
                        .flatMap(present -> present
                                ? erasures.add(receipt.userId(), receipt.service(), receipt.stores(), metadata.time())
                                : Uni.createFrom().voidItem());
    }
}
