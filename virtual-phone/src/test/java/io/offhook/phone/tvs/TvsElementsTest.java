package io.offhook.phone.tvs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.offhook.phone.trust.TestTrust;
import io.offhook.phone.trust.TvsAnswer;
import io.offhook.pki.MalformedFile;
import io.offhook.pki.Role;
import io.offhook.pki.SignerInfo;
import io.offhook.pki.tlv.Bytes;
import io.offhook.pki.tlv.TlvWriter;
import io.offhook.testpki.KeyType;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TvsElementsTest {

    private static final X509Certificate ASKED =
            TestTrust.identity("TFTP", KeyType.EC).certificate();
    private static final int NOT_A_ROLE = 200;

    @Test
    void a_valid_certificate_comes_with_its_roles_and_the_time_to_cache_the_answer() throws Exception {
        assertThat(verified(answer(0, Role.TFTP.code(), Role.TVS.code())))
                .isEqualTo(new TvsAnswer.Vouched(ASKED, Set.of(Role.TFTP, Role.TVS), Duration.ofSeconds(60)));
    }

    @Test
    void a_role_that_this_phone_does_not_know_is_ignored() throws Exception {
        assertThat(verified(answer(0, NOT_A_ROLE, Role.TFTP.code())))
                .isEqualTo(new TvsAnswer.Vouched(ASKED, Set.of(Role.TFTP), Duration.ofSeconds(60)));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 255})
    void any_status_but_0_means_not_valid(int status) throws Exception {
        assertThat(verified(answer(status, Role.TFTP.code()))).isEqualTo(new TvsAnswer.NotVouched());
    }

    @Test
    void the_time_to_live_is_unsigned() throws Exception {
        var body = new TlvWriter().oneByte(7, 0).oneByte(8, Role.TFTP.code()).fourBytes(9, 0xFFFF_FFFFL);

        assertThat(((TvsAnswer.Vouched) verified(body)).life()).isEqualTo(Duration.ofSeconds(0xFFFF_FFFFL));
    }

    @Test
    void an_answer_without_a_status_or_roles_is_malformed() {
        assertThatThrownBy(() -> verified(new TlvWriter())).isInstanceOf(MalformedFile.class);
        assertThatThrownBy(() -> verified(new TlvWriter().oneByte(7, 0))).isInstanceOf(MalformedFile.class);
        assertThatThrownBy(() -> verified(new TlvWriter().oneByte(7, 0).oneByte(8, 1)))
                .isInstanceOf(MalformedFile.class);
    }

    @Test
    void an_element_that_is_longer_than_the_message_is_malformed() {
        var cut = answer(0, 1).toArray();

        assertThatThrownBy(() -> TvsElements.verifyAnswer(Bytes.of(cut).part(0, cut.length - 1), ASKED))
                .isInstanceOf(MalformedFile.class);
    }

    @Test
    void the_answer_to_a_query_brings_the_certificate() throws Exception {
        var body = answer(0, Role.TFTP.code()).value(2, ASKED.getEncoded());

        assertThat(TvsElements.queryAnswer(Bytes.of(body.toArray())))
                .isEqualTo(new TvsAnswer.Vouched(ASKED, Set.of(Role.TFTP), Duration.ofSeconds(60)));
    }

    @Test
    void an_answer_to_a_query_without_a_certificate_or_with_garbage_is_malformed() {
        assertThatThrownBy(() -> TvsElements.queryAnswer(
                        Bytes.of(answer(0, Role.TFTP.code()).toArray())))
                .isInstanceOf(MalformedFile.class);
        assertThatThrownBy(() -> TvsElements.queryAnswer(Bytes.of(answer(0, Role.TFTP.code())
                        .value(2, new byte[] {0x30, 1, 2})
                        .toArray())))
                .isInstanceOf(MalformedFile.class)
                .hasMessageContaining("no X.509 certificate");
    }

    @Test
    void a_query_names_the_signer_with_semicolons_between_the_parts_of_its_name() throws Exception {
        assertThat(new String(
                        TvsElements.queryRequest("CP-8845-SEP2C3124C9F8E1", SignerInfo.of(ASKED))
                                .toArray(),
                        StandardCharsets.ISO_8859_1))
                .contains("CP-8845-SEP2C3124C9F8E1", "CN=TFTP;O=Test");
    }

    private static TvsAnswer verified(TlvWriter body) throws MalformedFile {
        return TvsElements.verifyAnswer(Bytes.of(body.toArray()), ASKED);
    }

    private static TlvWriter answer(int status, int... roles) {
        var codes = new byte[roles.length];
        for (var i = 0; i < roles.length; i++) {
            codes[i] = (byte) roles[i];
        }
        return new TlvWriter().oneByte(7, status).value(8, codes).fourBytes(9, 60);
    }
}
