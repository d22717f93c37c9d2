package io.offhook.provisioning.files.signing;

import static io.offhook.provisioning.catalogue.TestCatalogues.SHAPE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.pki.HashAlgorithm;
import io.offhook.pki.file.ConfigurationStub;
import io.offhook.pki.file.EncryptedFile;
import io.offhook.pki.file.SignedFile;
import io.offhook.provisioning.files.ServedFile;
import io.offhook.provisioning.files.content.TestPhones;
import io.offhook.provisioning.files.signing.FileSpec.Variant;
import io.offhook.testpki.Identity;
import io.offhook.testpki.SignerCertificate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MakingPhoneFileTest {

    private static final Identity SIGNER = SignerCertificate.rsa("TFTP");
    private static final Identity RSA_MIC = SignerCertificate.rsa("CP-8861-SEP2C3124C90001");
    private static final Identity EC_MIC = SignerCertificate.ec("CP-8845-SEP2C3124C90001");

    private final MakingPhoneFile signing = TestSigning.with(SIGNER);

    @Test
    void a_phone_with_an_rsa_certificate_finds_a_signed_stub_that_sends_it_to_the_encrypted_file() throws Exception {
        var file = SignedFile.read(make(Variant.SIGNED, RSA_MIC));

        assertThat(file.signed().isSignedBy(SIGNER.certificate().getPublicKey()))
                .isTrue();
        assertThat(file.header().fileName()).isEqualTo("SEP2C3124C90001.cnf.xml.sgn");
        assertThat(file.header().hash()).isEqualTo(HashAlgorithm.SHA1);
        assertThat(text(file.body()))
                .contains("<encrConfig>true</encrConfig>")
                .contains("<fullConfig>false</fullConfig>")
                .contains(ConfigurationStub.certHash(RSA_MIC.certificate()))
                .contains("capf.example")
                .doesNotContain("1001");
    }

    @Test
    void the_encrypted_file_is_whole_has_the_passwords_and_only_its_device_can_read_it() throws Exception {
        var file = EncryptedFile.read(make(Variant.ENCRYPTED, RSA_MIC));

        assertThat(file.signed().isSignedBy(SIGNER.certificate().getPublicKey()))
                .isTrue();
        assertThat(file.header().fileName()).isEqualTo("SEP2C3124C90001.cnf.xml.enc.sgn");
        assertThat(text(file.decrypt(RSA_MIC.privateKey())))
                .contains("<fullConfig>true</fullConfig>")
                .containsPattern("<authPassword>[a-z2-9]{26}</authPassword>")
                .containsPattern("<phonePassword>[a-z2-9]{26}</phonePassword>")
                .containsPattern("<sshPassword>[a-z2-9]{26}</sshPassword>")
                .contains("<encrConfig>true</encrConfig>");
    }

    @Test
    void to_an_ec_certificate_nothing_can_be_encrypted_so_the_whole_is_signed_and_has_no_password() throws Exception {
        var file = SignedFile.read(make(Variant.SIGNED, EC_MIC));

        assertThat(file.signed().isSignedBy(SIGNER.certificate().getPublicKey()))
                .isTrue();
        assertThat(text(file.body())).contains("<fullConfig>true</fullConfig>").contains("<name>1001</name>");
        assertThat(signing.make(spec(Variant.ENCRYPTED, Optional.of(EC_MIC)))).isEmpty();
    }

    @Test
    void what_anybody_can_read_has_no_password_whoever_the_device_is() throws Exception {
        for (var mic : new Identity[] {RSA_MIC, EC_MIC}) {
            assertThat(text(make(Variant.PLAIN, mic))).doesNotContainIgnoringCase("password");
            assertThat(text(make(Variant.UNSIGNED_BODY, mic))).doesNotContainIgnoringCase("password");
            assertThat(text(SignedFile.read(make(Variant.SIGNED, mic)).body())).doesNotContainIgnoringCase("password");
        }
    }

    @Test
    void over_https_the_body_of_the_signed_file_goes_out_without_its_signature() throws Exception {
        for (var mic : new Identity[] {RSA_MIC, EC_MIC}) {
            assertThat(make(Variant.UNSIGNED_BODY, mic))
                    .isEqualTo(SignedFile.read(make(Variant.SIGNED, mic)).body());
        }
    }

    @Test
    void without_a_signer_nothing_is_signed_and_nothing_sends_a_phone_to_what_does_not_exist() {
        var unsigned = TestSigning.withoutSigner();

        assertThat(unsigned.make(spec(Variant.SIGNED, Optional.of(RSA_MIC)))).isEmpty();
        assertThat(unsigned.make(spec(Variant.ENCRYPTED, Optional.of(RSA_MIC)))).isEmpty();
        assertThat(unsigned.make(spec(Variant.UNSIGNED_BODY, Optional.of(RSA_MIC)))
                        .map(ServedFile::content))
                .hasValueSatisfying(body -> assertThat(text(body)).contains("<fullConfig>true</fullConfig>"));
    }

    @Test
    void a_phone_whose_device_is_not_known_gets_the_whole_signed() throws Exception {
        var file = signing.make(spec(Variant.SIGNED, Optional.empty())).orElseThrow();

        assertThat(text(SignedFile.read(file.content()).body())).contains("<fullConfig>true</fullConfig>");
    }

    private byte[] make(Variant variant, Identity mic) {
        return signing.make(spec(variant, Optional.of(mic))).orElseThrow().content();
    }

    private static FileSpec spec(Variant variant, Optional<Identity> mic) {
        return new FileSpec.Configuration(
                variant, TestPhones.withTwoLines(1, "Alice"), SHAPE, Optional.empty(), mic.map(TestSigning::device));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, UTF_8);
    }
}
