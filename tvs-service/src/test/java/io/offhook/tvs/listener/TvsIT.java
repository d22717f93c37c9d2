package io.offhook.tvs.listener;

import static io.offhook.tvs.AdminApi.asAdmin;
import static io.offhook.tvs.AdminApi.register;
import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.pki.x509.Fingerprint;
import io.offhook.servers.test.RealServers;
import io.offhook.tvs.Installation;
import io.offhook.tvs.TestCertificates;
import io.offhook.tvs.verification.wire.Requests;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What phones that ask over TLS are answered. */
@QuarkusTest
@WithTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "servers", value = "postgres,kafka"))
@WithTestResource(Installation.class)
class TvsIT {

    private static final X509Certificate CCM = TestCertificates.CALL_MANAGER;

    @Inject
    TvsListener listener;

    @BeforeEach
    void a_certificate_is_registered() {
        register(TestCertificates.pem(CCM), "CCM");
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
    void a_registered_certificate_is_vouched_for_and_a_stranger_is_not(String protocol) throws Exception {
        try (var phone = new TlsPhone(listener.port(), protocol)) {
            assertThat(phone.isVouchedFor(Requests.verify(1, CCM))).isTrue();
            assertThat(phone.isVouchedFor(Requests.verify(2, TestCertificates.MANUFACTURER_CA)))
                    .isFalse();
        }
    }

    @Test
    void a_query_brings_the_certificate_that_was_named() throws Exception {
        try (var phone = new TlsPhone(listener.port())) {
            var name = TestCertificates.CALL_MANAGER_NAME;
            phone.send(Requests.query(5, name, name, CCM.getSerialNumber()));

            var answer = phone.receive();

            assertThat(TlsPhone.isValid(answer)).isTrue();
            var der = CCM.getEncoded();
            assertThat(Arrays.copyOfRange(answer, 17, 17 + der.length)).isEqualTo(der);
        }
    }

    @Test
    void a_role_that_is_withdrawn_changes_the_answer_on_an_open_connection() throws Exception {
        register(TestCertificates.pem(TestCertificates.TVS), "TVS");
        var certificate = TestCertificates.TVS;
        try (var phone = new TlsPhone(listener.port())) {
            assertThat(phone.isVouchedFor(Requests.verify(1, certificate))).isTrue();
            asAdmin()
                    .delete("/api/v1/certificates/" + Fingerprint.of(certificate) + "/roles/TVS")
                    .then()
                    .statusCode(200);

            assertThat(phone.isVouchedFor(Requests.verify(2, certificate))).isFalse();
        }
    }

    @Test
    void requests_sent_at_once_are_answered_one_after_the_other() throws Exception {
        try (var phone = new TlsPhone(listener.port())) {
            var requests = new byte[200][];
            Arrays.setAll(requests, session -> Requests.verify(session, CCM));
            phone.send(Requests.join(requests));

            for (int session = 0; session < requests.length; session++) {
                assertThat(TlsPhone.session(phone.receive())).isEqualTo(session);
            }
        }
    }

    @Test
    void a_request_may_come_one_byte_a_record() throws Exception {
        try (var phone = new TlsPhone(listener.port())) {
            for (byte each : Requests.verify(9, CCM)) {
                phone.send(new byte[] {each});
            }
            assertThat(TlsPhone.isValid(phone.receive())).isTrue();
        }
    }

    @Test
    void a_phone_that_closes_its_half_after_the_request_is_answered() throws Exception {
        try (var phone = new TlsPhone(listener.port())) {
            phone.send(Requests.verify(3, CCM));
            phone.closeOutput();

            assertThat(TlsPhone.session(phone.receive())).isEqualTo(3);
            assertThat(phone.isClosedByServer()).isTrue();
        }
    }

    @Test
    void unknown_tags_are_skipped() throws Exception {
        try (var phone = new TlsPhone(listener.port())) {
            var body = Requests.join(Requests.element(200, new byte[50]), Requests.element(2, CCM.getEncoded()));

            assertThat(phone.isVouchedFor(Requests.message(1, 1, body))).isTrue();
        }
    }
}
