package io.offhook.eventing.erasure;

import io.offhook.contracts.state.ErasedStore;
import io.offhook.contracts.state.Erasure;
import io.offhook.contracts.topic.Topic;
import io.offhook.eventing.Cause;
import io.offhook.eventing.store.PublishedState;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Publishes that this service has erased a person, in the caller's transaction. */
@ApplicationScoped
public class PublishingReceipt {

    private final PublishedState published;
    private final String service;

    PublishingReceipt(PublishedState published, @ConfigProperty(name = "offhook.service") String service) {
        this.published = published;
        this.service = service;
    }

    /** A state that is equal to the last one would not be published, and somebody waits for this one: the last one goes first. */
    public Uni<Void> publish(String userId, List<ErasedStore> stores, Cause cause) {
        var key = service + "/" + userId;
        return published
                .erase(Topic.ERASURE, key, cause)
                .chain(() -> published.put(Topic.ERASURE, key, new Erasure(userId, service, stores), cause));
    }
}
