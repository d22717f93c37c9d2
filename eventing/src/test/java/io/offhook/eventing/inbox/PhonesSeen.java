package io.offhook.eventing.inbox;

import io.offhook.contracts.phone.PhoneRemoved;
import io.offhook.eventing.Recorded;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** A read model that would show any event handled twice, and a handler that fails on demand. */
@ApplicationScoped
public class PhonesSeen implements EventHandler {

    private volatile boolean failsOnRemoval = true;

    void failOnRemoval(boolean fails) {
        failsOnRemoval = fails;
    }

    @Override
    public Uni<Void> on(Recorded<?> recorded) {
        if (recorded.event() instanceof PhoneRemoved && failsOnRemoval) {
            return Uni.createFrom().failure(new IllegalStateException("as the test wants it"));
        }
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(
                                "insert into phone_seen (stream_id, version, type) values (:stream, :version, :type)")
                        .setParameter("stream", recorded.streamId())
                        .setParameter("version", recorded.version())
                        .setParameter("type", recorded.event().getClass().getSimpleName())
                        .executeUpdate())
                .replaceWithVoid();
    }
}
