package io.offhook.selfcare;

import static io.offhook.servers.test.LongWait.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.contracts.phone.ActivationCodeRequired;
import io.offhook.contracts.phone.Line;
import io.offhook.contracts.phone.PhoneReconfigured;
import io.offhook.selfcare.live.OwnerKey;
import io.offhook.selfcare.support.ActivationStub;
import io.offhook.selfcare.support.Browser;
import io.offhook.selfcare.support.PageStream;
import io.offhook.selfcare.support.TestPhone;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postgresql.PGConnection;

/** Pages that follow what happens, by one stream each. */
@QuarkusTest
@WithRealServers
class LivePagesIT {

    @SuppressWarnings("NullAway.Init") // its test resource sets it
    ActivationStub activation;

    @Inject
    DataSource source;

    @Test
    void a_new_phone_appears_and_a_removed_one_vanishes() {
        var browser = Browser.signedIn("frank");
        try (var stream = list(browser)) {
            var phone = TestPhone.of("frank", "Appears").provisioned().issued();
            awaitMessage(stream, "innerHTML:#list", "Appears", "Show code");

            phone.removed();

            awaitMessage(stream, "innerHTML:#list", "No phone yet");
        }
    }

    @Test
    void only_the_phone_that_changed_is_sent_and_it_says_how_far_it_really_is() {
        var phone = TestPhone.of("grace", "Live status").provisioned().issued();
        TestPhone.of("grace", "Unchanged").provisioned().issued();
        var browser = Browser.signedIn("grace");
        await().untilAsserted(() -> assertThat(browser.get("/").asString()).contains("Live status", "Unchanged"));
        try (var stream = phonePage(browser, phone)) {
            phone.redeemed();
            awaitMessage(stream, "innerHTML:#phone", "Code accepted", "restarts");
            phone.macAssigned();
            awaitMessage(stream, "was not seen to fetch");
            phone.served();
            awaitMessage(stream, "Configuration fetched");
            phone.reported("REGISTRATION_FAILED");
            awaitMessage(stream, "Did not come up");
            phone.reported("REGISTERED");
            awaitMessage(stream, "it is registered");
            assertThat(stream.messages()).noneMatch(html -> html.contains("Unchanged"));
        }
    }

    @Test
    void the_digits_go_when_the_code_is_used() {
        var phone = ready("heinz", "Used");
        try (var stream = codePage(Browser.signedIn("heinz"), phone)) {
            phone.redeemed();

            awaitMessage(stream, "innerHTML:#phone", "Code accepted");
            assertThat(stream.messages())
                    .noneMatch(html -> html.contains(phone.digits().substring(0, 4) + "<"));
        }
    }

    @Test
    void the_digits_go_when_the_phone_is_somebody_elses() {
        var phone = ready("heinz", "Handed on");
        try (var stream = codePage(Browser.signedIn("heinz"), phone)) {
            phone.publish(new PhoneReconfigured(
                    phone.id(),
                    "BAT5A0F33C1D2E4",
                    "BAT5A0F33C1D2E4",
                    "8845",
                    null,
                    "Handed on",
                    List.of(new Line(1, "4711")),
                    "somebody-else",
                    "Default",
                    null,
                    null));

            awaitMessage(stream, "innerHTML:#phone", "no longer yours");
        }
    }

