package io.offhook.selfcare;

import static io.offhook.selfcare.support.LocalAccounts.PASSWORD;
import static io.offhook.selfcare.support.LocalAccounts.status;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

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
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

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
        assertThat(status(person, PASSWORD)).isEqualTo(200);
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

        assertThat(status(person, PASSWORD)).isEqualTo(200);
        assertThat(status(person, PASSWORD + "!")).isEqualTo(401);
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
        assertThat(status(person, PASSWORD)).isEqualTo(401);
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
}
