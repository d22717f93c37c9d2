package io.offhook.console.live;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.offhook.console.WithRealServers;
import io.offhook.console.support.Browser;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** A page's live stream is of the session that asked for it. */
@QuarkusTest
@WithRealServers
class SessionStreamsIT {

    private final HttpClient client = HttpClient.newHttpClient();

    @Inject
    DataSource database;

    @Test
    void a_stream_ends_when_its_browser_signs_out() {
        var cookies = signIn();
        var stream = open(cookies);
        assertThat(stream).isNotDone();

        Browser.of(cookies).signOut();

        await().atMost(Duration.ofSeconds(30)).until(stream::isDone);
        stream.join();
    }

    @Test
    void a_stream_ends_when_its_session_was_idle_for_too_long_or_is_too_old() throws SQLException {
        var stream = open(signIn());
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.executeUpdate("update browser_session set used_at = used_at - interval '1 day'");
        }

        await().atMost(Duration.ofSeconds(30)).until(stream::isDone);
        stream.join();
    }

    @Test
    void a_page_with_a_secret_is_led_away_when_its_browser_signs_out_in_another_tab() {
        var cookies = signIn();
        given().cookies(cookies)
                .header("HX-Request", "true")
                .get("/session/news")
                .then()
                .statusCode(204);

        Browser.of(cookies).signOut();

        given().cookies(cookies)
                .header("HX-Request", "true")
                .get("/session/news")
                .then()
                .statusCode(401)
                .header("HX-Redirect", "/");
    }

    @Test
    void another_session_of_the_account_goes_on() {
        var other = open(signIn());
        var cookies = signIn();
        var stream = open(cookies);

        Browser.of(cookies).signOut();

        await().atMost(Duration.ofSeconds(30)).until(stream::isDone);
        stream.join();
        assertThat(other).isNotDone();
        client.shutdownNow();
    }

    private static Map<String, String> signIn() {
        return given().redirects()
                .follow(false)
                .formParam("j_username", "olga")
                .formParam("j_password", "olga-password")
                .post("/login")
                .getCookies();
    }

    /** Done when the server ends it. */
    private CompletableFuture<?> open(Map<String, String> cookies) {
        var header = cookies.entrySet().stream()
                .map(each -> each.getKey() + "=" + each.getValue())
                .collect(Collectors.joining("; "));
        var request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + RestAssured.port + "/events/news?text=nothing"))
                .header("Cookie", header)
                .build();
        try {
            var answer = client.send(request, BodyHandlers.ofLines());
            assertThat(answer.statusCode()).isEqualTo(200);
            return CompletableFuture.supplyAsync(() -> answer.body().count());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
