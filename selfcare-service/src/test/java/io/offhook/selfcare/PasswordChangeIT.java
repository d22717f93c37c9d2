package io.offhook.selfcare;

import static io.offhook.selfcare.support.LocalAccounts.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

import io.offhook.selfcare.support.Browser;
import io.offhook.selfcare.support.LocalAccounts;
import io.offhook.selfcare.support.SelfcareTables;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A person chooses another password, and ends the sessions that others may have. */
@QuarkusTest
@WithRealServers
class PasswordChangeIT {

    private static final String OTHER = "another long password here";

    @Inject
    LocalAccounts accounts;

    @Inject
    SelfcareTables tables;

    @Test
    void a_new_password_ends_all_other_sessions_and_links() {
        var person = accounts.withPassword();
        var here = Browser.signedIn(person, PASSWORD);
        var elsewhere = Browser.signedIn(person, PASSWORD);
        accounts.invite(person);
        var link = accounts.link(person).orElseThrow();

        change(here, PASSWORD, OTHER).then().statusCode(303).header("Location", endsWith("said=password_changed"));

        assertThat(here.isSignedIn()).isTrue();
        assertThat(elsewhere.isSignedIn()).isFalse();
        new Browser().get(link).then().statusCode(404);
        assertThat(Browser.signedIn(person, OTHER).isSignedIn()).isTrue();
        assertThat(tables.auditOf(person)).endsWith("PASSWORD_CHANGED");
    }

    @Test
    void without_the_old_password_nothing_changes_and_guessing_it_takes_ever_longer() {
        var person = accounts.withPassword();
        var browser = Browser.signedIn(person, PASSWORD);

        IntStream.range(0, 5)
                .forEach(i -> change(browser, "wrong " + i, OTHER)
                        .then()
                        .statusCode(400)
                        .body(containsString("old password is not right")));
        change(browser, PASSWORD, OTHER).then().statusCode(429).body(containsString("Wait"));

        assertThat(browser.isSignedIn()).isTrue();
        assertThat(Browser.signedIn(person, OTHER).isSignedIn()).isFalse();
    }

    @Test
    void a_new_password_follows_the_rules() {
        var browser = Browser.signedIn(accounts.withPassword(), PASSWORD);

        change(browser, PASSWORD, "short").then().statusCode(400).body(containsString("too short"));
        browser.post("/profile/password", Map.of("old", PASSWORD, "chosen", OTHER, "repeated", OTHER + "x"))
                .then()
                .statusCode(400)
                .body(containsString("not the same"));
    }

    @Test
    void the_password_of_the_configuration_is_not_changed_here() {
        var browser = Browser.signedIn("alice");

        browser.get("/profile").then().body(not(containsString("/profile/password")));
        change(browser, "alice-password", OTHER).then().statusCode(404);
    }

    @Test
    void to_sign_out_everywhere_ends_every_session_of_that_account_alone() {
        var person = accounts.withPassword();
        var here = Browser.signedIn(person, PASSWORD);
        var elsewhere = Browser.signedIn(person, PASSWORD);
        var copied = here.copy();
        var stranger = Browser.signedIn(accounts.withPassword(), PASSWORD);

        here.post("/logout/everywhere", Map.of()).then().statusCode(303).header("Location", endsWith("/login"));

        assertThat(here.isSignedIn()).isFalse();
        assertThat(elsewhere.isSignedIn()).isFalse();
        assertThat(copied.isSignedIn()).isFalse();
        assertThat(stranger.isSignedIn()).isTrue();
        assertThat(tables.auditWith(person)).anyMatch(entry -> entry.contains("SIGNED_OUT_EVERYWHERE"));
    }

    private static Response change(Browser browser, String old, String chosen) {
        return browser.post("/profile/password", Map.of("old", old, "chosen", chosen, "repeated", chosen));
    }
}
