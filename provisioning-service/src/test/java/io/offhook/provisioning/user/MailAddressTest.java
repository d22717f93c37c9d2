package io.offhook.provisioning.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.offhook.provisioning.value.MalformedValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "alice@example.org",
                "a@b",
                "alice.adams+phones@mail.example.org",
                "o'brien_{x}@example.org",
                "1@1.example.org",
                "alice@xn--exmple-cua.org"
            })
    void an_address_that_mail_servers_take_is_taken(String text) {
        assertThat(MailAddress.parse("mail", text).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "alice",
                "@example.org",
                "alice@",
                "alice@@example.org",
                "alice@example@org",
                ".alice@example.org",
                "alice.@example.org",
                "al..ice@example.org",
                "alice@example..org",
                "alice@.example.org",
                "alice@example.org.",
                "alice@-example.org",
                "alice@example-.org",
                "alice@exa_mple.org",
                "alice@[192.0.2.1]",
                "\"alice adams\"@example.org",
                "alice adams@example.org",
                "Alice <alice@example.org>",
                "alice@example.org (Alice)",
                "alice@example.org,bob@example.org",
                "alice@example.org\r\nBcc: bob@example.org",
                "alice\u0000@example.org",
                "alice@example.org\u0000",
                "zo\u00eb@example.org",
                "alice@ex\u00e4mple.org",
                "alice@\uff45xample.org"
            })
    void an_address_that_no_mail_can_be_sent_to_is_refused(String text) {
        assertThatThrownBy(() -> MailAddress.parse("mail", text))
                .isInstanceOfSatisfying(
                        MalformedValue.class,
                        malformed -> assertThat(malformed.field()).isEqualTo("mail"));
    }

    @Test
    void an_address_has_at_most_254_characters_and_64_before_the_at_sign() {
        var local = "a".repeat(64);
        var domain = ("b".repeat(61) + ".").repeat(3) + "org";

        assertThat(MailAddress.parse("mail", local + "@" + domain).text()).hasSize(254);
        assertThatThrownBy(() -> MailAddress.parse("mail", local + "@" + domain + "x"))
                .isInstanceOf(MalformedValue.class);
        assertThatThrownBy(() -> MailAddress.parse("mail", local + "a@example.org"))
                .isInstanceOf(MalformedValue.class);
        assertThatThrownBy(() -> MailAddress.parse("mail", "a@" + "b".repeat(64) + ".org"))
                .isInstanceOf(MalformedValue.class);
    }

    @Test
    void a_huge_text_is_refused_at_once() {
        assertThatThrownBy(() -> MailAddress.parse("mail", "a.".repeat(1_000_000) + "@example.org"))
                .isInstanceOf(MalformedValue.class);
    }

    @Test
    void neither_message_nor_log_shows_an_address() {
        assertThat(MailAddress.parse("mail", "alice@example.org").toString()).doesNotContain("alice");
        assertThatThrownBy(() -> MailAddress.parse("mail", "bob bob@example.org"))
                .hasMessageNotContaining("bob");
    }
}
