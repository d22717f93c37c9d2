package io.offhook.selfcare;

import static io.offhook.selfcare.support.LocalAccounts.PASSWORD;
import static io.offhook.servers.test.LongWait.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.selfcare.support.Browser;
import io.offhook.selfcare.support.LocalAccounts;
import io.offhook.selfcare.support.SelfcareTables;
import io.offhook.selfcare.support.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** People who forgot their password, and strangers who say so. */
@QuarkusTest
@WithRealServers
class ForgottenPasswordIT {

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
    void who_forgot_the_password_gets_a_link_that_signs_everything_else_out() {
        var person = accounts.withPassword();
        var thief = new Browser();
        thief.signIn(person, PASSWORD);

        var link = forgotten(person, person);
        accounts.choose(new Browser(), link, "another long password here").statusCode(303);

        assertThat(thief.isSignedIn()).isFalse();
        var browser = new Browser();
        browser.signIn(person, PASSWORD);
        assertThat(browser.isSignedIn()).isFalse();
        browser.signIn(person, "another long password here");
        assertThat(browser.isSignedIn()).isTrue();
        assertThat(accounts.link(person)).isEmpty();
    }

    @Test
    void the_mail_address_serves_as_well_in_any_case_of_letters() {
        var person = accounts.withPassword();

        var link = forgotten((person + "@example.org").toUpperCase(Locale.ROOT), person);

        new Browser().get(link).then().statusCode(200);
    }

    @Test
    void the_link_works_for_an_hour() {
        var person = accounts.withPassword();
        var link = forgotten(person, person);

        clock.advance(Duration.ofMinutes(61));

        new Browser().get(link).then().statusCode(404);
    }

    @Test
    void the_answer_is_the_same_for_nobody() {
        var person = accounts.withPassword();

        assertThat(forgot("nobody-" + person).body().asString())
                .isEqualTo(forgot(person).body().asString());
    }

    @Test
    void a_person_is_mailed_three_times_a_day_at_most() {
        var person = accounts.withPassword();
        for (int i = 1; i <= 3; i++) {
            forgot(person);
            awaitAsked(person, i);
        }

        forgot(person);
        var other = accounts.withPassword();
        forgot(other);
        awaitAsked(other, 1);
        assertThat(tables.forgotten(person)).hasSize(3);

        clock.advance(Duration.ofDays(1).plusMinutes(1));
        forgot(person);
        awaitAsked(person, 1);
    }

    @Test
    void who_was_never_invited_gets_no_link() {
        var person = accounts.person();
        forgot(person);
        var other = accounts.withPassword();
        forgotten(other, other);

        assertThat(tables.links(person)).isEmpty();
    }

    @Test
    void a_forgotten_password_ends_no_invitation() {
        var person = accounts.withPassword();
        accounts.invite(person);
        var invitation = accounts.link(person).orElseThrow();

        forgotten(person, person);

        new Browser().get(invitation).then().statusCode(200);
    }

    private void awaitAsked(String person, int times) {
        await().until(() -> tables.forgotten(person).size() == times);
    }

    private String forgotten(String typed, String person) {
        forgot(typed);
        await().until(() -> tables.links(person).contains("FORGOTTEN"));
        return accounts.link(person).orElseThrow();
    }

    private static Response forgot(String typed) {
        var answer = new Browser().post("/forgot", Map.of("name", typed));
        answer.then().statusCode(200);
        return answer;
    }
}
