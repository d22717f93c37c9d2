package io.offhook.selfcare;

import static io.offhook.servers.test.LongWait.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.contracts.activation.CodeIssued;
import io.offhook.contracts.phone.PhoneProvisioned;
import io.offhook.contracts.phone.PhoneReconfigured;
import io.offhook.contracts.state.User;
import io.offhook.contracts.topic.Topic;
import io.offhook.eventing.rebuild.ReadModelRebuild;
import io.offhook.selfcare.support.ActivationStub;
import io.offhook.selfcare.support.ReadModelRows;
import io.offhook.selfcare.support.SelfcareTables;
import io.offhook.selfcare.support.TestMailServer;
import io.offhook.selfcare.support.TestPhone;
import io.offhook.selfcare.support.TopicWriter;
import io.offhook.servers.test.PersonalTraces;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** A person whom the user topic erases. */
@QuarkusTest
@WithRealServers
class ErasedPersonsIT {

    @SuppressWarnings("NullAway.Init") // its test resource sets it
    ActivationStub activation;

    @SuppressWarnings("NullAway.Init") // its test resource sets it
    TestMailServer mailServer;

    @Inject
    DataSource database;

    @Inject
    SelfcareTables tables;

    @Inject
    ReadModelRows rows;

    @Inject
    ReadModelRebuild rebuilding;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrap;

    private static final Optional<String> SENT = Optional.of("SENT");

    private final String person = "erased-" + UUID.randomUUID();
    private final String name = "Distinctive " + UUID.randomUUID();
    private final String mail = UUID.randomUUID() + "@distinctive.example";
    private final TestPhone phone = TestPhone.of(person, "Lobby");

    @Test
    void nothing_in_any_table_and_on_no_topic_tells_of_the_person() {
        phone.provisioned();
        add();
        phone.issued();
        await().until(() -> !mailServer.to(mail).isEmpty());
        await().until(() -> tables.mailState(phone.codeId()).equals(SENT));
        tables.fill(person);
        giveUp();
        assertThat(PersonalTraces.inTables(database, name, mail)).isNotEmpty();

        TopicWriter.erase(Topic.USER, person);

        await().until(() -> tables.erasures(person) == 1);
        assertThat(PersonalTraces.inTables(database, name, mail)).isEmpty();
        assertThat(tables.leftOf(person)).isEmpty();
        assertThat(PersonalTraces.onTopics(
                        bootstrap,
                        Set.of(Topic.USER.topicName(), Topic.ERASURE.topicName(), Topic.SETTING.topicName()),
                        name,
                        mail))
                .isEmpty();
    }

    @Test
    void the_next_person_with_the_id_gets_nothing_that_was_recorded_before() {
        add();
        await().until(() -> tables.knows(person));
        var before = Instant.now();
        TopicWriter.erase(Topic.USER, person);
        await().until(() -> tables.erasures(person) == 1);

        add();
        var late = TestPhone.of(person, "Late");
        activation.knows(late.codeId(), late.digits());
        TopicWriter.publishLate(Topic.PHONE, late.id().toString(), before, provisioned(late));
        TopicWriter.publishLate(Topic.ACTIVATION, late.id().toString(), before, issued(late));
        var now = TestPhone.of(person, "Now");
        activation.knows(now.codeId(), now.digits());
        now.provisioned().issued();

        await().until(() -> tables.mailState(now.codeId()).equals(SENT));
        await().until(() -> tables.phoneIsKnown(late.id()));
        assertThat(tables.ownersOf(late.id())).containsOnly("none");
        assertThat(tables.mailState(late.codeId())).isEmpty();
        assertThat(activation.callsFor(late.codeId())).isEmpty();
    }

    @Test
    void what_is_made_anew_from_the_topics_is_the_same() throws InterruptedException {
        phone.provisioned().issued();
        add();
        await().until(() -> tables.mailState(phone.codeId()).equals(SENT));
        var first = TestPhone.of(person, "Its event comes before the tombstone").provisioned();
        await().until(() -> tables.ownersOf(first.id()).contains(person));
        first.publish(withoutOwner(first));
        await().until(() -> !tables.ownersOf(first.id()).contains(person));
        TopicWriter.erase(Topic.USER, person);
        await().until(() -> tables.erasures(person) == 1);
        var next = TestPhone.of(person, "Next");
        add();
        activation.knows(next.codeId(), next.digits());
        next.provisioned().issued();
        await().until(() -> tables.mailState(next.codeId()).equals(SENT));
        tables.fill(person);
        var before = rows.dump("selfcare", person, phone.id(), first.id(), next.id());
        int kept = tables.leftOf(person).size();

        rebuilding.rebuild("selfcare");

        assertThat(rows.dump("selfcare", person, phone.id(), first.id(), next.id()))
                .isEqualTo(before)
                .hasSizeGreaterThan(4);
        assertThat(tables.leftOf(person)).hasSize(kept);
        assertThat(tables.erasures(person)).isEqualTo(1);
        assertThat(mailServer.to(mail)).hasSize(2);
    }

    private void add() {
        activation.knows(phone.codeId(), phone.digits());
        TopicWriter.publish(Topic.USER, person, new User(person, name, mail));
    }

    /** A record of the person that nobody can read. */
    private void giveUp() {
        TopicWriter.garble(Topic.USER, person, "{\"name\":\"" + name + "\",\"mail\":");
        await().until(() -> tables.parked(person) == 1);
    }

    private static PhoneProvisioned provisioned(TestPhone late) {
        return new PhoneProvisioned(
                late.id(), "BAT5A0F33C1D2E4", "8845", null, "Late", List.of(), late.owner(), "Default", true);
    }

    private static PhoneReconfigured withoutOwner(TestPhone phone) {
        return new PhoneReconfigured(
                phone.id(),
                "BAT5A0F33C1D2E4",
                "BAT5A0F33C1D2E4",
                "8845",
                null,
                "Its event comes before the tombstone",
                List.of(),
                null,
                "Default",
                null,
                null);
    }

    private static CodeIssued issued(TestPhone late) {
        return late.issuedEvent(ActivationStub.EXPIRES);
    }
}
