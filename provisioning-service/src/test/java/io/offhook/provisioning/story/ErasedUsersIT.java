package io.offhook.provisioning.story;

import static io.offhook.provisioning.story.Admin.as;
import static io.offhook.provisioning.story.Admin.newMac;
import static io.offhook.provisioning.story.Admin.phone;
import static io.offhook.provisioning.story.Admin.provision;
import static io.offhook.provisioning.story.ErasedUsers.erase;
import static io.offhook.provisioning.story.ErasedUsers.others;
import static io.offhook.provisioning.story.ErasedUsers.put;
import static io.offhook.provisioning.story.ErasedUsers.report;
import static io.offhook.servers.test.LongWait.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.offhook.contracts.topic.Topic;
import io.offhook.provisioning.story.Topics.TopicRecord;
import io.offhook.servers.test.RealServers;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Who was erased leaves nothing to the next person with the same id. */
@QuarkusTest
@WithTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "servers", value = "postgres,kafka"))
class ErasedUsersIT {

    private final String user = "erased-" + newMac();

    @Test
    void phones_lose_their_owner_and_one_that_waits_for_a_device_gets_a_new_code() {
        put(user, "Erased Person", "erased@example.org").statusCode(200);
        var waiting = provision(owned(Map.of("model", "8845", "description", "Lobby")));
        var ready = provision(owned(Map.of("model", "8845", "mac", newMac(), "requiresActivationCode", false)));

        erase(user);

        phone(waiting).body("ownerId", nullValue()).body("description", equalTo("Lobby"));
        phone(ready).body("ownerId", nullValue());
        assertThat(types(waiting, 3))
                .containsExactly("PhoneProvisioned.v1", "PhoneReconfigured.v1", "ActivationCodeRequired.v1");
        assertThat(records(waiting, 3).subList(1, 3)).allSatisfy(each -> {
            assertThat(each.text("ownerId")).isEmpty();
            assertThat(each.actor()).isEqualTo("admin");
        });
        assertThat(types(ready, 2)).containsExactly("PhoneProvisioned.v1", "PhoneReconfigured.v1");
    }

    @Test
    void an_id_belongs_to_nobody_until_every_service_has_said_that_it_is_done() {
        put(user, "Erased Person", "erased@example.org").statusCode(200);
        report(user).statusCode(404).body("type", equalTo("https://offhook.io/problems/not-erased"));
        erase(user);

        put(user, "Next Person", "next@example.org")
                .statusCode(409)
                .header("Retry-After", notNullValue())
                .body("type", equalTo("https://offhook.io/problems/being-erased"));
        as("admin")
                .contentType("text/csv; charset=UTF-8")
                .body("USER ID,FIRST NAME,LAST NAME,MAIL\n" + user + ",Next,Person,next@example.org\nother-" + user
                        + ",Other,Person,other@example.org\n")
                .post("/api/v1/users/import")
                .then()
                .statusCode(200)
                .body("stored", equalTo(1))
                .body(
                        "report[0].message",
                        equalTo("The last user with this id is being erased. Send the row again in a while."));
        as("admin").get("/api/v1/users/" + user).then().statusCode(404);
        report(user).body("state", equalTo("RUNNING")).body("missing", contains("selfcare", "console"));

        others(user, 1);
        await().untilAsserted(() -> put(user, "Next Person", "next@example.org").statusCode(200));
        report(user)
                .body("state", equalTo("DONE"))
                .body("userAgain", equalTo(true))
                .body("missing", empty());
    }

    @Test
    void the_report_says_what_was_erased_and_that_nothing_is_left() {
        put(user, "Erased Person", "erased@example.org").statusCode(200);
        provision(owned(
                Map.of("model", "8845", "lines", List.of(Map.of("directoryNumber", "1001", "label", "Erased Label")))));
        await().until(() -> !Topics.records(Topic.USER, user).isEmpty());
        erase(user);
        others(user, 1);
        ErasedUsers.done(user);

        report(user)
                .body("by", equalTo("admin"))
                .body("stores.left", everyItem(equalTo(0)))
                .body("stores.find { it.store == 'person' }.erased", equalTo(1))
                .body("stores.find { it.store == 'line_text' }.erased", equalTo(1))
                .body("stores.find { it.store == 'phone_view.owner_id' }.erased", equalTo(1))
                .body("stores.findAll { it.service == 'selfcare' }", hasSize(1))
                .body("topics.find { it.topic == 'offhook.user.v1' }.records", equalTo(2))
                .body("topics.find { it.topic == 'offhook.user.v1' }.waitForCompaction", equalTo(1))
                .body("topics.find { it.topic == 'offhook.user.v1' }.tombstoneOffset", notNullValue())
                .body("topics.find { it.topic == 'offhook.user.v1' }.complete", equalTo(true))
                .body("kept", not(empty()));
        as("ops").get("/api/v1/users/" + user + "/erasure").then().statusCode(403);
    }

    @Test
    void more_phones_than_one_transaction_takes_lose_their_owner_soon() {
        put(user, "Erased Person", "erased@example.org").statusCode(200);
        var csv = "MAC ADDRESS,OWNER USER ID\n"
                + IntStream.range(0, 230).mapToObj(i -> newMac() + "," + user).collect(Collectors.joining("\n"));
        Admin.importCsv(csv, "?model=8845").statusCode(200).body("inserted", equalTo(230));

        erase(user);
        others(user, 1);
        ErasedUsers.done(user);

        as("ops").get("/api/v1/phones?ownerId=" + user).then().body("total", equalTo(0));
        report(user).body("stores.find { it.store == 'phone_view.owner_id' }.erased", equalTo(230));
    }

    private Map<String, ?> owned(Map<String, ?> phone) {
        var owned = new java.util.HashMap<String, Object>(phone);
        owned.put("ownerId", user);
        return owned;
    }

    private static List<String> types(String phone, int count) {
        return records(phone, count).stream().map(TopicRecord::type).toList();
    }

    private static List<TopicRecord> records(String phone, int count) {
        await().until(() -> Topics.records(Topic.PHONE, phone).size() >= count);
        return Topics.records(Topic.PHONE, phone);
    }
}