    @Test
    void the_digits_go_when_the_code_is_withdrawn_or_the_phone_is_removed() {
        var withdrawn = ready("heinz", "Withdrawn");
        var removed = ready("heinz", "Removed");
        var browser = Browser.signedIn("heinz");
        try (var one = codePage(browser, withdrawn);
                var other = codePage(browser, removed)) {
            withdrawn.released();
            removed.removed();

            awaitMessage(one, "innerHTML:#phone", "no activation code");
            awaitMessage(other, "innerHTML:#phone", "no longer yours, or was removed");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "UNKNOWN | - | - | code that was typed is wrong",
                "MODEL_MISMATCH | 7841 | - | another model: 7841",
                "THROTTLED | - | 2099-07-01T10:00:00Z | again from Wednesday 1 July 2099 at 10:00 (UTC)",
                "UNTRUSTED_CERTIFICATE | - | - | not trusted. Ask your administrator",
                "LOCKED | - | - | The phone is locked"
            })
    void why_the_phone_is_refused_is_said_in_plain_words(String reason, String model, Instant retryAt, String words) {
        var phone = ready("heinz", "Refused");
        try (var stream = codePage(Browser.signedIn("heinz"), phone)) {
            phone.refused(reason, model, retryAt);

            awaitMessage(stream, "innerHTML:#refusal", words);
            assertThat(stream.messages()).noneMatch(html -> html.contains(reason));
        }
    }

    @Test
    void a_stream_ends_with_its_session_and_takes_the_page_along() {
        var browser = Browser.signedIn("frank");
        try (var stream = list(browser)) {
            browser.copy().signOut();

            awaitMessage(stream, "innerHTML:#main", "You are signed out");
            await().until(stream::hasEnded);
        }
        try (var again = PageStream.open(browser, "/news")) {
            assertThat(again.status()).isEqualTo(401);
        }
    }

    @Test
    void one_account_has_ten_streams_and_no_more() {
        var browser = Browser.signedIn("ivan");
        var streams = IntStream.range(0, 10)
                .mapToObj(i -> PageStream.open(browser, "/news"))
                .toList();
        try (var another = PageStream.open(browser, "/news")) {
            assertThat(another.status()).isEqualTo(429);
        } finally {
            streams.forEach(PageStream::close);
        }
        assertThat(streams).allMatch(stream -> stream.status() == 200);
    }

    @Test
    void a_change_wakes_former_and_new_owner_on_every_replica_by_names_that_tell_nobody_who_they_are()
            throws Exception {
        var phone = TestPhone.of("former-owner", "Handed on");
        var heard = new ArrayList<String>();
        try (var replica = source.getConnection();
                var statement = replica.createStatement()) {
            statement.execute("listen offhook_owner");
            phone.provisioned();
            awaitKey(replica, heard, "former-owner");
            heard.clear();

            phone.publish(new ActivationCodeRequired(phone.id(), "BAT5A0F33C1D2E4", "8845", null, "new-owner"));

            awaitKey(replica, heard, "new-owner");
            awaitKey(replica, heard, "former-owner");
            statement.execute("unlisten *");
        }
    }

    private static void awaitKey(Connection replica, List<String> heard, String owner) {
        await().until(() -> {
            for (var each : replica.unwrap(PGConnection.class).getNotifications(100)) {
                heard.add(each.getParameter());
            }
            return heard.contains(OwnerKey.of(owner).text());
        });
    }

    private TestPhone ready(String owner, String description) {
        var phone = TestPhone.of(owner, description).provisioned().issued();
        activation.knows(phone.codeId(), phone.digits());
        var browser = Browser.signedIn(owner);
        await().untilAsserted(() ->
                assertThat(browser.get("/phones/" + phone.id()).asString()).contains("Show code"));
        return phone;
    }

    private static PageStream list(Browser browser) {
        return PageStream.of(browser, browser.get("/").asString());
    }

    private static PageStream phonePage(Browser browser, TestPhone phone) {
        return PageStream.of(browser, browser.get("/phones/" + phone.id()).asString());
    }

    private static PageStream codePage(Browser browser, TestPhone phone) {
        var page = RestAssured.given()
                .cookies(browser.cookies())
                .post("/phones/" + phone.id() + "/code")
                .asString();
        assertThat(page).contains("id=\"digits\"");
        return PageStream.of(browser, page);
    }

    private static void awaitMessage(PageStream stream, String... texts) {
        await().untilAsserted(() -> assertThat(stream.messages())
                .anySatisfy(html -> assertThat(html).contains(texts)));
    }
}
