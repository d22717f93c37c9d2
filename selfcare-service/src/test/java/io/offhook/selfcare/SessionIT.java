package io.offhook.selfcare;

import static io.offhook.selfcare.support.Browser.ACCOUNT_COOKIE;
import static io.offhook.selfcare.support.Browser.ID_COOKIE;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import io.offhook.pages.session.SessionId;
import io.offhook.selfcare.support.Browser;
import io.offhook.selfcare.support.SelfcareTables;
import io.offhook.selfcare.support.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How long a browser stays signed in to a built-in account, and who else can use what it has. */
@QuarkusTest
@WithRealServers
class SessionIT {

    private static final String POLLED = "/phones/" + UUID.randomUUID() + "/no/news";
    private static final Duration MOMENT = Duration.ofSeconds(30);

    @Inject
    TestClock clock;

    @Inject
    SelfcareTables tables;

    @ConfigProperty(name = "offhook.session.idle-timeout")
    Duration idleTimeout;

    @ConfigProperty(name = "offhook.session.max-lifetime")
    Duration maxLifetime;

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void copied_cookies_are_of_no_use_once_their_owner_has_signed_out() {
        var browser = Browser.signedIn("alice");
        var thief = browser.copy();
        assertThat(thief.isSignedIn()).isTrue();

        browser.signOut().then().statusCode(303).header("Location", endsWith("/login"));

        assertThat(thief.isSignedIn()).isFalse();
        assertThat(browser.cookie(ACCOUNT_COOKIE) + browser.cookie(ID_COOKIE)).isEmpty();
    }

    @Test
    void who_signs_out_of_one_browser_stays_signed_in_to_the_other() {
        var office = Browser.signedIn("alice");
        var home = Browser.signedIn("alice");

        office.signOut();

        assertThat(office.isSignedIn()).isFalse();
        assertThat(home.isSignedIn()).isTrue();
    }

    @Test
    void a_session_ends_when_nobody_uses_it_though_its_page_keeps_polling() {
        var browser = Browser.signedIn("alice");
        for (var left = idleTimeout; left.isPositive(); left = left.minusMinutes(5)) {
            browser.poll(POLLED).then().statusCode(404);
            clock.advance(Duration.ofMinutes(5));
        }

        browser.poll(POLLED).then().statusCode(401);

        assertThat(browser.isSignedIn()).isFalse();
    }

    @Test
    void each_use_keeps_a_session_for_another_idle_time() {
        var browser = Browser.signedIn("alice");
        for (int i = 0; i < 3; i++) {
            clock.advance(idleTimeout.minus(MOMENT));

            assertThat(browser.isSignedIn()).isTrue();
        }
    }

    @Test
    void a_session_that_is_used_all_the_time_ends_after_its_lifetime() {
        var browser = Browser.signedIn("alice");
        var step = idleTimeout.dividedBy(2);
        for (var left = maxLifetime.minus(step); left.isPositive(); left = left.minus(step)) {
            clock.advance(step);
            assertThat(browser.isSignedIn()).isTrue();
        }

        clock.advance(step);

        assertThat(browser.isSignedIn()).isFalse();
    }

    @Test
    void a_page_that_polls_in_an_ended_session_is_told_to_load_anew() {
        var browser = Browser.signedIn("alice");
        browser.copy().signOut();

        browser.poll(POLLED).then().statusCode(401).header("HX-Redirect", equalTo("/"));
    }

    @Test
    void the_cookie_that_names_the_account_is_of_no_use_alone_and_starts_no_session() {
        var browser = Browser.signedIn("alice");
        var thief = browser.copy().without(ID_COOKIE);

        assertThat(thief.isSignedIn()).isFalse();
        thief.get("/login").then().statusCode(200);
        assertThat(thief.cookie(ID_COOKIE)).isEmpty();
        assertThat(browser.isSignedIn()).isTrue();
    }

    @Test
    void the_session_id_is_of_no_use_alone() {
        assertThat(Browser.signedIn("alice").copy().without(ACCOUNT_COOKIE).isSignedIn())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "' or '1'='1", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
    void a_forged_session_id_signs_nobody_in(String forged) {
        var browser = Browser.signedIn("alice").with(Map.of(ID_COOKIE, forged));

        assertThat(browser.isSignedIn()).isFalse();
    }

    @Test
    void a_session_is_of_use_to_its_own_account_alone() {
        var alice = Browser.signedIn("alice");
        var bob = Browser.signedIn("bob").with(Map.of(ID_COOKIE, alice.cookie(ID_COOKIE)));

        assertThat(bob.isSignedIn()).isFalse();
    }

    @Test
    void a_session_id_that_was_there_before_the_sign_in_is_not_taken_over() {
        var planted = SessionId.random(new SecureRandom()).text();
        var browser = new Browser().with(Map.of(ID_COOKIE, planted));

        browser.signIn("alice");

        assertThat(browser.cookie(ID_COOKIE)).isNotEmpty().isNotEqualTo(planted);
    }

    @Test
    void a_wrong_password_starts_no_session() {
        var browser = new Browser();

        browser.signIn("nobody").then().header("Location", endsWith("/login?failed=true"));

        assertThat(browser.cookie(ID_COOKIE)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/x/login", "/phones/login", "/static/login"})
    void the_form_is_taken_at_its_own_path_alone(String path) {
        assertThat(given().formParam("j_username", "alice")
                        .formParam("j_password", "alice-password")
                        .post(path)
                        .cookies())
                .doesNotContainKeys(ACCOUNT_COOKIE, ID_COOKIE);
    }

    @Test
    void no_script_and_no_other_site_gets_at_the_session_id() {
        var cookie = new Browser().signIn("alice").detailedCookie(ID_COOKIE);

        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getSameSite()).isEqualTo("Strict");
        assertThat(cookie.getPath()).isEqualTo("/");
        assertThat(cookie.hasMaxAge()).isFalse();
    }

    @Test
    void the_database_has_the_hash_of_a_session_until_it_has_ended() {
        var id = Browser.signedIn("carol").cookie(ID_COOKIE);
        var hash = SessionId.parse(id).orElseThrow().hash();
        assertThat(tables.sessions("carol")).contains(hash).doesNotContain(id);

        clock.advance(idleTimeout.plus(MOMENT));
        Browser.signedIn("carol");

        assertThat(tables.sessions("carol")).hasSize(1).doesNotContain(hash);
    }

    @Test
    void a_password_in_a_header_needs_no_session() {
        given().auth()
                .preemptive()
                .basic("alice", "alice-password")
                .get("/api/v1/my/phones")
                .then()
                .statusCode(200)
                .cookies(Map.of());
    }
}
