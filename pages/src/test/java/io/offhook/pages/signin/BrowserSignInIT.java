package io.offhook.pages.signin;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.offhook.servers.test.RealServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.net.URI;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A service whose cookies have names of their own. What a session is worth to whom, self care's tests say. */
@QuarkusTest
@QuarkusTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "servers", value = "postgres,kafka"))
class BrowserSignInIT {

    private static final String FORM_COOKIE = "sample-session";
    private static final String ID_COOKIE = "sample-session-id";
    private static final String PAGE_COOKIE = "sample-page";

    @Inject
    DataSource source;

    @Test
    void the_cookies_have_the_names_that_the_service_gives_them() {
        assertThat(signIn(Map.of()).getCookies()).containsOnlyKeys(FORM_COOKIE, ID_COOKIE);
        assertThat(browser(Map.of()).get("/").getCookies()).containsOnlyKeys(PAGE_COOKIE);
    }

    @Test
    void who_signed_in_gets_at_the_page_until_the_sign_out() {
        var cookies = signIn(Map.of()).getCookies();
        browser(cookies).get("/").then().statusCode(200).body(equalTo("alice"));

        browser(cookies).post("/logout").then().statusCode(303).header("Location", "/login");

        browser(cookies).get("/").then().statusCode(302).header("Location", "/login");
    }

    @Test
    void the_cookies_of_another_service_on_the_same_host_sign_nobody_in() {
        var cookies = signIn(Map.of()).getCookies();

        browser(Map.of("offhook-session", cookies.get(FORM_COOKIE), "offhook-session-id", cookies.get(ID_COOKIE)))
                .get("/")
                .then()
                .statusCode(302);
    }

    @Test
    void what_a_page_fetches_by_itself_is_no_use_of_the_session() throws SQLException {
        var cookies = signIn(Map.of()).getCookies();
        var begun = lastUse();

        browser(cookies).get("/part/1/news").then().statusCode(200);
        assertThat(lastUse()).isEqualTo(begun);

        browser(cookies).get("/").then().statusCode(200);
        assertThat(lastUse()).isNotEqualTo(begun);
    }

    @Test
    void a_page_of_another_site_to_go_on_to_is_forgotten() {
        signIn(Map.of(PAGE_COOKIE, "https://evil.example/")).then().header("Location", "/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"//evil.example/phish", "///evil.example/phish", "/%5Cevil.example/phish"})
    void a_page_whose_path_looks_like_another_site_is_a_page_of_this_site(String path) {
        var site = "http://localhost:" + RestAssured.port;
        var location = signIn(Map.of(PAGE_COOKIE, site + path)).getHeader("Location");

        assertThat(URI.create(site).resolve(location).getHost()).isEqualTo("localhost");
        assertThat(location).startsWith("/").doesNotStartWith("//");
    }

    @Test
    void a_form_without_a_password_leads_back_to_the_form() {
        given().redirects()
                .follow(false)
                .formParam("j_username", "alice")
                .post("/login")
                .then()
                .statusCode(303);
    }

    @ParameterizedTest
    @ValueSource(ints = {9_000, 100_000})
    void a_form_with_a_field_that_is_too_long_is_refused(int length) {
        browser(Map.of())
                .formParam("j_username", "x".repeat(length))
                .formParam("j_password", "alice")
                .post("/login")
                .then()
                .statusCode(413);
    }

    @Test
    void a_form_with_too_many_fields_is_refused() {
        browser(Map.of())
                .contentType("application/x-www-form-urlencoded")
                .body("a=b&".repeat(2_000))
                .post("/login")
                .then()
                .statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"j_username=%zz&j_password=%", "j_username=alice&j_password=%", "%", "j_username=%e4%&a", "", "&"
            })
    void a_form_that_is_none_is_refused(String form) {
        browser(Map.of())
                .contentType("application/x-www-form-urlencoded")
                .body(form)
                .post("/login")
                .then()
                .statusCode(400);
    }

    @Test
    void pages_have_the_headers_that_keep_foreign_scripts_and_frames_out() {
        given().get("/login")
                .then()
                .statusCode(200)
                .header("Content-Security-Policy", startsWith("default-src 'none'"))
                .header("X-Frame-Options", "DENY");
    }

    private static Response signIn(Map<String, String> cookies) {
        return browser(cookies)
                .formParam("j_username", "alice")
                .formParam("j_password", "alice")
                .post("/login");
    }

    private static RequestSpecification browser(Map<String, String> cookies) {
        return given().redirects().follow(false).cookies(cookies);
    }

    private String lastUse() throws SQLException {
        try (var connection = source.getConnection();
                var row = connection
                        .createStatement()
                        .executeQuery("select used_at::text from browser_session order by started_at desc limit 1")) {
            row.next();
            return row.getString(1);
        }
    }
}
