package io.offhook.provisioning.story;

import static io.offhook.provisioning.story.Admin.as;
import static io.offhook.provisioning.story.Admin.newMac;
import static io.offhook.provisioning.story.Admin.phone;
import static io.offhook.provisioning.story.Admin.provision;
import static io.offhook.servers.test.LongWait.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.offhook.contracts.topic.Topic;
import io.offhook.servers.test.RealServers;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "servers", value = "postgres,kafka"))
class UsersAndModelsIT {

    @Test
    void a_user_is_published_and_an_erased_one_leaves_a_tombstone_and_phones_without_an_owner() {
        var user = "carol-" + newMac();
        put(user, "Carol Clark", "carol@example.org").statusCode(200).body("id", equalTo(user));
        as("ops").get("/api/v1/users/" + user).then().body("mail", equalTo("carol@example.org"));
        as("ops").get("/api/v1/users?size=1000").then().body("items.id", hasItem(user));
        var id = provision(Map.of(
                "model",
                "8845",
                "ownerId",
                user,
                "lines",
                List.of(Map.of("directoryNumber", "1001", "display", "Carol Clark"))));
        await().until(() -> Topics.records(Topic.USER, user).size() == 1);
        assertThat(Topics.records(Topic.USER, user).getFirst().text("name")).isEqualTo("Carol Clark");

        as("admin").delete("/api/v1/users/" + user).then().statusCode(204);

        as("ops").get("/api/v1/users/" + user).then().statusCode(404);
        as("admin").delete("/api/v1/users/" + user).then().statusCode(404);
        phone(id).body("ownerId", nullValue()).body("lines[0].display", nullValue());
        await().until(() -> Topics.records(Topic.USER, user).getLast().data() == null);
    }

    @Test
    void the_same_user_again_is_not_published() {
        var user = "dave-" + newMac();
        put(user, "Dave", "dave@example.org").statusCode(200);
        put(user, "Dave", "dave@example.org").statusCode(200);
        put(user, "Dave D.", "dave@example.org").statusCode(200);

        await().until(() -> Topics.records(Topic.USER, user).stream()
                .anyMatch(each -> each.text("name").equals("Dave D.")));
        assertThat(Topics.records(Topic.USER, user).getLast().sequence()).isEqualTo(2);
    }

    @Test
    void users_come_in_by_a_file_and_each_bad_row_says_why() {
        var user = "erin-" + newMac();
        var file = "USER ID;First Name;LAST NAME;MAIL;COLOUR\n" + user + ";Zoë;Adams;zoe@example.org;red\n" + user
                + ";Zoë;Adams;zoe@example.org;\nfrank;Frank;;no mail;\n";

        as("admin")
                .contentType("text/csv; charset=UTF-8")
                .body(file)
                .post("/api/v1/users/import")
                .then()
                .statusCode(200)
                .body("stored", equalTo(1))
                .body("failed", equalTo(2))
                .body("ignoredColumns", equalTo(List.of("COLOUR")))
                .body("report[1].message", equalTo("The same user is on line 2."));
        as("ops").get("/api/v1/users/" + user).then().body("name", equalTo("Zoë Adams"));
    }

    @Test
    void the_language_of_a_user_is_published_until_somebody_takes_it_away() {
        var user = "gina-" + newMac();
        putInLanguage(user, "de").statusCode(200).body("language", equalTo("de"));
        as("ops").get("/api/v1/users/" + user).then().body("language", equalTo("de"));
        await().until(() -> languages(user).equals(List.of("de")));

        importUsers("USER ID,FIRST NAME,LAST NAME,MAIL\n" + user + ",Gina,Green,gina@example.org\n");
        as("ops").get("/api/v1/users/" + user).then().body("language", equalTo("de"));
        importUsers("USER ID,FIRST NAME,LAST NAME,MAIL,LANGUAGE\n" + user + ",Gina,Green,gina@example.org,FR\n");
        as("ops").get("/api/v1/users/" + user).then().body("language", equalTo("fr"));
        // A state that another follows at once may never be published.
        await().until(() -> languages(user).equals(List.of("de", "fr")));
        put(user, "Gina Green", "gina@example.org").statusCode(200).body("language", nullValue());

        await().until(() -> languages(user).equals(List.of("de", "fr", "")));
    }

