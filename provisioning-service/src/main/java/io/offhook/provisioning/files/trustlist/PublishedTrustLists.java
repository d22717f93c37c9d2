package io.offhook.provisioning.files.trustlist;

import io.offhook.contracts.Topic;
import io.offhook.contracts.trust.TrustListPublished;
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

/** Keeps the newest of the lists that the trust topic tells of. */
@ApplicationScoped
class PublishedTrustLists implements EventHandler, ReadModel.FromTopics {

    private static final String CONSUMER = "provisioning-trust";

    private static final String KEEP = """
            insert into trust_list (id, version, file) values (:id, :version, :file)
            on conflict (id) do update set version = excluded.version, file = excluded.file
            where excluded.version > trust_list.version""";

    private final Inbox inbox;
    private final SignerListed listed;

    PublishedTrustLists(Inbox inbox, SignerListed listed) {
        this.inbox = inbox;
        this.listed = listed;
    }

    @Incoming("trust")
    Uni<Void> consume(ConsumerRecords<String, byte[]> batch) {
        return inbox.receive(CONSUMER, Topic.TRUST, batch, this);
    }

    @Override
    public Uni<Void> on(Recorded<?> recorded) {
        return recorded.event() instanceof TrustListPublished list
                ? keep(list)
                : Uni.createFrom().voidItem();
    }

    private Uni<Void> keep(TrustListPublished list) {
        var file = Base64.getDecoder().decode(list.file());
        listed.look(list.version(), file);
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(KEEP)
                        .setParameter("id", TrustListRow.THE_ONE)
                        .setParameter("version", list.version())
                        .setParameter("file", file)
                        .executeUpdate())
                .replaceWithVoid();
    }

    @Override
    public String name() {
        return "trust-list";
    }

    @Override
    public List<String> tables() {
        return List.of("trust_list");
    }

    @Override
    public String groupId() {
        return "offhook-provisioning-trust";
    }

    @Override
    public String consumer() {
        return CONSUMER;
    }
}
