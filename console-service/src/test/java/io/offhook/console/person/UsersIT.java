package io.offhook.console.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;

import io.offhook.console.WithRealServers;
import io.offhook.console.support.Browser;
import io.offhook.console.support.OwningServices;
import io.offhook.console.support.TestPhone;
import io.offhook.console.support.TopicWriter;
import io.offhook.contracts.state.User;
import io.offhook.contracts.topic.Topic;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithRealServers
class UsersIT {

    private static final String HOSTILE = "Zoe <b>Zimmer</b> 100%";

    @SuppressWarnings("NullAway.Init")
    OwningServices services;

    @Test
    void users_are_found_by_a_part_of_their_name_and_have_their_phones() {
        var browser = Browser.signedIn("olga");
        TopicWriter.publish(Topic.USER, "zoe-it", new User("zoe-it", HOSTILE, "zoe@example.org"));
        var phone = TestPhone.of("zoe-it").provisioned();
        await().untilAsserted(() -> assertThat(browser.page("/users/person?id=zoe-it"))
                .contains("Zoe &lt;b&gt;Zimmer", phone.dummy())
                .doesNotContain("<b>Zimmer"));

        for (var part : new String[] {"zimmer", "ZOE@ex", "zoe-", "100%"}) {
            assertThat(browser.form().formParam("q", part).post("/users/search").asString())
                    .as(part)
                    .contains("zoe-it", "owner=zoe-it");
        }
        assertThat(browser.form().formParam("q", "0%Z").post("/users/search").asString())
                .contains("No user matches");
    }

    @Test
    void a_user_is_added_and_erased_by_the_service_that_owns_users() {
        var browser = Browser.signedIn("admin");
        var path = "/api/v1/users/max%2Fit";
        services.answer("PUT", path, 200, "{}");
        services.answer("DELETE", path, 204, "");
        browser.page("/users/new");

        browser.form()
                .formParam("userId", "max/it")
                .formParam("name", "Max")
                .formParam("mail", "max@example.org")
                .post("/users/new")
                .then()
                .statusCode(303);
        browser.form().formParam("userId", "max/it").post("/users/erase").then().statusCode(303);

        assertThat(services.asked("PUT", path))
                .singleElement()
                .satisfies(
                        asked -> assertThat(asked.body()).contains("\"name\":\"Max\"", "\"mail\":\"max@example.org\""));
        assertThat(services.asked("DELETE", path)).hasSize(1);
    }

    @Test
    void an_id_that_exists_is_not_overwritten() {
        var browser = Browser.signedIn("admin");
        var path = "/api/v1/users/moritz-it";
        services.answer("GET", path, 200, "{\"id\":\"moritz-it\",\"name\":\"Moritz\",\"mail\":\"m@example.org\"}");
        services.answer("PUT", path, 200, "{}");
        browser.page("/users/new");

        var page = browser.form()
                .formParam("userId", " moritz-it ")
                .formParam("name", "Max")
                .formParam("mail", "max@example.org")
                .post("/users/new")
                .then()
                .statusCode(409)
                .extract()
                .asString();

        assertThat(page)
                .contains(
                        "There is a user with this id already.",
                        "href=\"/users/person?id=moritz-it\"",
                        "value=\"Max\"");
        assertThat(services.asked("PUT", path)).isEmpty();
    }

    @Test
    void a_user_is_changed_on_their_own_page_and_a_refused_erasure_leaves_it_as_it_is() {
        var browser = Browser.signedIn("admin");
        var path = "/api/v1/users/lisa-it";
        TopicWriter.publish(Topic.USER, "lisa-it", new User("lisa-it", "Lisa Lang", "lisa@example.org"));
        await().untilAsserted(() ->
                assertThat(browser.page("/users/person?id=lisa-it")).contains("Lisa Lang", "Erase lisa-it?"));
        services.answer("PUT", path, 200, "{}");
        services.answer("DELETE", path, 503, "");

        browser.form()
                .formParam("userId", "lisa-it")
                .formParam("name", "Lisa Long")
                .formParam("mail", "lisa@example.org")
                .post("/users/person")
                .then()
                .statusCode(303)
                .header("Location", containsString("/users/person?id=lisa-it&said=saved_soon"));
        browser.form()
                .formParam("userId", "lisa-it")
                .post("/users/erase")
                .then()
                .statusCode(503)
                .body(containsString("Lisa Lang"));
    }

    @Test
    void a_file_is_handed_on_and_the_problems_of_its_rows_are_shown() {
        var browser = Browser.signedIn("admin");
        var path = "/api/v1/users/import?validateOnly=true";
        services.answer(
                "POST",
                path,
                200,
                "{\"rows\":2,\"stored\":0,\"valid\":1,\"failed\":1,\"ignoredColumns\":[\"ROOM\"],"
                        + "\"report\":[{\"line\":3,\"status\":\"FAILED\",\"userId\":\"x\",\"message\":\"MAIL is missing.\"}]}");
        browser.page("/users/import");

        var page = browser.multipart()
                .multiPart("file", "users.csv", "USER ID;MAIL\nmüller;m@x\n".getBytes(StandardCharsets.UTF_8))
                .multiPart("checkOnly", "true")
                .post("/users/import")
                .then()
                .statusCode(200)
                .extract()
                .asString();

        assertThat(page).contains("2 rows: 1 would be stored, 1 have a problem.", "MAIL is missing.", "ROOM");
        assertThat(services.asked("POST", path)).last().satisfies(asked -> {
            assertThat(asked.body()).isEqualTo("USER ID;MAIL\nmüller;m@x\n");
            assertThat(asked.contentType()).contains("text/csv");
        });
    }

    @Test
    void operators_erase_nobody() {
        var browser = Browser.signedIn("olga");
        assertThat(browser.page("/users")).doesNotContain("Add a user");

        browser.form().formParam("userId", "x").post("/users/erase").then().statusCode(403);
    }
}
