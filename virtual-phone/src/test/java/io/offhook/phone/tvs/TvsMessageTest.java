package io.offhook.phone.tvs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.offhook.phone.trust.TvsAnswer;
import io.offhook.phone.tvs.TvsMessage.Command;
import io.offhook.pki.MalformedFile;
import io.offhook.pki.Role;
import io.offhook.pki.tlv.Bytes;
import java.io.IOException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against exchanges with an independent TVS. */
class TvsMessageTest {

    @ParameterizedTest
    @CsvSource({"0,CCM,CP-8861-SEP2C3124C9F8E1", "1,TFTP-EC,CP-8845-SEP2C3124C9F8E3", "2,APP,CP-8861-SEP2C3124C9F8E1"})
    void a_verify_request_is_what_a_phone_sends(int number, String certificate, String device) throws Exception {
        var body = TvsElements.verifyRequest(device, certificate(certificate));

        assertThat(HexFormat.of().formatHex(new TvsMessage(Command.VERIFY_REQUEST, number + 1, body).toBytes()))
                .isEqualTo(exchange(number).path("request").asText());
    }

    @Test
    void an_answer_says_who_is_valid_in_which_roles_for_how_long() throws Exception {
        assertThat(answer(0, "CCM"))
                .isEqualTo(new TvsAnswer.Vouched(
                        certificate("CCM"), Set.of(Role.CCM, Role.APP_SERVER), Duration.ofHours(1)));
        assertThat(answer(1, "TFTP-EC"))
                .isEqualTo(new TvsAnswer.Vouched(certificate("TFTP-EC"), Set.of(Role.TFTP), Duration.ofDays(1)));
        assertThat(answer(2, "APP")).isEqualTo(new TvsAnswer.NotVouched());
    }

    @Test
    void an_answer_to_another_session_or_command_is_none() throws Exception {
        var header = response(0).part(0, TvsMessage.HEADER);

        assertThatThrownBy(() -> TvsMessage.bodyLength(header, Command.VERIFY_RESPONSE, 2))
                .isInstanceOf(MalformedFile.class);
        assertThatThrownBy(() -> TvsMessage.bodyLength(header, Command.QUERY_RESPONSE, 1))
                .isInstanceOf(MalformedFile.class);
    }

    @Test
    void a_question_asked_again_and_again_reads_its_whole_answer() throws Exception {
        var question = new TvsVerification("CP-8861-SEP2C3124C9F8E1", certificate("CCM"));
        var response = response(0);

        assertThat(HexFormat.of().formatHex(question.request()))
                .isEqualTo(exchange(0).path("request").asText());
        assertThat(question.read(response.toArray())).isEqualTo(answer(0, "CCM"));
        assertThatThrownBy(() ->
                        question.read(response.part(0, response.length() - 1).toArray()))
                .isInstanceOf(MalformedFile.class);
        assertThatThrownBy(() -> question.read(new byte[3])).isInstanceOf(MalformedFile.class);
    }

    private static TvsAnswer answer(int number, String certificate) throws Exception {
        var response = response(number);
        var length = TvsMessage.bodyLength(response.part(0, TvsMessage.HEADER), Command.VERIFY_RESPONSE, number + 1);
        assertThat(length).isEqualTo(response.length() - TvsMessage.HEADER);
        return TvsElements.verifyAnswer(response.part(TvsMessage.HEADER, response.length()), certificate(certificate));
    }

    private static Bytes response(int number) throws IOException {
        return Bytes.of(
                HexFormat.of().parseHex(exchange(number).path("response").asText()));
    }

    private static JsonNode exchange(int number) throws IOException {
        try (var in = TvsMessageTest.class.getResourceAsStream("/vectors/tvs-verify.json")) {
            return new ObjectMapper().readTree(Objects.requireNonNull(in)).path(number);
        }
    }

    private static X509Certificate certificate(String name) throws IOException, CertificateException {
        try (var in = TvsMessageTest.class.getResourceAsStream("/vectors/" + name + ".crt.pem")) {
            return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in);
        }
    }
}
