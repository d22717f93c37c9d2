package io.offhook.selfcare;

import static io.offhook.selfcare.support.LocalAccounts.PASSWORD;
import static io.offhook.selfcare.support.LocalAccounts.status;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.offhook.contracts.state.User;
import io.offhook.contracts.topic.Topic;
import io.offhook.selfcare.support.Browser;
import io.offhook.selfcare.support.LocalAccounts;
import io.offhook.selfcare.support.SelfcareTables;
import io.offhook.selfcare.support.TopicWriter;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the link of an invitation is worth, and to whom. */
@QuarkusTest
@WithRealServers
class InvitationLinkIT {

    @Inject
    LocalAccounts accounts;

    @Inject
    SelfcareTables tables;

    @Test
    void to_open_a_link_changes_nothing_and_to_use_it_works_once() {
        var person = accounts.person();
        accounts.invite(person);
        var link = accounts.link(person).orElseThrow();
        Stream.of(1, 2, 3).forEach(again -> new Browser().get(link).then().statusCode(200));

        accounts.choose(new Browser(), link, PASSWORD).statusCode(303);

        new Browser().get(link).then().statusCode(404);
        accounts.choose(new Browser(), link, "another long password here").statusCode(404);
        assertThat(status(person, PASSWORD)).isEqualTo(200);
    }

    @Test
    void of_two_browsers_that_use_one_link_at_once_one_wins() {
        var person = accounts.person();
        accounts.invite(person);
        var link = accounts.link(person).orElseThrow();

        var answers = Stream.of("first of two passwords", "second of two passwords")
                .map(password -> CompletableFuture.supplyAsync(() ->
                        accounts.choose(new Browser(), link, password).extract().statusCode()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(answers).containsExactlyInAnyOrder(303, 404);
        assertThat(tables.passwordHashes(person)).hasSize(1);
        assertThat(tables.auditOf(person)).containsOnlyOnce("PASSWORD_CHANGED");
    }

    @Test
    void the_links_of_a_mail_that_was_tried_twice_work_until_one_is_used() {
        var person = accounts.person();
        accounts.invite(person);
        var first = accounts.link(person).orElseThrow();
        var second = accounts.link(person).orElseThrow();

        accounts.choose(new Browser(), first, PASSWORD).statusCode(303);

        new Browser().get(second).then().statusCode(404);
    }

    @Test
    void a_link_that_went_to_an_address_that_was_corrected_since_is_over() {
        var person = accounts.person();
        accounts.invite(person).statusCode(202);
        var link = accounts.link(person).orElseThrow();

        TopicWriter.publish(
                Topic.USER, person, new User(person, "Pat Person", "right-" + person + "@example.org", null));

        await().untilAsserted(() -> new Browser().get(link).then().statusCode(404));
    }

    @Test
    void the_database_and_the_audit_chain_have_no_token() {
        var person = accounts.person();
        accounts.invite(person);
        var link = accounts.link(person).orElseThrow();
        var token = link.substring(link.lastIndexOf('/') + 1);
        accounts.choose(new Browser(), link.replace(token, token), "short");

        assertThat(tables.tokenHashes(person)).singleElement().asString().hasSize(64);
        assertThat(tables.auditWith(token)).isEmpty();
        var page = new Browser().get(link);
        assertThat(page.headers().getValues("Referrer-Policy")).containsExactly("no-referrer");
        page.then().header("Cache-Control", "no-store").body(not(containsString(token)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "' or '1'='1"})
    void a_forged_link_is_answered_as_one_that_is_over(String token) {
        given().get("/invitation/" + token).then().statusCode(404);
    }

    @Test
    void a_weak_or_mistyped_password_leaves_the_link_as_it_is() {
        var person = accounts.person();
        accounts.invite(person);
        var link = accounts.link(person).orElseThrow();

        accounts.choose(new Browser(), link, "short").statusCode(400).body(containsString("too short"));
        accounts.choose(new Browser(), link, "password123").statusCode(400).body(containsString("easy to guess"));
        new Browser()
                .post(link, Map.of("chosen", PASSWORD, "repeated", PASSWORD + "x"))
                .then()
                .statusCode(400)
                .body(containsString("not the same"));

        accounts.choose(new Browser(), link, PASSWORD).statusCode(303);
    }

    @Test
    void another_site_makes_no_browser_use_a_link() {
        var person = accounts.person();
        accounts.invite(person);
        var link = accounts.link(person).orElseThrow();

        given().header("Sec-Fetch-Site", "cross-site")
                .formParam("chosen", PASSWORD)
                .formParam("repeated", PASSWORD)
                .post(link)
                .then()
                .statusCode(403);
        given().header("Origin", "https://evil.example")
                .formParam("name", person)
                .post("/forgot")
                .then()
                .statusCode(403);
    }

    @Test
    void a_large_form_of_a_stranger_is_not_read() {
        given().formParam("chosen", "x".repeat(9_000))
                .post("/invitation/x")
                .then()
                .statusCode(413);
        given().formParam("name", "x".repeat(9_000)).post("/forgot").then().statusCode(413);
    }
}
