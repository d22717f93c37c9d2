package io.offhook.provisioning.phone.activation;

import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.testpki.SignerCertificate;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhoneLscTest {

    private static final Instant REDEEMED = Instant.parse("2026-12-01T12:00:00Z");
    private static final X509Certificate MIC = SignerCertificate.rsa("MIC").certificate();
    private static final X509Certificate LSC = SignerCertificate.rsa("LSC").certificate();
    private static final DeviceCertificate DEVICE = new DeviceCertificate(new UUID(0, 1), MIC, Optional.of(REDEEMED));

    @Test
    void files_are_encrypted_to_the_lsc_once_it_is_there() {
        var device = lsc(LSC, REDEEMED.plusSeconds(1)).over(DEVICE);

        assertThat(device.certificate()).isEqualTo(LSC);
        assertThat(device.codeId()).isEqualTo(DEVICE.codeId());
        assertThat(device).isNotEqualTo(DEVICE);
        assertThat(none(Optional.empty()).over(DEVICE)).isEqualTo(DEVICE);
    }

    @Test
    void a_device_that_was_reset_and_redeemed_again_has_lost_its_lsc() {
        assertThat(lsc(LSC, REDEEMED.minusSeconds(1)).over(DEVICE).certificate())
                .isEqualTo(MIC);
    }

    @Test
    void an_lsc_with_an_elliptic_key_leaves_the_mic() {
        var elliptic = SignerCertificate.ec("LSC").certificate();

        assertThat(lsc(elliptic, REDEEMED.plusSeconds(1)).over(DEVICE).certificate())
                .isEqualTo(MIC);
    }

    @ParameterizedTest
    @CsvSource({"STRING,1", "NULL_STRING,2", "LSC,3", "MIC,4", ",0"})
    void the_file_says_how_the_phone_is_to_prove_itself(String authentication, int mode) {
        assertThat(none(Optional.ofNullable(authentication)).capfAuthMode()).isEqualTo(mode);
    }

    private static PhoneLsc lsc(X509Certificate certificate, Instant recordedAt) {
        return new PhoneLsc(Optional.of(certificate), Optional.of(recordedAt), Optional.empty());
    }

    private static PhoneLsc none(Optional<String> pending) {
        return new PhoneLsc(Optional.empty(), Optional.empty(), pending);
    }
}
