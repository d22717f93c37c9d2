package io.offhook.tvs.verification.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.offhook.pki.Role;
import io.offhook.pki.tlv.Bytes;
import io.offhook.pki.x509.Certificates;
import io.offhook.tvs.TestCertificates;
import io.offhook.tvs.verification.CertificateRegistry;
import io.offhook.tvs.verification.RegisteredCertificate;
import io.offhook.tvs.verification.TvsAnswer;
import io.offhook.tvs.verification.TvsAnswer.Found;
import io.offhook.tvs.verification.TvsRequest.Query;
import io.offhook.tvs.verification.TvsRequest.Verify;
import io.offhook.tvs.verification.wire.MalformedMessage.Fault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TvsProtocolTest {

    private static final List<Exchange> EXCHANGES = read();
    private static final CertificateRegistry REGISTRY = CertificateRegistry.of(List.of(
            RegisteredCertificate.of(certificate(EXCHANGES.get(0)), Map.of(Role.APP_SERVER, 3_600L, Role.CCM, 3_600L)),
            RegisteredCertificate.of(certificate(EXCHANGES.get(1)), Map.of(Role.TFTP, 86_400L))));

    /** As recorded with a server that is not ours. */
    private record Exchange(String name, byte[] request, byte[] response) {}

    private static List<Exchange> read() {
        try (var file = TvsProtocolTest.class.getResourceAsStream("/tvs/tvs-verify.json")) {
            return StreamSupport.stream(new ObjectMapper().readTree(file).spliterator(), false)
                    .map(each ->
                            new Exchange(each.get("case").asText(), bytes(each, "request"), bytes(each, "response")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Stream<Arguments> exchanges() {
        return EXCHANGES.stream().map(each -> Arguments.of(each.name(), each.request(), each.response()));
    }

    /** The one that the phone asks about. */
    private static X509Certificate certificate(Exchange exchange) {
        var asked = (Verify) RequestReader.read(frame(exchange.request()));
        return Certificates.stored(asked.certificate().toArray());
    }

    private static byte[] bytes(JsonNode exchange, String field) {
        return HexFormat.of().parseHex(exchange.get(field).asText());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("exchanges")
    void our_answer_is_byte_for_byte_that_of_an_independent_server(String name, byte[] request, byte[] response) {
        var frame = frame(request);

        var answer = REGISTRY.answer(RequestReader.read(frame), TestCertificates.NOW);

        assertThat(AnswerWriter.write(frame, answer)).isEqualTo(response);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("exchanges")
    void the_device_name_comes_without_the_byte_before_it(String name, byte[] request, byte[] response) {
        assertThat(RequestReader.read(frame(request)).deviceName()).matches("CP-88(61|45)-SEP2C3124C9F8E[13]");
    }

    @Test
    void a_model_may_have_letters() {
        var request = RequestReader.read(frame(Requests.verify(7, new byte[] {1})));

        assertThat(request.deviceName()).isEqualTo("CP-8851NR-SEP2C3124C9F8E1");
        assertThat(((Verify) request).certificate()).isEqualTo(Bytes.of(new byte[] {1}));
    }

    @Test
    void a_query_names_subject_issuer_and_serial() {
        var serial = new BigInteger("be02cfc51eb736f9187acf3cfd7800db", 16);

        var request = RequestReader.read(frame(Requests.query(1, "CN=A;O=B", "CN=C", serial)));

        assertThat(request)
                .isEqualTo(
                        new Query(Requests.DEVICE, Optional.of("CN=A;O=B"), Optional.of("CN=C"), Optional.of(serial)));
    }

    @Test
    void a_query_is_answered_with_status_certificate_roles_and_time_to_live_in_this_order() {
        TvsAnswer found = new Found(Bytes.of(new byte[] {0x30, 0x00}), List.of(Role.SAST, Role.TVS), 60);

        var bytes = AnswerWriter.write(frame(Requests.query(0xcafe, "CN=A", "CN=A", BigInteger.ONE)), found);

        assertThat(HexFormat.of().formatHex(bytes))
                .isEqualTo("570104000000cafe0015" + "07000100" + "0200023000" + "0800020015" + "090004" + "0000003c");
    }

    @Test
    void the_longest_time_to_live_fits_its_four_bytes() {
        var bytes = AnswerWriter.write(
                frame(Requests.verify(1, new byte[1])), new TvsAnswer.Vouched(List.of(Role.CAPF), 0xffff_ffffL));

        assertThat(HexFormat.of().formatHex(bytes)).endsWith("090004ffffffff");
    }

    @Test
    void unknown_tags_and_second_ones_are_skipped() {
        var body = Requests.join(
                Requests.element(99, new byte[300]),
                Requests.element(2, new byte[] {1}),
                Requests.element(2, new byte[] {2}),
                Requests.element(6, new byte[0]));

        var request = RequestReader.read(frame(Requests.message(1, 1, body)));

        assertThat(((Verify) request).certificate()).isEqualTo(Bytes.of(new byte[] {1}));
        assertThat(request.deviceName()).isEmpty();
    }

    @Test
    void the_reserved_byte_is_ignored() {
        var message = Requests.verify(1, new byte[1]);
        message[3] = 77;

        assertThat(frame(message).session()).isEqualTo(1);
    }

    static Stream<Arguments> nonsense() {
        return Stream.of(
                Arguments.of(new byte[] {0x16}, Fault.NO_TVS),
                Arguments.of(new byte[] {0x57, 2}, Fault.UNKNOWN_VERSION),
                Arguments.of(new byte[] {0x57, 1, 2}, Fault.UNKNOWN_COMMAND),
                Arguments.of(new byte[] {0x57, 1, 1, 0, 0, 0, 0, 1, (byte) 0xff, (byte) 0xff}, Fault.TOO_LONG),
                Arguments.of(Requests.message(1, 1, new byte[] {2, 0}), Fault.ELEMENT_BEYOND_THE_END),
                Arguments.of(Requests.message(1, 1, new byte[] {2, 0, 9, 1}), Fault.ELEMENT_BEYOND_THE_END),
                Arguments.of(Requests.message(1, 1, new byte[0]), Fault.NO_CERTIFICATE),
                Arguments.of(Requests.message(3, 1, Requests.device("x")), Fault.NOTHING_TO_LOOK_FOR));
    }

    @ParameterizedTest
    @MethodSource("nonsense")
    void what_is_no_request_is_told_so_at_its_first_wrong_byte(byte[] bytes, Fault fault) {
        assertThatExceptionOfType(MalformedMessage.class)
                .isThrownBy(() -> RequestReader.read(frame(bytes)))
                .satisfies(failure -> assertThat(failure.fault()).isEqualTo(fault));
    }

    @Test
    void messages_are_whole_however_they_were_cut() {
        var first = Requests.verify(1, new byte[2_000]);
        var second = Requests.verify(2, new byte[3]);
        var frames = new FrameDecoder();
        for (byte each : Requests.join(first, Arrays.copyOf(second, 15))) {
            frames.add(new byte[] {each});
        }

        assertThat(frames.next()).map(Frame::session).contains(1);
        assertThat(frames.next()).isEmpty();
        assertThat(frames.isAmidMessage()).isTrue();

        frames.add(Arrays.copyOfRange(second, 15, second.length));
        assertThat(frames.next()).map(Frame::session).contains(2);
        assertThat(frames.isAmidMessage()).isFalse();
    }

    private static Frame frame(byte[] bytes) {
        var frames = new FrameDecoder();
        frames.add(bytes);
        return frames.next().orElseThrow();
    }
}
