package io.offhook.eventing.inbox;

import io.offhook.contracts.phone.PhoneRemoved;
import io.offhook.contracts.topic.Topic;
import io.offhook.eventing.Recorded;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicLong;

/** A read model that would show any event handled twice, and a handler that fails on demand. */
@ApplicationScoped
public class PhonesSeen implements TopicConsumer {

    static final String CONSUMER = "test";

    private final AtomicLong failures = new AtomicLong(Long.MAX_VALUE);
    private final AtomicLong commits = new AtomicLong();

    public void failOnRemoval(boolean fails) {
        failures.set(fails ? Long.MAX_VALUE : 0);
    }

    void failOnRemoval(int times) {
        failures.set(times);
    }

    /** How often something followed a commit. */
    long commits() {
        return commits.get();
    }

    @Override
    public String consumer() {
        return CONSUMER;
    }

    @Override
    public Topic topic() {
        return Topic.PHONE;
    }

    @Override
    public Uni<Void> on(Recorded<?> recorded) {
        if (recorded.event() instanceof PhoneRemoved && failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
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

    @Override
    public Uni<Void> afterCommit() {
        commits.incrementAndGet();
        return Uni.createFrom().voidItem();
    }
}
