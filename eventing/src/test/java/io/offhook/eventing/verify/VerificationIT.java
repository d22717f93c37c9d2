package io.offhook.eventing.verify;

import static io.offhook.eventing.Await.await;
import static io.offhook.eventing.SampleEvents.CAUSE;
import static io.offhook.servers.test.LongWait.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.contracts.audit.AuditRecorded.Action;
import io.offhook.contracts.topic.Topic;
import io.offhook.eventing.DatabaseRows;
import io.offhook.eventing.SampleEvents;
import io.offhook.eventing.audit.AuditEntry;
import io.offhook.eventing.audit.AuditLog;
import io.offhook.eventing.broker.TopicNames;
import io.offhook.eventing.inbox.PhonesSeen;
import io.offhook.eventing.rebuild.ReadModelRebuild;
import io.offhook.eventing.rebuild.RebuildSession;
import io.offhook.eventing.relay.TopicReader;
import io.offhook.eventing.sql.UnitOfWork;
import io.offhook.eventing.store.Append;
import io.offhook.eventing.store.EventStore;
import io.offhook.eventing.verify.Difference.Kind;
import io.offhook.servers.test.RealServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Other tests leave differences behind; each looks at its own stream alone. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class VerificationIT {

    @Inject
    Verification verification;

    @Inject
    ReadModelRebuild rebuilding;

    @Inject
    EventStore store;

    @Inject
    UnitOfWork units;

    @Inject
    TopicReader topics;

    @Inject
    DataSource source;

    @Inject
    DatabaseRows rows;

    @Inject
    PhonesSeen seen;

    @Inject
    AuditLog audit;

    @Inject
    TopicNames names;

    @ConfigProperty(name = "offhook.service")
    String service;

    @Inject
    @Identifier("default-kafka-broker")
    Map<String, Object> broker;

    private final String stream = SampleEvents.newStream();

    @BeforeEach
    void aStreamThatIsPublished() throws InterruptedException {
        await(() -> units.run(() -> store.append(
                        stream, 0, List.of(SampleEvents.provisioned(stream), SampleEvents.released(stream)), CAUSE)
                .map(Append::orRollBack)));
        await().until(() -> topics.versions(Topic.PHONE, stream).size() == 2);
        seen.failOnRemoval(false);
        rebuilding.rebuild("phone-counts");
    }

    @AfterEach
    void asOthersExpectIt() {
        seen.failOnRemoval(true);
    }

    @Test
    void what_is_the_same_everywhere_is_no_difference() throws Exception {
        assertThat(ofStream()).isEmpty();
    }

    @Test
    void rows_that_are_wrong_lost_or_made_up_are_named_without_what_they_hold() throws Exception {
        rows.execute("update phone_count set events = 4711 where stream_id = '" + stream + "'");
        assertThat(ofStream())
                .containsExactly(new Difference(Kind.DIFFERENT, "phone_count", "[\"" + stream + "\"]", "events"));

        rows.execute("delete from phone_count where stream_id = '" + stream + "'");
        assertThat(ofStream())
                .containsExactly(new Difference(Kind.MISSING, "phone_count", "[\"" + stream + "\"]", null));

        rows.execute("insert into phone_count values ('" + stream + "', 2), ('" + stream + "-none', 1)");
        assertThat(ofStream())
                .containsExactly(new Difference(Kind.UNEXPECTED, "phone_count", "[\"" + stream + "-none\"]", null));
    }

    @Test
    void a_record_of_which_the_store_knows_nothing_is_named() throws Exception {
        publishAgain(Map.of("ce_sequence", "3", "ce_id", "another"));

        assertThat(ofStream())
                .containsExactly(new Difference(Kind.UNEXPECTED, "offhook.phone.v1", stream + " 3", null));
    }

    @Test
    void another_event_in_the_place_of_a_stored_one_is_named() throws Exception {
        publishAgain(Map.of("ce_id", "another"));

        assertThat(ofStream()).containsExactly(new Difference(Kind.DIFFERENT, "offhook.phone.v1", stream + " 1", null));
    }

    @Test
    void a_service_whose_own_topic_is_that_of_audit_entries_has_no_events_to_compare_them_with() throws Exception {
        await(() -> units.run(() -> {
            audit.add(List.of(AuditEntry.of(Action.SIGNED_IN, null, CAUSE)));
            return Uni.createFrom().voidItem();
        }));
        var found = new Differences(Integer.MAX_VALUE);

        try (var session = RebuildSession.open(source).orElseThrow()) {
            new ComparingTopics(broker, names, Topic.AUDIT, service).compare(session, found);
        }

        assertThat(found.kept())
                .filteredOn(each -> each.place().equals(Topic.AUDIT.topicName()))
                .isEmpty();
    }

    private List<Difference> ofStream() throws SQLException, InterruptedException {
        var found = new Differences(Integer.MAX_VALUE);
        verification.run(found);
        return found.kept().stream().filter(each -> each.key().contains(stream)).toList();
    }

    /** The first record of the stream, with other headers. */
    private void publishAgain(Map<String, String> headers) throws Exception {
        var first = topics.records(Topic.PHONE, stream).getFirst();
        var record = new ProducerRecord<>(first.topic(), null, first.key(), first.value(), first.headers());
        headers.forEach((name, value) -> {
            record.headers().remove(name);
            record.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
        });
        try (var producer = new KafkaProducer<>(broker, new StringSerializer(), new ByteArraySerializer())) {
            producer.send(record).get();
        }
    }
}
