package io.offhook.eventing.inbox;

import static io.offhook.eventing.Await.await;
import static io.offhook.eventing.SampleEvents.CAUSE;
import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.contracts.state.User;
import io.offhook.contracts.topic.Topic;
import io.offhook.eventing.Recorded;
import io.offhook.eventing.SampleEvents;
import io.offhook.eventing.inbox.deadletter.DeadLetter;
import io.offhook.eventing.inbox.failure.FailureKind;
import io.offhook.eventing.sql.UnitOfWork;
import io.offhook.eventing.store.PublishedState;
import io.offhook.servers.test.RealServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

/** Signatures on a compacted topic. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
@QuarkusTestResource(value = SigningKeys.class, restrictToAnnotatedClass = true)
class SignedStatesIT {

    @Inject
    Inbox inbox;

    @Inject
    TestInbox testInbox;

    @Inject
    UnitOfWork units;

    @Inject
    PublishedState states;

    @Inject
    TopicOfPhones topics;

    @Inject
    Users users;

    private final String key = SampleEvents.newStream();

    @Test
    void a_signed_state_and_its_signed_tombstone_are_taken() {
        put("A Name", 1);
        await(() -> units.run(() -> states.erase(Topic.USER, key, CAUSE)));

        receive(topics.awaitRecords(Topic.USER, key, 2));

        assertThat(users.seen()).containsSubsequence("1 of " + key, "erased " + key);
        assertThat(testInbox.letters(key)).isEmpty();
    }

    @Test
    void a_tombstone_with_the_signature_of_the_state_erases_nothing() {
        put("A Name", 1);
        var genuine = topics.awaitRecords(Topic.USER, key, 1).getFirst();
        var forged = new ConsumerRecord<String, byte[]>(genuine.topic(), genuine.partition(), 9, key, null);
        genuine.headers().forEach(forged.headers()::add);
        forged.headers().add("ce_sequence", "2".getBytes(StandardCharsets.UTF_8));

        receive(List.of(genuine, forged));

        assertThat(users.seen()).contains("1 of " + key).doesNotContain("erased " + key);
        assertThat(testInbox.letters(key)).extracting(DeadLetter::kind).containsExactly(FailureKind.UNVERIFIED);
    }

    @Test
    void a_state_that_comes_again_or_after_a_newer_one_is_not_taken() {
        put("A Name", 1);
        put("Another Name", 2);
        var records = topics.awaitRecords(Topic.USER, key, 2);
        receive(records);

        receive(List.of(records.getLast()));
        receive(List.of(records.getFirst()));

        assertThat(users.seen()).filteredOn(each -> each.endsWith(key)).containsExactly("1 of " + key, "2 of " + key);
        assertThat(testInbox.letters(key)).isEmpty();
    }

    private void put(String name, int version) {
        var user = new User(key, name, "name@example.com");
        await(() -> units.run(() -> states.put(Topic.USER, key, user, CAUSE)));
        topics.awaitRecords(Topic.USER, key, version);
    }

    private void receive(List<ConsumerRecord<String, byte[]>> records) {
        await(() -> inbox.receive(users, PhoneRecords.batch(records)));
    }

    @ApplicationScoped
    static class Users implements TopicConsumer {

        private final List<String> seen = new CopyOnWriteArrayList<>();

        List<String> seen() {
            return seen;
        }

        @Override
        public String consumer() {
            return "users";
        }

        @Override
        public Topic topic() {
            return Topic.USER;
        }

        @Override
        public Uni<Void> on(Recorded<?> recorded) {
            seen.add(recorded.version() + " of " + recorded.streamId());
            return Uni.createFrom().voidItem();
        }

        @Override
        public Uni<Void> onErased(String erased) {
            seen.add("erased " + erased);
            return Uni.createFrom().voidItem();
        }
    }
}
