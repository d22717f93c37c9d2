package io.offhook.console.erasure;

import static io.offhook.servers.test.LongWait.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.console.WithRealServers;
import io.offhook.console.support.Browser;
import io.offhook.console.support.ReadModelRows;
import io.offhook.console.support.TestPhone;
import io.offhook.console.support.TopicWriter;
import io.offhook.contracts.state.User;
import io.offhook.contracts.topic.Topic;
import io.offhook.eventing.rebuild.ReadModelRebuild;
import io.offhook.servers.test.PersonalTraces;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** A person whom the user topic erases. */
@QuarkusTest
@WithRealServers
class ErasedPersonsIT {

    private static final String RECEIPT =
            "select version from published_state where topic = 'ERASURE' and data is not null and key = 'console/' || ?";

    @Inject
    DataSource database;

    @Inject
    ReadModelRows rows;

    @Inject
    ReadModelRebuild rebuilding;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrap;

    private final String person = "erased-" + UUID.randomUUID();
    private final String name = "Distinctive " + UUID.randomUUID();
    private final String mail = UUID.randomUUID() + "@distinctive.example";
    private final TestPhone phone = TestPhone.of(person);

    @Test
    void nothing_in_any_table_and_on_no_topic_tells_of_the_person() {
        phone.provisioned().issued();
        add();
        TopicWriter.garble(Topic.USER, person, "{\"name\":\"" + name + "\",\"mail\":");
        await().until(() ->
                !number("select count(*) from parked where stream_id = ?").equals("0"));
        assertThat(PersonalTraces.inTables(database, name, mail))
                .containsExactlyInAnyOrder("parked has " + name, "person has " + name, "person has " + mail);

        TopicWriter.erase(Topic.USER, person);

        await().until(() -> number(RECEIPT).equals("1"));
        assertThat(PersonalTraces.inTables(database, name, mail)).isEmpty();
        assertThat(PersonalTraces.onTopics(bootstrap, Set.of(Topic.USER.topicName()), name, mail))
                .isEmpty();
        assertThat(Browser.signedIn("olga").page("/phones/" + phone.id())).doesNotContain(name);
    }

    @Test
    void what_is_made_anew_from_the_topics_is_the_same() throws InterruptedException {
        phone.provisioned().issued();
        add();
        TopicWriter.erase(Topic.USER, person);
        await().until(() -> number(RECEIPT).equals("1"));
        add();
        var next = TestPhone.of(person);
        next.provisioned().issued();
        await().until(() ->
                number("select count(*) from timeline where stream_id = ?").equals("2"));
        await().until(() -> number("select count(*) from phone where owner_id = ? and code_id is not null")
                .equals("2"));
        await().until(() -> number("select count(*) from timeline where stream_id = 'console/' || ?")
                .equals("1"));
        var before = rows.dump("console", person, phone.id(), next.id());

        rebuilding.rebuild("console");

        assertThat(rows.dump("console", person, phone.id(), next.id()))
                .isEqualTo(before)
                .hasSizeGreaterThan(6);
        assertThat(rows.missingIndexes("console")).isEmpty();
        assertThat(number(RECEIPT)).isEqualTo("1");
    }

    private void add() {
        TopicWriter.publish(Topic.USER, person, new User(person, name, mail));
        await().until(() ->
                number("select count(*) from person where user_id = ?").equals("1"));
    }

    private String number(String sql) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setString(1, person);
            try (var row = statement.executeQuery()) {
                return row.next() ? row.getString(1) : "";
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
