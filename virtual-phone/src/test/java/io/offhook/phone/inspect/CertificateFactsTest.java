package io.offhook.phone.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.phone.trust.TestTrust;
import io.offhook.pki.file.TrustListFile;
import io.offhook.pki.list.SignerVersion;
import io.offhook.testpki.KeyType;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CertificateFactsTest {

    private static final TestTrust TRUST = new TestTrust();

    @Test
    void a_key_is_its_algorithm_and_its_size() {
        assertThat(CertificateFacts.of(TRUST.sast.certificate()).key()).isEqualTo("RSA 2048");
        assertThat(CertificateFacts.of(TRUST.https.certificate()).key()).isEqualTo("EC 256");
    }

    @Test
    void names_of_an_untrusted_file_cannot_control_the_terminal() {
        var hostile = TestTrust.identity("a\u001b[2J\nb", KeyType.EC).certificate();

        assertThat(CertificateFacts.of(hostile).subject()).doesNotContain("\u001b", "\n");
        assertThat(CertificateFacts.of(hostile).issuer()).doesNotContain("\u001b", "\n");
        assertThat(CertificateFacts.printable("a\u001b[2J\r\n\u0000b")).isEqualTo("a?[2J???b");
    }

    @Test
    void a_fingerprint_is_sha_256_in_hex() {
        assertThat(CertificateFacts.of(TRUST.sast.certificate()).fingerprint()).matches("[0-9a-f]{64}");
    }

    @Test
    void a_trust_list_is_verified_with_the_given_one_or_with_its_own_sasts() throws Exception {
        var list = TrustListFile.read(TRUST.list(SignerVersion.V1_0));
        var other = TrustListFile.read(new TestTrust().list(SignerVersion.V1_0)).list();

        assertThat(SignatureCheck.by(list, Optional.empty()).isBad()).isFalse();
        assertThat(SignatureCheck.by(list, Optional.of(other)).isBad()).isTrue();
        assertThat(SignatureCheck.by(list, TRUST.sast.certificate()).isBad()).isFalse();
        assertThat(SignatureCheck.by(list, TRUST.tftp.certificate()).message())
                .endsWith("verified with the certificate given");
    }
}
