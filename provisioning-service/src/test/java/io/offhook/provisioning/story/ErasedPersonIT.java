package io.offhook.provisioning.story;

import static io.offhook.provisioning.story.ErasedUsers.eraseEverywhere;
import static io.offhook.provisioning.story.ErasedUsers.put;
import static io.offhook.provisioning.story.SubmittedJobs.ended;
import static io.offhook.provisioning.story.SubmittedJobs.submit;
import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.contracts.topic.Topic;
import io.offhook.eventing.rebuild.ReadModelRebuild;
import io.offhook.servers.test.LoggedTexts;
import io.offhook.servers.test.PersonalTraces;
import io.offhook.servers.test.RealServers;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** All tables and topics are searched for what an erased person was called: also those that were added after this test. */
@QuarkusTest
@WithTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "servers", value = "postgres,kafka"))
class ErasedPersonIT {

    @Inject
    DataSource database;

    @Inject
    DatabaseRows rows;

    @Inject
    ReadModelRebuild rebuilding;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrap;

    private final NamedPerson person = NamedPerson.create();

    @Test
    void nothing_in_any_table_and_on_no_topic_tells_of_the_person() {
        person.live();
        var failed = submit(
                "MAC ADDRESS,OWNER USER ID,DISPLAY 1\nno MAC," + person.user() + "," + person.name() + "\n",
                "?model=8845");
        ended(failed, "INCOMPLETE");
        assertThat(person.foundIn(database))
                .contains(
                        "person has " + person.name(),
                        "line_text has " + person.label(),
                        "phone_job_failed_row has " + person.name());

        eraseEverywhere(person.user(), 1);

        assertThat(person.foundIn(database)).isEmpty();
        assertThat(rows.column("select 1 from phone_job_file where job_id = '" + failed + "'"))
                .isEmpty();
        assertThat(PersonalTraces.onTopics(
                        bootstrap, Set.of(Topic.USER.topicName()), person.name(), person.mail(), person.label()))
                .isEmpty();
    }

    @Test
    void no_log_line_names_the_person() {
        try (var logged = LoggedTexts.open()) {
            person.live();
            ended(
                    submit(
                            "MAC ADDRESS,OWNER USER ID,DISPLAY 1\nno MAC," + person.user() + "," + person.name() + "\n",
                            "?model=8845"),
                    "INCOMPLETE");
            Logger.getLogger("test").info("The end of " + person.mark());
            eraseEverywhere(person.user(), 1);

            assertThat(logged.with("The end of " + person.mark())).hasSize(1);
            assertThat(logged.with(person.name(), person.mail(), person.label(), "no mail address of " + person.mark()))
                    .isEmpty();
        }
    }

    @Test
    void read_models_made_anew_after_an_erasure_are_the_same() throws InterruptedException {
        person.live();
        eraseEverywhere(person.user(), 1);
        put(person.user(), person.name(), person.mail()).statusCode(200);
        person.owned();
        var before = phones();

        rebuilding.rebuild("phones");

        assertThat(phones()).isEqualTo(before).isNotEmpty();
    }

    private List<String> phones() {
        return rows.column("""
                select to_json(p)::text as row from phone_view p
                union all select to_json(l)::text from phone_line l order by row""");
    }
}
