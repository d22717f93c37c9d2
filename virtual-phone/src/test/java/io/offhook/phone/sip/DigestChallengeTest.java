package io.offhook.phone.sip;

import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.phone.file.SipAccount;
import org.junit.jupiter.api.Test;

class DigestChallengeTest {

    private static final SipAccount ACCOUNT = new SipAccount("h", 5060, "1001", "SEP00000000000A-1", "secret");

    @Test
    void the_answer_is_that_of_rfc_2617_without_qop() {
        var challenge =
                DigestChallenge.of("Digest realm=\"offhook\", nonce=\"abc\"").orElseThrow();

        assertThat(challenge.answer(ACCOUNT, "sip:h", "c"))
                .contains("username=\"SEP00000000000A-1\"", "realm=\"offhook\"", "uri=\"sip:h\"")
                .doesNotContain("qop", "secret");
    }

    @Test
    void a_registrar_that_asks_for_another_scheme_is_not_answered() {
        assertThat(DigestChallenge.of("Basic realm=\"x\"")).isEmpty();
        assertThat(DigestChallenge.of("Digest realm=\"x\"")).isEmpty();
    }
}