    @Test
    void a_language_that_nothing_is_written_in_is_refused_with_those_that_are_known() {
        putInLanguage("gina", "German")
                .statusCode(400)
                .body("field", equalTo("language"))
                .body("detail", equalTo("'German' is none of the languages en, de, fr, es."));
        importUsers("USER ID,FIRST NAME,LAST NAME,MAIL,LANGUAGE\ngina,Gina,Green,gina@example.org,it\n")
                .body("failed", equalTo(1))
                .body("report[0].message", containsString("en, de, fr, es"));
    }

    private static List<String> languages(String user) {
        return Topics.records(Topic.USER, user).stream()
                .map(each -> each.text("language"))
                .toList();
    }

    private static ValidatableResponse putInLanguage(String user, String language) {
        return as("admin")
                .contentType("application/json")
                .body(Map.of("name", "Gina Green", "mail", "gina@example.org", "language", language))
                .put("/api/v1/users/" + user)
                .then();
    }

    private static ValidatableResponse importUsers(String csv) {
        return as("admin")
                .contentType("text/csv; charset=UTF-8")
                .body(csv)
                .post("/api/v1/users/import")
                .then()
                .statusCode(200);
    }

    @Test
    void a_user_needs_a_mail_address_and_a_plain_id() {
        put("erin", "Erin", "not a mail address")
                .statusCode(400)
                .contentType("application/problem+json")
                .body("field", equalTo("mail"));
        put("erin", "", "erin@example.org").statusCode(400).body("field", equalTo("name"));
        put("erin%20x", "Erin", "erin@example.org").statusCode(400).body("field", equalTo("id"));
    }

    @Test
    void the_catalogue_says_what_each_model_can() {
        as("ops")
                .get("/api/v1/models")
                .then()
                .statusCode(200)
                .body("", hasSize(18))
                .body("find { it.model == '8845' }.productNumber", equalTo(36224))
                .body("find { it.model == '8845' }.camera", equalTo(true))
                .body("find { it.model == '8851NR' }.productNumber", nullValue())
                .body("find { it.model == '6921' }.onboardingMethod", equalTo("AUTO_REGISTRATION"));
    }

    @Test
    void an_onboarding_method_is_published_as_a_setting() {
        await().until(() ->
                !Topics.records(Topic.SETTING, "device-default/7811").isEmpty());
        choose("7811", "AUTO_REGISTRATION").statusCode(200);

        await().until(() -> Topics.records(Topic.SETTING, "device-default/7811")
                .getLast()
                .text("onboardingMethod")
                .equals("AUTO_REGISTRATION"));
        var id = provision(Map.of("model", "7811", "mac", Admin.newMac()));
        phone(id).body("status", equalTo("READY"));
        choose("7811", "ACTIVATION_CODE").statusCode(200);
    }

    @Test
    void a_method_that_the_model_does_not_support_is_refused() {
        choose("6921", "ACTIVATION_CODE")
                .statusCode(422)
                .body("type", equalTo("https://offhook.io/problems/model-without-activation-codes"));
        choose("9999", "ACTIVATION_CODE")
                .statusCode(404)
                .body("type", equalTo("https://offhook.io/problems/unknown-model"));
        choose("8845", "TELEPATHY").statusCode(400).contentType("application/problem+json");
    }

    private static ValidatableResponse put(String id, String name, String mail) {
        return as("admin")
                .urlEncodingEnabled(false)
                .contentType("application/json")
                .body(Map.of("name", name, "mail", mail))
                .put("/api/v1/users/" + id)
                .then();
    }

    private static ValidatableResponse choose(String model, String method) {
        return as("admin")
                .contentType("application/json")
                .body(Map.of("onboardingMethod", method))
                .put("/api/v1/models/" + model + "/onboarding-method")
                .then();
    }
}
