package io.offhook.provisioning.files.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.offhook.pki.HashAlgorithm;
import io.offhook.pki.Role;
import io.offhook.pki.file.TrustListFile;
import io.offhook.pki.list.TrustList;
import io.offhook.pki.list.TrustListRecord;
import io.offhook.pki.signing.KeySigner;
import io.offhook.provisioning.files.signing.TestSigning;
import io.offhook.testpki.Identity;
import io.offhook.testpki.SignerCertificate;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SignerRoleCheckTest {

    private static final Identity SAST = SignerCertificate.rsa("SAST");
    private static final Identity SIGNER = SignerCertificate.rsa("TFTP");

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final SignerRoleCheck check = new SignerRoleCheck(TestSigning.signer(SIGNER), meters);

    @Test
    void a_signer_that_the_trust_list_names_with_the_role_tftp_is_listed() throws Exception {
        check.check(list(Role.TFTP));
        assertThat(unlisted()).isZero();

        check.check(list(Role.CCM_TFTP));
        assertThat(unlisted()).isZero();
    }

    @Test
    void a_signer_without_the_role_is_unlisted_until_a_list_names_it() throws Exception {
        check.check(list(Role.CCM));
        assertThat(unlisted()).isEqualTo(1);
        check.check(list());
        assertThat(unlisted()).isEqualTo(1);

        check.check(list(Role.TFTP));
        assertThat(unlisted()).isZero();
    }

    @Test
    void a_list_that_cannot_be_read_changes_nothing() throws Exception {
        check.check(list());

        check.check(new byte[] {1, 2, 3});

        assertThat(unlisted()).isEqualTo(1);
    }

    private double unlisted() {
        return meters.get("offhook.files.signer.unlisted").gauge().value();
    }

    private static byte[] list(Role... roles) throws Exception {
        var signer = Stream.of(roles).map(role -> record(SIGNER, role));
        var list = new TrustList(
                "ITLFile.tlv",
                Optional.empty(),
                Instant.ofEpochSecond(1),
                HashAlgorithm.SHA1,
                Stream.concat(Stream.of(record(SAST, Role.SAST)), signer).toList());
        return TrustListFile.sign(list, KeySigner.of("test", SAST.certificate(), SAST.privateKey()));
    }

    private static TrustListRecord record(Identity identity, Role role) {
        return TrustListRecord.of(identity.certificate(), role);
    }
}
