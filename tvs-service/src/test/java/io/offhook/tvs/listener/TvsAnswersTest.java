package io.offhook.tvs.listener;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.offhook.pki.Role;
import io.offhook.tvs.ExportedSpans;
import io.offhook.tvs.TestCertificates;
import io.offhook.tvs.verification.CertificateRegistry;
import io.offhook.tvs.verification.RegisteredCertificate;
import io.offhook.tvs.verification.wire.Frame;
import io.offhook.tvs.verification.wire.FrameDecoder;
import io.offhook.tvs.verification.wire.MalformedMessage;
import io.offhook.tvs.verification.wire.Requests;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TvsAnswersTest {

    private static final String DEVICE = "SEP2C3124C9F8E1";
    private static final X509Certificate CCM = TestCertificates.CALL_MANAGER;

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private CertificateRegistry registry = CertificateRegistry.of(List.of());
    private final ExportedSpans spans = new ExportedSpans();
    private final TvsAnswers answers = new TvsAnswers(
            () -> registry, Clock.fixed(TestCertificates.NOW, ZoneOffset.UTC), new RefusalLog(), meters, spans.spans());

    @Test
    void the_registry_of_the_moment_decides() throws Exception {
        var request = frame(Requests.verify(7, CCM.getEncoded()));

        assertThat(TlsPhone.isValid(answers.answer(request).getBytes())).isFalse();
        registry = CertificateRegistry.of(List.of(RegisteredCertificate.of(CCM, Map.of(Role.CCM, 60L))));

        assertThat(TlsPhone.isValid(answers.answer(request).getBytes())).isTrue();
        assertThat(TlsPhone.session(answers.answer(request).getBytes())).isEqualTo(7);
    }

    @Test
    void each_answer_is_counted_by_its_outcome() throws Exception {
        answers.answer(frame(Requests.verify(1, CCM.getEncoded())));

        assertThat(meters.get("offhook.tvs.requests")
                        .tag("kind", "verify")
                        .tag("outcome", "unknown")
                        .counter()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void a_message_that_is_no_request_is_counted_by_its_fault() {
        assertThatExceptionOfType(MalformedMessage.class)
                .isThrownBy(() -> answers.answer(frame(Requests.message(1, 1, new byte[0]))))
                .satisfies(failure -> answers.malformed(failure, "192.0.2.1"));

        assertThat(meters.get("offhook.tvs.requests")
                        .tag("kind", "unreadable")
                        .tag("outcome", "no_certificate")
                        .counter()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void each_request_has_a_span_with_its_device_and_its_outcome() throws Exception {
        answers.answer(frame(Requests.verify(1, CCM.getEncoded())));
        registry = CertificateRegistry.of(List.of(RegisteredCertificate.of(CCM, Map.of(Role.CCM, 60L))));
        answers.answer(frame(Requests.verify(2, CCM.getEncoded())));
        assertThatExceptionOfType(MalformedMessage.class)
                .isThrownBy(() -> answers.answer(frame(Requests.message(1, 1, new byte[0]))));

        assertThat(spans.told())
                .containsExactly(
                        "TVS verify unknown " + DEVICE, "TVS verify valid " + DEVICE, "TVS verify no_certificate null");
    }

    private static Frame frame(byte[] message) {
        var decoder = new FrameDecoder();
        decoder.add(message);
        return decoder.next().orElseThrow();
    }
}
