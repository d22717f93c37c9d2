package io.offhook.tvs.trustlist.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.offhook.pki.HashAlgorithm;
import io.offhook.pki.signing.SignerSettings;
import io.offhook.pki.signing.TokenSigner;
import io.offhook.pki.signing.UnusableSigner;
import io.offhook.testpki.SignerCertificate;
import io.offhook.tvs.Installation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SigningKeysTest {

    @TempDir
    Path directory;

    @BeforeAll
    static void keys() {
        Installation.make("signer-one");
        Installation.make("signer-two");
    }

    @Test
    void a_signer_from_files_is_found_by_its_name_and_signs() throws Exception {
        var keys = SigningKeys.open(Map.of("sast", files("signer-one", "signer-one")));

        var signer = keys.fingerprintOf("sast").flatMap(keys::signer).orElseThrow();
        var signature = Signature.getInstance("SHA1withRSA");
        signature.initVerify(signer.certificate());
        signature.update(new byte[] {42});
        assertThat(signature.verify(signer.sign(HashAlgorithm.SHA1, new byte[] {42})))
                .isTrue();
        assertThat(keys.fingerprintOf("recovery")).isEmpty();
        assertThat(signer.toString()).doesNotContain("PrivateKey");
    }

    @Test
    void a_key_of_another_certificate_is_found_out_at_the_start() {
        assertThatExceptionOfType(UnusableSigner.class)
                .isThrownBy(() -> SigningKeys.open(Map.of("sast", files("signer-one", "signer-two"))))
                .withMessage("Signer sast is unusable: the key is not that of the certificate");
    }

    @Test
    void files_that_are_no_certificate_or_no_key_are_named_and_not_quoted() throws Exception {
        var secret = Files.writeString(directory.resolve("key.pem"), "my secret");

        assertThatExceptionOfType(UnusableSigner.class)
                .isThrownBy(() -> SigningKeys.open(Map.of(
                        "sast",
                        new Settings(
                                Optional.of(Installation.certificate("signer-one")),
                                Optional.of(secret),
                                Optional.empty()))))
                .withMessageContaining(secret.toString())
                .withMessageNotContaining("my secret");
        assertThatExceptionOfType(UnusableSigner.class)
                .isThrownBy(() -> SigningKeys.open(
                        Map.of("sast", new Settings(Optional.empty(), Optional.empty(), Optional.empty()))))
                .withMessageContaining("pkcs11");
    }

    @Test
    void a_token_that_is_not_there_is_unusable() throws Exception {
        var configuration = Files.writeString(
                directory.resolve("token.cfg"), "name = Absent\nlibrary = " + directory.resolve("absent.so") + "\n");
        SignerSettings.Token token = new Token(configuration, "sast", Optional.empty());

        assertThatExceptionOfType(UnusableSigner.class)
                .isThrownBy(() -> SigningKeys.open(
                        Map.of("sast", new Settings(Optional.empty(), Optional.empty(), Optional.of(token)))))
                .withMessageContaining("its token cannot be opened");
    }

    @Test
    void a_key_is_found_in_a_token_by_its_alias_with_its_certificate_or_one_from_a_file() throws Exception {
        var token = SignerCertificate.rsa("Token");
        var certificate = token.certificate();
        var store = KeyStore.getInstance("PKCS12"); // looked into as a token is
        store.load(null, null);
        store.setKeyEntry("sast", token.privateKey(), new char[0], new X509Certificate[] {certificate});

        assertThat(TokenSigner.find("sast", store, "sast", Optional.empty()).certificate())
                .isEqualTo(certificate);
        assertThatExceptionOfType(UnusableSigner.class)
                .isThrownBy(() -> TokenSigner.find("sast", store, "other", Optional.empty()))
                .withMessageContaining("no private key other");
        assertThatExceptionOfType(UnusableSigner.class)
                .isThrownBy(() ->
                        TokenSigner.find("sast", store, "sast", Optional.of(Installation.certificate("signer-one"))))
                .withMessageContaining("not that of the certificate");
    }

    private static SignerSettings files(String certificate, String key) {
        return new Settings(
                Optional.of(Installation.certificate(certificate)),
                Optional.of(Installation.key(key)),
                Optional.empty());
    }

    private record Settings(Optional<Path> certificate, Optional<Path> key, Optional<SignerSettings.Token> pkcs11)
            implements SignerSettings {}

    private record Token(Path configuration, String alias, Optional<Path> pinFile) implements SignerSettings.Token {}
}
