package io.offhook.console.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.offhook.console.WithRealServers;
import io.offhook.console.support.Browser;
import io.offhook.servers.test.LoggedTexts;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import java.util.logging.Logger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Forms with a file that are none. */
@QuarkusTest
@WithRealServers
class FormsWithFilesIT {

    private static final List<String> BODIES =
            List.of("junk", "", "--xx\r\n", "--xx\r\nContent-Disposition: form-data; name=\"file\"\r\n\r\nMAC,MODEL");

    @ParameterizedTest
    @ValueSource(strings = {"/users/new", "/users/import", "/bulk/new"})
    void what_is_no_form_is_refused_and_no_fault_of_ours(String address) {
        var browser = Browser.signedIn("admin");
        browser.page("/users/new");
        try (var logged = LoggedTexts.open()) {
            for (var body : BODIES) {
                post(browser, address, body, "text/html")
                        .statusCode(400)
                        .contentType(containsString("text/html"))
                        .body(allOf(containsString("cannot read this request"), not(containsString("Exception"))));
                post(browser, address, body, "*/*").statusCode(400).body(not(containsString("Exception")));
            }
            var end = "The end of " + UUID.randomUUID();
            Logger.getLogger("test").info(end);

            assertThat(logged.with(end)).hasSize(1);
            assertThat(logged.with("Exception", "\tat ")).isEmpty();
        }
    }

    private static ValidatableResponse post(Browser browser, String address, String body, String accept) {
        return browser.request()
                .config(RestAssured.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .encodeContentTypeAs("multipart/form-data", ContentType.TEXT)))
                .accept(accept)
                .contentType("multipart/form-data; boundary=xx")
                .body(body)
                .post(address)
                .then();
    }
}
