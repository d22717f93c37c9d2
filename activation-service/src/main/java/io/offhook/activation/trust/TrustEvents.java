package io.offhook.activation.trust;

import io.offhook.contracts.Topic;
import io.offhook.contracts.trust.TrustAnchorAdded;
import io.offhook.contracts.trust.TrustAnchorRemoved;
import io.offhook.contracts.trust.TrustEvent;
import io.offhook.eventing.Recorded;
import io.offhook.eventing.inbox.EventHandler;
import io.offhook.eventing.inbox.Inbox;
import io.offhook.eventing.rebuild.ReadModel;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Base64;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Keeps a projection of the manufacturer CAs, so that no redemption waits for a call. */
@ApplicationScoped
class TrustEvents implements EventHandler, ReadModel.FromTopics {

    private static final String CONSUMER = "activation-trust";

    private final Inbox inbox;
    private final Anchors anchors;

    TrustEvents(Inbox inbox, Anchors anchors) {
        this.inbox = inbox;
        this.anchors = anchors;
    }

    @Incoming("trust")
    Uni<Void> consume(ConsumerRecords<String, byte[]> batch) {
        return inbox.receive(CONSUMER, Topic.TRUST, batch, this).chain(anchors::refresh);
    }

    @Override
    public String name() {
        return "trust-anchors";
    }

    @Override
    public List<String> tables() {
        return List.of("trust_anchor");
    }

    @Override
    public String groupId() {
        return "offhook-activation-trust";
    }

    @Override
    public String consumer() {
        return CONSUMER;
    }

    @Override
    public Uni<Void> on(Recorded<?> recorded) {
        return switch ((TrustEvent) recorded.event()) {
            case TrustAnchorAdded it ->
                Panache.getSession()
                        .flatMap(session -> session.createNativeQuery("""
                                    insert into trust_anchor (fingerprint, certificate)
                                    values (:fingerprint, :certificate) on conflict do nothing""")
                                .setParameter("fingerprint", it.fingerprint())
                                .setParameter("certificate", Base64.getDecoder().decode(it.certificate()))
                                .executeUpdate())
                        .replaceWithVoid();
            case TrustAnchorRemoved it ->
                Panache.getSession()
                        .flatMap(session -> session.createNativeQuery(
                                        "delete from trust_anchor where fingerprint = :fingerprint")
                                .setParameter("fingerprint", it.fingerprint())
                                .executeUpdate())
                        .replaceWithVoid();
        };
    }
}
