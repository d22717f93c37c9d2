package io.offhook.tvs.lsc.listener;

import static io.offhook.tvs.AdminApi.asAdmin;
import static io.offhook.tvs.lsc.listener.LscApi.OPERATIONS;
import static io.offhook.tvs.lsc.listener.LscApi.lsc;
import static io.offhook.tvs.lsc.listener.LscApi.mic;
import static io.offhook.tvs.lsc.listener.LscApi.operation;
import static io.offhook.tvs.lsc.listener.LscApi.scheduled;
import static io.offhook.tvs.lsc.wire.PhoneBytes.certificate;
import static io.offhook.tvs.lsc.wire.PhoneBytes.element;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import io.offhook.pki.x509.Certificates;
import io.offhook.pki.x509.Fingerprint;
import io.offhook.servers.test.RealServers;
import io.offhook.testpki.Identity;
import io.offhook.testpki.KeyType;
import io.offhook.testpki.PemFile;
import io.offhook.tvs.Installation;
import io.offhook.tvs.lsc.listener.CapfPhone.Asked;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Phones install, show and delete their LSCs. */
@QuarkusTest
@WithTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "servers", value = "postgres,kafka"))
@WithTestResource(Installation.class)
class CapfIT {

    private static final int NO_ACTION = 0;
    private static final int SUCCESS = 1;
    private static final int FAILURE = 7;

    @Inject
    CapfListener listener;

    @BeforeEach
    void the_ca_is_in_the_role_capf_and_the_manufacturer_is_trusted() throws Exception {
        LscApi.prepare();
    }

    @Test
    void a_phone_installs_shows_and_deletes_its_certificate() throws Exception {
        var mic = mic("2C3124C9F8E1", KeyType.RSA);
        var phone = phone("2C3124C9F8E1");
        var id = scheduled("SEP2C3124C9F8E1", "INSTALL", "MIC");
        assertThat(phone.endByString("")).isEqualTo(FAILURE);

        var lsc = phone.install(mic);

        assertThat(lsc.certificate().getSubjectX500Principal().getName()).contains("CN=SEP2C3124C9F8E1");
        var ca = PemFile.readCertificates(Installation.certificate("capf")).getFirst();
        lsc.certificate().verify(ca.getPublicKey());
        assertThat(lsc.certificate().getBasicConstraints()).isNegative();
        assertThat(lsc.certificate().getExtendedKeyUsage()).contains("1.3.6.1.5.5.7.3.5");
        operation(id).body("status", equalTo("SUCCEEDED")).body("statusText", equalTo("Upgrade Success"));
        lsc("SEP2C3124C9F8E1").statusCode(200).body("fingerprint", equalTo(Fingerprint.of(lsc.certificate())));
        assertThat(phone.endBy(mic)).isEqualTo(NO_ACTION);

        scheduled("SEP2C3124C9F8E1", "FETCH", "LSC");
        assertThat(end(phone, lsc, 12, element(1, (byte) 1), certificate(Certificates.der(lsc.certificate()))))
                .isEqualTo(NO_ACTION);
        lsc("SEP2C3124C9F8E1").statusCode(200);

        scheduled("SEP2C3124C9F8E1", "DELETE", "LSC");
        assertThat(end(phone, lsc, 14, element(1, (byte) 1))).isEqualTo(SUCCESS);
        lsc("SEP2C3124C9F8E1").statusCode(404);
    }

    @Test
    void a_phone_whose_answer_was_lost_is_known_by_the_certificate_that_it_stored() throws Exception {
        var mic = mic("2C3124C9F8E7", KeyType.EC);
        var phone = phone("2C3124C9F8E7");
        var id = scheduled("SEP2C3124C9F8E7", "INSTALL", "LSC");
        Identity lsc;
        try (var session = phone.open()) {
            lsc = phone.certificate(new Asked(session, phone.prove(session, mic)));
        }
        operation(id).body("status", equalTo("PENDING"));
        lsc("SEP2C3124C9F8E7").statusCode(404);

        assertThat(phone.endBy(lsc)).isEqualTo(NO_ACTION);

        operation(id).body("status", equalTo("SUCCEEDED"));
        lsc("SEP2C3124C9F8E7").body("fingerprint", equalTo(Fingerprint.of(lsc.certificate())));
    }

    @Test
    void a_phone_that_does_not_store_the_certificate_keeps_the_old_one() throws Exception {
        var mic = mic("2C3124C9F8E8", KeyType.EC);
        var phone = phone("2C3124C9F8E8");
        scheduled("SEP2C3124C9F8E8", "INSTALL", "MIC");
        var old = phone.install(mic);
        var id = scheduled("SEP2C3124C9F8E8", "INSTALL", "LSC");

        try (var session = phone.open()) {
            phone.certificate(new Asked(session, phone.prove(session, old)));
            assertThat(session.end(session.message(10, element(1, (byte) 7)))).isEqualTo(FAILURE);
        }

        operation(id).body("statusText", equalTo("Upgrade Failed: Phone Communication Failure"));
        lsc("SEP2C3124C9F8E8").body("fingerprint", equalTo(Fingerprint.of(old.certificate())));
    }

    @Test
    void what_is_cancelled_while_the_phone_makes_its_key_gives_no_certificate() throws Exception {
        var mic = mic("2C3124C9F8E9", KeyType.EC);
        var phone = phone("2C3124C9F8E9");
        var id = scheduled("SEP2C3124C9F8E9", "INSTALL", "MIC");

        try (var session = phone.open()) {
            assertThat(phone.prove(session, mic)[1]).isEqualTo((byte) 3);
            asAdmin().delete(OPERATIONS + "/" + id).then().statusCode(204);
            var key = element(9, CapfPhone.KEYS.getPublic().getEncoded());
            assertThat(session.end(session.message(4, key))).isEqualTo(FAILURE);
        }

        operation(id).body("status", equalTo("CANCELLED"));
        lsc("SEP2C3124C9F8E9").statusCode(404);
        asAdmin().delete(OPERATIONS + "/" + id).then().statusCode(409).body("type", endsWith("lsc-operation-ended"));
    }

    @Test
    void a_phone_that_shows_a_foreign_certificate_or_none_fails_and_keeps_its_record() throws Exception {
        var mic = mic("2C3124C9F8EA", KeyType.EC);
        var phone = phone("2C3124C9F8EA");
        scheduled("SEP2C3124C9F8EA", "INSTALL", "MIC");
        var lsc = phone.install(mic);
        for (var answer : List.of(
                new byte[][] {element(1, (byte) 1), certificate(Certificates.der(mic.certificate()))},
                new byte[][] {element(1, (byte) 7)})) {
            var id = scheduled("SEP2C3124C9F8EA", "FETCH", "LSC");
            assertThat(end(phone, lsc, 12, answer)).isEqualTo(FAILURE);
            operation(id).body("statusText", equalTo("Troubleshoot Failed: Invalid LSC"));
        }
        lsc("SEP2C3124C9F8EA").body("fingerprint", equalTo(Fingerprint.of(lsc.certificate())));
    }

    private static int end(CapfPhone phone, Identity by, int command, byte[]... elements) throws Exception {
        try (var session = phone.open()) {
            phone.prove(session, by);
            return session.end(session.message(command, elements));
        }
    }

    private CapfPhone phone(String mac) {
        return new CapfPhone(listener.port(), "SEP" + mac);
    }
}
