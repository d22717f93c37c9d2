package io.offhook.selfcare;

import static io.offhook.servers.test.LongWait.await;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

import io.offhook.contracts.activation.CodeIssued;
import io.offhook.contracts.activation.CodeReleased;
import io.offhook.eventing.rebuild.ReadModelRebuild;
import io.offhook.selfcare.support.ActivationStub;
import io.offhook.selfcare.support.Browser;
import io.offhook.selfcare.support.SelfcareTables;
import io.offhook.selfcare.support.TestPhone;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** "Not my phone", and "I lost this code". */
@QuarkusTest
@WithRealServers
class OwnerReportsIT {

    @SuppressWarnings("NullAway.Init") // its test resource sets it
    ActivationStub activation;

    @Inject
    SelfcareTables tables;

    @Inject
    ReadModelRebuild rebuild;

    private final Browser judy = new Browser();

    @BeforeEach
    void judySignsIn() {
        judy.signIn("judy");
    }

    @Test
    void who_says_that_a_phone_is_not_theirs_is_asked_and_then_it_is_recorded_once_in_their_name() {
        var phone = ready("Not mine");
        judy.get("/phones/" + phone.id() + "/disown")
                .then()
                .statusCode(200)
                .body(containsString("your administrator is told"), containsString("method=\"post\""));
        assertThat(tables.events(phone.id())).noneMatch(type -> type.contains("Disowned"));

        post("/phones/" + phone.id() + "/disown", null)
                .then()
                .statusCode(303)
                .header("Location", endsWith("/?said=disowned"));
        post("/phones/" + phone.id() + "/disown", null).then().statusCode(303);

        assertThat(tables.events(phone.id()))
                .filteredOn(type -> type.contains("Disowned"))
                .hasSize(1);
        assertThat(tables.actors(phone.id())).contains("judy");
        judy.get("/?said=disowned").then().body(containsString("Your administrator was told"));
        judy.get("/phones/" + phone.id())
                .then()
                .body(containsString("Reported as not yours"), not(containsString("Show code")));
        post("/phones/" + phone.id() + "/code", null).then().statusCode(409);
    }

    @Test
    void a_lost_code_is_shown_no_more_and_the_next_one_is_awaited() {
        var phone = ready("Lost");
        judy.get("/phones/" + phone.id() + "/lost")
                .then()
                .statusCode(200)
                .body(
                        containsString("it is withdrawn"),
                        containsString(phone.codeId().toString()));

        lost(phone, phone.codeId()).then().statusCode(303).header("Location", endsWith("/phones/" + phone.id()));
        lost(phone, phone.codeId()).then().statusCode(303);

        assertThat(tables.events(phone.id()))
                .filteredOn(type -> type.contains("Lost"))
                .hasSize(1);
        judy.get("/phones/" + phone.id())
                .then()
                .body(containsString("A new code is being made"), containsString("Being prepared"));
        post("/phones/" + phone.id() + "/code", null).then().statusCode(409);

        reissued(phone, phone.codeId());
        await().untilAsserted(() -> judy.get("/phones/" + phone.id())
                .then()
                .body(containsString("Show code"), not(containsString("A new code is being made"))));
    }

    @Test
    void what_was_said_can_be_read_from_the_events_again() throws InterruptedException {
        var phone = ready("Rebuilt");
        lost(phone, phone.codeId()).then().statusCode(303);

        rebuild.rebuild("owner-reports");

        judy.get("/phones/" + phone.id())
                .then()
                .body(containsString("Being prepared"), not(containsString("Show code")));
    }

    @Test
    void a_phone_loses_three_codes_a_day() {
        var phone = ready("Loser");
        var code = phone.codeId();
        for (int i = 0; i < 3; i++) {
            lost(phone, code).then().statusCode(303);
            code = reissued(phone, code);
            await().untilAsserted(() -> judy.get("/phones/" + phone.id()).then().body(containsString("Show code")));
        }

        judy.get("/phones/" + phone.id())
                .then()
                .body(containsString("The next one can be reported from"), not(containsString("I lost this code")));
        judy.get("/phones/" + phone.id() + "/lost")
                .then()
                .body(containsString("try again from"), not(containsString("method=\"post\" class=\"answer\"")));
        lost(phone, code).then().statusCode(429).body(containsString("Ask your administrator, or try again from"));
    }

    @Test
    void a_code_that_is_not_the_live_one_cannot_be_lost() {
        var phone = ready("Other code");

        lost(phone, UUID.randomUUID()).then().statusCode(409).body(containsString("no longer valid"));
        post("/phones/" + phone.id() + "/lost", null).then().statusCode(409);
        assertThat(tables.events(phone.id())).noneMatch(type -> type.contains("Lost"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"disown", "lost"})
    void nobody_reports_phones_of_others_and_no_other_site_reports_any(String what) {
        var phone = ready("Guarded");
        var path = "/phones/" + phone.id() + "/" + what;
        var bob = Browser.signedIn("bob");

        bob.get(path).then().statusCode(404);
        given().cookies(bob.cookies()).post(path).then().statusCode(404);
        given().cookies(judy.cookies())
                .header("Sec-Fetch-Site", "cross-site")
                .post(path)
                .then()
                .statusCode(403);
        given().cookies(judy.cookies())
                .header("Origin", "https://evil.example")
                .post(path)
                .then()
                .statusCode(403);
        given().redirects().follow(false).post(path).then().statusCode(302);
        assertThat(tables.events(phone.id())).noneMatch(type -> type.contains("Disowned") || type.contains("Lost"));
    }

    private TestPhone ready(String description) {
        var phone = TestPhone.of("judy", description).provisioned().issued();
        activation.knows(phone.codeId(), phone.digits());
        await().untilAsserted(() -> judy.get("/phones/" + phone.id()).then().body(containsString("Show code")));
        return phone;
    }

    /** As provisioning and activation do. */
    private static UUID reissued(TestPhone phone, UUID code) {
        var next = UUID.randomUUID();
        phone.publish(new CodeReleased(code, phone.id(), "REPLACED"));
        phone.publish(
                new CodeIssued(next, phone.id(), "BAT5A0F33C1D2E4", "8845", null, "judy", ActivationStub.EXPIRES));
        return next;
    }

    private Response lost(TestPhone phone, UUID code) {
        return post("/phones/" + phone.id() + "/lost", code);
    }

    private Response post(String path, @Nullable UUID code) {
        var request = given().redirects().follow(false).cookies(judy.cookies());
        return (code == null ? request : request.formParam("code", code.toString())).post(path);
    }
}
