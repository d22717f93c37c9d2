package io.offhook.benchmarks.peers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class KeycloakBrowserTest {

    @Test
    void a_page_without_a_form_is_the_last_one() {
        assertThat(KeycloakBrowser.filledIn("<h1>Device Login Successful</h1>", "alice", "secret"))
                .isEmpty();
    }

    @Test
    void a_sign_in_gets_name_and_password() {
        var page = """
                <form id="kc-form-login" action="https://127.0.0.1/login?a=1&amp;b=2" method="post">
                <input tabindex="2" id="username" name="username" value="" type="text">
                <input id="password" name="password" type="password">
                <input type="hidden" name="credentialId" value=""></form>""";

        assertThat(KeycloakBrowser.filledIn(page, "alice", "secret"))
                .contains(new KeycloakBrowser.Form(
                        "https://127.0.0.1/login?a=1&b=2",
                        Map.of("username", "alice", "password", "secret", "credentialId", "")));
    }

    @Test
    void consent_is_given_and_not_refused() {
        var page = """
                <form class="form-actions" action="/consent?client_id=phone" method="POST">
                <input type="hidden" name="code" value="abc">
                <input class="btn" name="accept" id="kc-login" type="submit" value="Yes"/>
                <input class="btn" name="cancel" id="kc-cancel" type="submit" value="No"/></form>""";

        assertThat(KeycloakBrowser.filledIn(page, "alice", "secret"))
                .contains(new KeycloakBrowser.Form("/consent?client_id=phone", Map.of("code", "abc", "accept", "Yes")));
    }
}
