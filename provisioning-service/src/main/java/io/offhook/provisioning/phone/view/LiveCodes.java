package io.offhook.provisioning.phone.view;

import io.offhook.contracts.Topic;
import io.offhook.contracts.activation.ActivationEvent;
import io.offhook.contracts.activation.CloneSuspected;
import io.offhook.contracts.activation.CodeExpired;
import io.offhook.contracts.activation.CodeExpiresSoon;
import io.offhook.contracts.activation.CodeIssueRefused;
import io.offhook.contracts.activation.CodeIssued;
import io.offhook.contracts.activation.CodeRedeemed;
import io.offhook.contracts.activation.CodeReleased;
import io.offhook.contracts.activation.CodeViewed;
import io.offhook.contracts.activation.RedemptionRefused;
import io.offhook.eventing.Recorded;
import io.offhook.eventing.inbox.EventHandler;
import io.offhook.eventing.inbox.Inbox;
import io.offhook.eventing.rebuild.ReadModel;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Which phone has which live code: a fold of the activation topic, whether the phone is known here or not. */
@ApplicationScoped
class LiveCodes implements EventHandler, ReadModel.FromTopics {

    private static final String CONSUMER = "provisioning-codes";

    private static final String ISSUED = """
            insert into live_code (phone_id, code_id) values (:phone, :code)
            on conflict (phone_id) do update set code_id = excluded.code_id""";

    private final Inbox inbox;

    LiveCodes(Inbox inbox) {
        this.inbox = inbox;
    }

    @Incoming("codes")
    Uni<Void> consume(ConsumerRecords<String, byte[]> batch) {
        return inbox.receive(CONSUMER, Topic.ACTIVATION, batch, this);
    }

    @Override
    public Uni<Void> on(Recorded<?> recorded) {
        return switch ((ActivationEvent) recorded.event()) {
            case CodeIssued it -> issued(it);
            case CodeReleased it -> over(it.phoneId(), it.codeId());
            case CodeExpired it -> over(it.phoneId(), it.codeId());
            case CodeRedeemed it -> over(it.phoneId(), it.codeId());
            case CodeIssueRefused ignored -> Uni.createFrom().voidItem();
            case CodeExpiresSoon ignored -> Uni.createFrom().voidItem();
            case CodeViewed ignored -> Uni.createFrom().voidItem();
            case RedemptionRefused ignored -> Uni.createFrom().voidItem();
            case CloneSuspected ignored -> Uni.createFrom().voidItem();
        };
    }

    private static Uni<Void> issued(CodeIssued event) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(ISSUED)
                        .setParameter("phone", event.phoneId())
                        .setParameter("code", event.codeId())
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** A newer code of the phone stays. */
    private static Uni<Void> over(UUID phoneId, UUID codeId) {
        return LiveCodeRow.delete("phoneId = ?1 and codeId = ?2", phoneId, codeId)
                .replaceWithVoid();
    }

    @Override
    public String name() {
        return "live-codes";
    }

    @Override
    public List<String> tables() {
        return List.of("live_code");
    }

    @Override
    public String groupId() {
        return "offhook-provisioning-codes";
    }

    @Override
    public String consumer() {
        return CONSUMER;
    }
}
