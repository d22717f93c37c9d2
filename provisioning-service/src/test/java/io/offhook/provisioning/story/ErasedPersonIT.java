package io.offhook.provisioning.story;

import static io.offhook.provisioning.story.Admin.as;
import static io.offhook.provisioning.story.Admin.newMac;
import static io.offhook.provisioning.story.Admin.provision;
import static io.offhook.provisioning.story.ErasedUsers.erase;
import static io.offhook.provisioning.story.ErasedUsers.eraseEverywhere;
import static io.offhook.provisioning.story.ErasedUsers.others;
import static io.offhook.provisioning.story.ErasedUsers.put;
import static io.offhook.provisioning.story.ErasedUsers.report;
import static io.offhook.servers.test.LongWait.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.offhook.contracts.topic.Topic;
import io.offhook.eventing.rebuild.ReadModelRebuild;
import io.offhook.servers.test.PersonalTraces;
import io.offhook.servers.test.RealServers;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.logging.Logger;
import java.util.stream.IntStream;
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
    ReadModelRebuild rebuilding;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrap;

    private final String mark = newMac();
    private final String user = "person-" + mark;
    private final String name = "Distinctive " + mark;
    private final String mail = "mail." + mark + "@distinctive.example";
    private final String label = "Label of " + mark;

    @Test
    void nothing_in_any_table_and_on_no_topic_tells_of_the_person() {
        live();
        var failed = submit("MAC ADDRESS,OWNER USER ID,DISPLAY 1\nno MAC," + user + "," + name + "\n", "?model=8845");
        ended(failed, "INCOMPLETE");
        assertThat(found())
                .contains("person has " + name, "line_text has " + label, "phone_job_failed_row has " + name);

        eraseEverywhere(user, 1);

        assertThat(found()).isEmpty();
        assertThat(fileIsKept(failed)).isFalse();
        assertThat(PersonalTraces.onTopics(bootstrap, Set.of(Topic.USER.topicName()), name, mail, label))
                .isEmpty();
    }

    @Test
    void a_job_that_is_called_after_the_person_is_called_nothing() throws SQLException {
        live();
        var job = submit(
                "MAC ADDRESS\n" + newMac() + "\n", "?model=8845&description=phone+of+" + mark + "-" + mark + ".csv");
        put(user, mark + " " + mark, mail).statusCode(200);
        ended(job, "COMPLETED");

        eraseEverywhere(user, 1);

        assertThat(column("select description from phone_job where id = '" + job + "'"))
                .containsExactly("");
    }

    @Test
    void to_erase_an_erased_person_again_changes_nothing() {
        live();
        eraseEverywhere(user, 1);

        as("admin").delete("/api/v1/users/" + user).then().statusCode(404);

        report(user)
                .body("state", equalTo("DONE"))
                .body("missing.size()", equalTo(0))
                .body("stores.find { it.store == 'person' }.erased", equalTo(1));
        put(user, "Next", "next@example.org").statusCode(200);
    }

    @Test
    void no_log_line_names_the_person() {
        try (var logged = LoggedTexts.open()) {
            live();
            ended(
                    submit("MAC ADDRESS,OWNER USER ID,DISPLAY 1\nno MAC," + user + "," + name + "\n", "?model=8845"),
                    "INCOMPLETE");
            Logger.getLogger("test").info("The end of " + mark);
            eraseEverywhere(user, 1);

            assertThat(logged.with("The end of " + mark)).hasSize(1);
            assertThat(logged.with(name, mail, label, "no mail address of " + mark))
                    .isEmpty();
        }
    }

    @Test
    void an_erasure_waits_for_a_job_whose_file_names_the_person() {
        live();
        var waiting = submit("MAC ADDRESS,OWNER USER ID\n" + newMac() + "," + user + "\n", "?model=8845&hold=true");
        erase(user);
        others(user, 1);

        await().untilAsserted(() -> report(user)
                .body("missing.size()", equalTo(0))
                .body("state", equalTo("RUNNING"))
                .body("waitsForJobs", equalTo(List.of(waiting.toString())))
                .body("stores.find { it.store == 'phone_job_file' }.left", equalTo(1)));
        put(user, "Next", "next@example.org").statusCode(409);
        as("admin").post("/api/v1/phone-jobs/" + waiting + "/start").then().statusCode(200);

        ErasedUsers.done(user);
        report(user).body("stores.find { it.store == 'phone_job_failed_row' }.left", equalTo(0));
        assertThat(found()).isEmpty();
    }

    @Test
    void an_erasure_that_a_killed_replica_left_is_gone_on_with() throws SQLException {
        live();
        execute("insert into erasure (user_id, state, erased_at, correlation_id, terms) values ('" + user
                + "', 'RUNNING', now(), 'left', array['" + name + "'])");
        execute("delete from person where user_id = '" + user + "'");

        await().until(() -> column("select state from erasure where user_id = '" + user + "'")
                .equals(List.of("DONE")));
        as("ops").get("/api/v1/phones?ownerId=" + user).then().body("total", equalTo(0));
        assertThat(column("select name from person where user_id = '" + user + "'"))
                .isEmpty();
        assertThat(column("select terms::text from erasure where user_id = '" + user + "' and terms is not null"))
                .isEmpty();
    }

    @Test
    void no_phone_gets_an_owner_who_is_erased_meanwhile() {
        live();
        var requests = IntStream.range(0, 12)
                .mapToObj(i -> CompletableFuture.runAsync(() -> {
                    if (i == 6) {
                        erase(user);
                    } else {
                        Admin.post(Map.of("model", "8845", "ownerId", user));
                    }
                }))
                .toList();
        requests.forEach(CompletableFuture::join);
        others(user, 1);
        ErasedUsers.done(user);

        as("ops").get("/api/v1/phones?ownerId=" + user).then().body("total", equalTo(0));
        Admin.post(Map.of("model", "8845", "ownerId", user)).statusCode(422);
    }

    @Test
    void read_models_made_anew_after_an_erasure_are_the_same() throws SQLException, InterruptedException {
        live();
        eraseEverywhere(user, 1);
        put(user, name, mail).statusCode(200);
        owned();
        var before = rows();

        rebuilding.rebuild("phones");

        assertThat(rows()).isEqualTo(before).isNotEmpty();
    }

    @Test
    void what_is_kept_about_a_user_is_handed_out() {
        live();

        as("admin")
                .get("/api/v1/users/" + user + "/export")
                .then()
                .statusCode(200)
                .body("service", equalTo("provisioning"))
                .body("data.user[0].mail", equalTo(mail))
                .body("data.phones.size()", equalTo(1))
                .body("data.lines[0].label", equalTo(label))
                .body("data.auditEntries[0].actor", equalTo("admin"));
        as("admin").get("/api/v1/users/nobody-" + mark + "/export").then().statusCode(404);
        as("ops").get("/api/v1/users/" + user + "/export").then().statusCode(403);
    }

    private void live() {
        put(user, name, mail).statusCode(200);
        put(user, name, mail).statusCode(200);
        put(user + "-wrong", name, "no mail address of " + mark).statusCode(400);
        owned();
        as("admin")
                .contentType("text/csv; charset=UTF-8")
                .body("USER ID,FIRST NAME,LAST NAME,MAIL\n" + user + ",Distinctive," + mark + "," + mail + "\n,," + name
                        + "," + mail + "\n")
                .post("/api/v1/users/import")
                .then()
                .statusCode(200)
                .body("failed", equalTo(1));
    }

    private void owned() {
        provision(Map.of(
                "model",
                "8845",
                "ownerId",
                user,
                "lines",
                List.of(Map.of("directoryNumber", "1001", "label", label, "display", name))));
    }

    private List<String> found() {
        return PersonalTraces.inTables(database, name, mail, label);
    }

    private static String submit(String csv, String query) {
        return as("admin")
                .header("Idempotency-Key", newMac())
                .contentType("text/csv; charset=UTF-8")
                .body(csv)
                .post("/api/v1/phone-jobs" + query)
                .then()
                .statusCode(202)
                .extract()
                .path("id");
    }

    private static void ended(String job, String state) {
        await().untilAsserted(() ->
                as("admin").get("/api/v1/phone-jobs/" + job).then().body("state", equalTo(state)));
    }

    private boolean fileIsKept(String job) {
        return !column("select 1 from phone_job_file where job_id = '" + job + "'")
                .isEmpty();
    }

    private List<String> rows() {
        return column("""
                select to_json(p)::text as row from phone_view p
                union all select to_json(l)::text from phone_line l order by row""");
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private List<String> column(String query) {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            var rows = new ArrayList<String>();
            while (row.next()) {
                rows.add(row.getString(1));
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
