package io.offhook.activation.listener;

import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.activation.device.CertificateKind;
import io.offhook.testpki.CertificateMaker;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeviceConnectionsTest {

    private final DeviceConnections connections = new DeviceConnections(List.of("CAPF-", "Site CA"));

    @ParameterizedTest
    @CsvSource({"CAPF-1a2b3c4d,LSC", "Site CA 2,LSC", "Manufacturing CA SHA2,MIC", "Not CAPF-1,MIC"})
    void a_certificate_is_the_installations_own_if_its_issuer_is(String issuer, CertificateKind kind) {
        var device = CertificateMaker.named("CN=CP-8845-SEP2C3124C9F8E1,O=CAPF-1")
                .issuedBy(CertificateMaker.ca(issuer).selfSigned());

        assertThat(connections.kind(device.certificate())).isEqualTo(kind);
    }
}
