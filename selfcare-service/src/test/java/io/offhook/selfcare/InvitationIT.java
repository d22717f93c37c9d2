package io.offhook.selfcare;

import static io.offhook.selfcare.support.LocalAccounts.PASSWORD;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.offhook.contracts.state.User;
import io.offhook.contracts.topic.Topic;
import io.offhook.selfcare.support.Browser;
import io.offhook.selfcare.support.LocalAccounts;
import io.offhook.selfcare.support.SelfcareTables;
import io.offhook.selfcare.support.TestClock;
import io.offhook.selfcare.support.TestMailServer;
import io.offhook.selfcare.support.TopicWriter;
import io.offhook.servers.test.LongWait;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How people get a password without a provider, and what a link is worth to others. */
@QuarkusTest
@WithRealServers
class InvitationIT {

    private static final Pattern LINK = Pattern.compile("/invitation/[A-Za-z0-9_-]{43}");

    @SuppressWarnings("NullAway.Init") // its test resource sets it
    TestMailServer mailServer;

    @Inject
    LocalAccounts accounts;

    @Inject
    SelfcareTables tables;

    @Inject
    TestClock clock;

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void a_person_who_is_invited_chooses_a_password_and_signs_in_with_it() {
        var person = accounts.person();
        accounts.account(person).statusCode(200).body("hasPassword", equalTo(false), "invitedAt", nullValue());

        accounts.invite(person).statusCode(202);
        accounts.account(person).body("invitedAt", notNullValue(), "expiresAt", notNullValue());
        assertThat(tables.invitationMails(person)).hasSize(1);

        var link = accounts.link(person).orElseThrow();
        var browser = new Browser();
        browser.get(link).then().statusCode(200).body(containsString(person));
        accounts.choose(browser, link, PASSWORD)
                .statusCode(303)
                .header("Location", endsWith("/login?said=password-set"));
        browser.get("/login?said=password-set").then().body(containsString("value=\"" + person + "\""));

        browser.signIn(person, PASSWORD).then().statusCode(302).header("Location", endsWith("/"));
        assertThat(browser.isSignedIn()).isTrue();
        accounts.account(person)
                .body("hasPassword", equalTo(true), "invitedAt", nullValue(), "lastSignInAt", notNullValue());
        assertThat(tables.auditOf(person)).containsExactly("INVITED", "PASSWORD_CHANGED");
    }

    @Test
    void the_link_comes_by_mail_alone() {
        var person = accounts.person();

        accounts.invite(person).statusCode(202).body(not(containsString("invitation/")));

        var link = LongWait.await().until(() -> mailedLink(person + "@example.org"), Optional::isPresent);
        accounts.choose(new Browser(), link.orElseThrow(), PASSWORD).statusCode(303);
        myPhones(person, PASSWORD, 200);
    }

    private Optional<String> mailedLink(String address) {
        return mailServer.to(address).stream()
                .flatMap(mail -> LINK.matcher(mail.text()).results())
                .map(MatchResult::group)
                .findFirst();
    }

    @Test
    void rest_takes_the_password_too() {
        var person = accounts.withPassword();

        myPhones(person, PASSWORD, 200);
        myPhones(person, PASSWORD + "!", 401);
    }

    @Test
    void a_local_account_is_a_user_and_no_administrator() {
        var person = accounts.withPassword();

        given().auth()
                .preemptive()
                .basic(person, PASSWORD)
                .get("/api/v1/users/{id}/account", person)
                .then()
                .statusCode(403);
    }

    @Test
    void to_open_a_link_changes_nothing_and_to_use_it_works_once() {
        var person = accounts.person();
        accounts.invite(person);
        var link = accounts.link(person).orElseThrow();
        Stream.of(1, 2, 3).forEach(again -> new Browser().get(link).then().statusCode(200));

        accounts.choose(new Browser(), link, PASSWORD).statusCode(303);

        new Browser().get(link).then().statusCode(404);
        accounts.choose(new Browser(), link, "another long password here").statusCode(404);
        myPhones(person, PASSWORD, 200);
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
    void administrators_who_invite_at_once_are_both_answered_and_one_link_is_left() {
        var person = accounts.person();

        var answers = Stream.of(1, 2, 3, 4)
                .map(each -> CompletableFuture.supplyAsync(
                        () -> accounts.invite(person).extract().statusCode()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(answers).containsOnly(202);
        assertThat(tables.links(person)).containsExactly("INVITATION");
    }

    @Test
    void a_new_invitation_ends_the_one_before_it() {
        var person = accounts.person();
        accounts.invite(person);
        var old = accounts.link(person).orElseThrow();

        accounts.invite(person);

        new Browser().get(old).then().statusCode(404);
        new Browser().get(accounts.link(person).orElseThrow()).then().statusCode(200);
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
    void an_invitation_expires_and_its_mail_then_has_no_link() {
        var person = accounts.person();
        accounts.invite(person);
        var link = accounts.link(person).orElseThrow();

        clock.advance(Duration.ofDays(7).minusMinutes(1));
        new Browser().get(link).then().statusCode(200);
        clock.advance(Duration.ofMinutes(2));

        new Browser().get(link).then().statusCode(404);
        accounts.choose(new Browser(), link, PASSWORD).statusCode(404);
        assertThat(accounts.link(person)).isEmpty();
        assertThat(tables.passwordHashes(person)).isEmpty();
    }

    @Test
    void erasing_a_person_ends_invitation_password_and_sessions_also_for_a_later_person_of_that_id() {
        var person = accounts.withPassword();
        var browser = new Browser();
        browser.signIn(person, PASSWORD);
        accounts.invite(person);
        var link = accounts.link(person).orElseThrow();

        TopicWriter.erase(Topic.USER, person);
        LongWait.await().until(() -> !tables.knows(person));

        new Browser().get(link).then().statusCode(404);
        assertThat(browser.isSignedIn()).isFalse();
        assertThat(tables.links(person)).isEmpty();
        assertThat(tables.passwordHashes(person)).isEmpty();
        assertThat(tables.sessions(person)).isEmpty();
        myPhones(person, PASSWORD, 401);
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

    @Test
    void nobody_is_invited_who_is_not_known_or_has_a_password_in_the_configuration() {
        accounts.invite("nobody").statusCode(404).body("type", endsWith("/unknown-user"));
        accounts.invite("alice").statusCode(409).body("type", endsWith("/configured-account"));
        accounts.account("nobody").statusCode(404);
        given().auth()
                .preemptive()
                .basic("alice", "alice-password")
                .post("/api/v1/users/alice/invitation")
                .then()
                .statusCode(403);
    }

    private static void myPhones(String account, String password, int status) {
        new Browser()
                .request()
                .auth()
                .preemptive()
                .basic(account, password)
                .get("/api/v1/my/phones")
                .then()
                .statusCode(status);
    }
}
