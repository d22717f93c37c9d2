package io.offhook.eventing.inbox;

import static io.offhook.eventing.Await.await;
import static io.offhook.eventing.SampleEvents.CAUSE;
import static io.offhook.servers.test.LongWait.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.contracts.state.ErasedStore;
import io.offhook.contracts.state.Erasure;
import io.offhook.contracts.state.User;
import io.offhook.contracts.topic.Topic;
import io.offhook.eventing.EventCodec;
import io.offhook.eventing.Recorded;
import io.offhook.eventing.SampleEvents;
import io.offhook.eventing.erasure.ErasingPerson;
import io.offhook.eventing.erasure.PersonalStore;
import io.offhook.eventing.inbox.record.InboxRecord;
import io.offhook.eventing.relay.TopicReader;
import io.offhook.eventing.sql.PlainSql;
import io.offhook.eventing.sql.UnitOfWork;
import io.offhook.eventing.store.PublishedState;
import io.offhook.servers.test.RealServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

/** A service erases a person once for each tombstone, and says what is left. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class ErasedPersonsIT {

    private static final String KEEP = """
            insert into idempotent_request (account, key, fingerprint, resource_id, claimed_at)
            values ($1, $2, '', gen_random_uuid(), now())""";

    @Inject
    Inbox inbox;

    @Inject
    UnitOfWork units;

    @Inject
    PublishedState states;

    @Inject
    TopicOfPhones topics;

    @Inject
    TopicReader reader;

    @Inject
    Persons persons;

    private final String person = SampleEvents.newStream();

    @Test
    void a_tombstone_erases_the_stores_of_the_person_and_the_receipt_says_what_is_left() {
        keep("one");
        keep("two");
        put(1);
        receive(1, erased(2));

        assertThat(receipts(1)).containsExactly(receipt(2));
    }

    @Test
    void a_tombstone_that_is_read_again_leaves_the_next_person_with_the_id_alone() {
        put(1);
        receive(1, erased(2));
        receipts(1);
        keep("of the next person");

        forgetPositions();
        receive(1, topics.awaitRecords(Topic.USER, person, 2));

        assertThat(kept()).isEqualTo(1);
        assertThat(receipts(1)).hasSize(1);
    }

    @Test
    void an_erasure_like_the_last_one_has_its_own_receipt() {
        put(1);
        receive(1, erased(2));
        receipts(1);

        put(3);
        receive(3, erased(4));

        assertThat(receipts(2)).extracting(Erasure::userId).containsOnly(person);
    }

    @Test
    void a_record_of_a_person_that_is_given_up_is_in_the_database_with_its_value_and_on_the_topic_without() {
        put(1);
        var good = topics.awaitRecords(Topic.USER, person, 1).getFirst();
        var bad = new ConsumerRecord<>(good.topic(), good.partition(), 7, person, "{\"name\":".getBytes());
        good.headers().forEach(bad.headers()::add);

        inbox(List.of(bad));

        var letter = reader.records("offhook.user.v1.persons.dlq", person).getFirst();
        assertThat(letter.value()).isNull();
        assertThat(TopicReader.header(letter, "__connect.errors.offset")).isEqualTo("7");
        assertThat(parked()).isEqualTo(1);

        receive(1, erased(2));
        assertThat(receipts(1).getFirst().stores()).contains(new ErasedStore("parked", 1, 0));
        assertThat(parked()).isZero();
    }

    private void put(long version) {
        var user = new User(person, "Name " + version, "name@example.com");
        await(() -> units.run(() -> states.put(Topic.USER, person, user, CAUSE)));
        await().until(() -> reader.versions(Topic.USER, person).contains(version));
    }

    private List<ConsumerRecord<String, byte[]>> erased(long version) {
        await(() -> units.run(() -> states.erase(Topic.USER, person, CAUSE)));
        await().until(() -> reader.versions(Topic.USER, person).contains(version));
        return reader.records(Topic.USER, person);
    }

    /** From this version on. */
    private void receive(long from, List<ConsumerRecord<String, byte[]>> records) {
        inbox(records.stream()
                .filter(each -> Long.parseLong(TopicReader.header(each, "ce_sequence")) >= from)
                .toList());
    }

    private void inbox(List<ConsumerRecord<String, byte[]>> records) {
        await(() -> inbox.receive(persons, PhoneRecords.batch(records)));
    }

    private Erasure receipt(int erased) {
        return new Erasure(
                person,
                "provisioning",
                List.of(
                        new ErasedStore("idempotent_request", erased, 0),
                        new ErasedStore("parked", 0, 0),
                        new ErasedStore("quarantined", 0, 0)));
    }

    private List<Erasure> receipts(int count) {
        var key = "provisioning/" + person;
        await().until(() -> reader.records(Topic.ERASURE, key).size() >= count);
        return reader.records(Topic.ERASURE, key).stream()
                .map(each ->
                        (Erasure) EventCodec.read(Topic.ERASURE, TopicReader.header(each, "ce_type"), each.value()))
                .toList();
    }

    private void keep(String key) {
        await(() -> units.run(() -> PlainSql.update(KEEP, person, key)));
    }

    private int kept() {
        return count("select count(*) from idempotent_request where account = $1");
    }

    private int parked() {
        return count("select count(*) from parked where stream_id = $1");
    }

    private void forgetPositions() {
        await(() -> units.run(() -> PlainSql.update("delete from consumed where consumer = 'persons'")));
    }

    private int count(String sql) {
        return await(() -> units.run(() -> PlainSql.select(sql, person))).stream()
                .map(row -> ((Number) row[0]).intValue())
                .findFirst()
                .orElseThrow();
    }

    @ApplicationScoped
    static class Persons implements TopicConsumer {

        private static final List<PersonalStore> STORES =
                List.of(PersonalStore.rows("idempotent_request", "account = $1"));

        private final ErasingPerson erasing;

        Persons(ErasingPerson erasing) {
            this.erasing = erasing;
        }

        @Override
        public String consumer() {
            return "persons";
        }

        @Override
        public Topic topic() {
            return Topic.USER;
        }

        @Override
        public Uni<Void> on(Recorded<?> recorded) {
            return Uni.createFrom().voidItem();
        }

        @Override
        public Uni<Void> onErased(InboxRecord tombstone) {
            return erasing.erase(tombstone, STORES);
        }
    }
}
