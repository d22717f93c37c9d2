package io.offhook.provisioning.story;

import static io.offhook.provisioning.story.Admin.as;
import static io.offhook.provisioning.story.Admin.newMac;
import static io.offhook.provisioning.story.ErasedUsers.erase;
import static io.offhook.provisioning.story.ErasedUsers.eraseEverywhere;
import static io.offhook.provisioning.story.ErasedUsers.others;
import static io.offhook.provisioning.story.ErasedUsers.put;
import static io.offhook.provisioning.story.ErasedUsers.report;
import static io.offhook.provisioning.story.SubmittedJobs.ended;
import static io.offhook.provisioning.story.SubmittedJobs.submit;
import static io.offhook.servers.test.LongWait.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.offhook.servers.test.RealServers;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** What else goes on while a person is erased. */
@QuarkusTest
@WithTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "servers", value = "postgres,kafka"))
class RunningErasuresIT {

    @Inject
    DataSource database;

    @Inject
    DatabaseRows rows;

    private final NamedPerson person = NamedPerson.create();

    @Test
    void to_erase_an_erased_person_again_changes_nothing() {
        person.live();
        eraseEverywhere(person.user(), 1);

        as("admin").delete("/api/v1/users/" + person.user()).then().statusCode(404);

        report(person.user())
                .body("state", equalTo("DONE"))
                .body("missing.size()", equalTo(0))
                .body("stores.find { it.store == 'person' }.erased", equalTo(1));
        put(person.user(), "Next", "next@example.org").statusCode(200);
    }

    @Test
    void an_erasure_waits_for_a_job_whose_file_names_the_person() {
        person.live();
        var waiting =
                submit("MAC ADDRESS,OWNER USER ID\n" + newMac() + "," + person.user() + "\n", "?model=8845&hold=true");
        erase(person.user());
        others(person.user(), 1);

        await().untilAsserted(() -> report(person.user())
                .body("missing.size()", equalTo(0))
                .body("state", equalTo("RUNNING"))
                .body("waitsForJobs", equalTo(List.of(waiting.toString())))
                .body("stores.find { it.store == 'phone_job_file' }.left", equalTo(1)));
        put(person.user(), "Next", "next@example.org").statusCode(409);
        as("admin").post("/api/v1/phone-jobs/" + waiting + "/start").then().statusCode(200);

        ErasedUsers.done(person.user());
        report(person.user()).body("stores.find { it.store == 'phone_job_failed_row' }.left", equalTo(0));
        assertThat(person.foundIn(database)).isEmpty();
    }

    @Test
    void an_erasure_that_a_killed_replica_left_is_gone_on_with() {
        person.live();
        rows.execute("insert into erasure (user_id, state, erased_at, correlation_id, terms) values ('" + person.user()
                + "', 'RUNNING', now(), 'left', array['" + person.name() + "'])");
        rows.execute("delete from person where user_id = '" + person.user() + "'");

        await().until(() -> rows.column("select state from erasure where user_id = '" + person.user() + "'")
                .equals(List.of("DONE")));
        as("ops").get("/api/v1/phones?ownerId=" + person.user()).then().body("total", equalTo(0));
        assertThat(rows.column("select name from person where user_id = '" + person.user() + "'"))
                .isEmpty();
        assertThat(rows.column("select terms::text from erasure where user_id = '" + person.user()
                        + "' and terms is not null"))
                .isEmpty();
    }

    @Test
    void no_phone_gets_an_owner_who_is_erased_meanwhile() {
        person.live();
        var requests = IntStream.range(0, 12)
                .mapToObj(i -> CompletableFuture.runAsync(() -> {
                    if (i == 6) {
                        erase(person.user());
                    } else {
                        Admin.post(Map.of("model", "8845", "ownerId", person.user()));
                    }
                }))
                .toList();
        requests.forEach(CompletableFuture::join);
        others(person.user(), 1);
        ErasedUsers.done(person.user());

        as("ops").get("/api/v1/phones?ownerId=" + person.user()).then().body("total", equalTo(0));
        Admin.post(Map.of("model", "8845", "ownerId", person.user())).statusCode(422);
    }

    @Test
    void what_is_kept_about_a_user_is_handed_out() {
        person.live();

        as("admin")
                .get("/api/v1/users/" + person.user() + "/export")
                .then()
                .statusCode(200)
                .body("service", equalTo("provisioning"))
                .body("data.user[0].mail", equalTo(person.mail()))
                .body("data.phones.size()", equalTo(1))
                .body("data.lines[0].label", equalTo(person.label()))
                .body("data.auditEntries[0].actor", equalTo("admin"));
        as("admin")
                .get("/api/v1/users/nobody-" + person.mark() + "/export")
                .then()
                .statusCode(404);
        as("ops").get("/api/v1/users/" + person.user() + "/export").then().statusCode(403);
    }

    @Test
    void a_job_that_is_called_after_the_person_is_called_nothing() {
        person.live();
        var job = submit(
                "MAC ADDRESS\n" + newMac() + "\n",
                "?model=8845&description=phone+of+" + person.mark() + "-" + person.mark() + ".csv");
        put(person.user(), person.mark() + " " + person.mark(), person.mail()).statusCode(200);
        ended(job, "COMPLETED");

        eraseEverywhere(person.user(), 1);

        assertThat(rows.column("select description from phone_job where id = '" + job + "'"))
                .containsExactly("");
    }

    @Test
    void an_erasure_is_one_entry_of_the_audit_chain_however_many_phones_there_are() {
        person.live();
        person.owned();

        eraseEverywhere(person.user(), 1);

        assertThat(rows.column("""
                        select data::jsonb ->> 'action' from audit_entry where metadata ->> 'correlationId' =
                            (select correlation_id from erasure where user_id = '%s')""".formatted(person.user()))).containsExactly("STATE_ERASED");
    }
}
