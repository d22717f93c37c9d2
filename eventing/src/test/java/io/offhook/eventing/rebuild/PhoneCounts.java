package io.offhook.eventing.rebuild;

import io.offhook.eventing.Recorded;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** A read model of the service's own events: how many each phone has. */
@ApplicationScoped
class PhoneCounts implements ReadModel.FromOwnEvents {

    @Override
    public String name() {
        return "phone-counts";
    }

    @Override
    public List<String> tables() {
        return List.of("phone_count");
    }

    @Override
    public Uni<Void> apply(Recorded<?> event) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery("""
                                insert into phone_count as p (stream_id, events) values (:stream, 1)
                                on conflict (stream_id) do update set events = p.events + 1""")
                        .setParameter("stream", event.streamId())
                        .executeUpdate())
                .replaceWithVoid();
    }
}
