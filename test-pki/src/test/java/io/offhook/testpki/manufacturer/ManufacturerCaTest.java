package io.offhook.testpki.manufacturer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.offhook.pki.device.Device;
import io.offhook.pki.device.MacAddress;
import io.offhook.pki.device.PhoneModel;
import io.offhook.testpki.Identity;
import io.offhook.testpki.KeyType;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.cert.CertPathValidator;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ManufacturerCaTest {

    private static final Device PHONE = new Device(PhoneModel.parse("8851NR"), MacAddress.parse("2C3124C9F8E1"));
    private static final ManufacturerCa CA = ManufacturerCa.create();

    @TempDir
    Path directory;

    @ParameterizedTest
    @EnumSource
    void a_mic_chains_to_the_root_for_the_jdks_own_validator(KeyType keyType) throws Exception {
        validate(CA.issue(MicRequest.of(PHONE, keyType)), CA.rootCertificate());
    }

    @Test
    void a_mic_chains_to_the_issuing_ca_when_that_alone_is_the_anchor() throws Exception {
        var mic = CA.issue(MicRequest.of(PHONE, KeyType.EC));
        validate(new Identity(mic.privateKey(), mic.chain().subList(0, 1)), CA.issuingCertificate());
    }

    @Test
    void a_mic_has_the_names_and_usages_of_a_real_one() throws Exception {
        var mic = CA.issue(MicRequest.of(PHONE, KeyType.RSA)).certificate();
        assertThat(mic.getSubjectX500Principal().toString())
                .isEqualTo("CN=CP-8851NR-SEP2C3124C9F8E1, OU=CTG, O=Offhook Demo,"
                        + " SERIALNUMBER=PID:CP-8851NR SN:FCH24C9F8E1");
        assertThat(mic.getIssuerX500Principal().toString()).isEqualTo("CN=Demo Manufacturing CA SHA2, O=Offhook Demo");
        assertThat(mic.getKeyUsage()).startsWith(true, false, true, false);
        assertThat(mic.getExtendedKeyUsage()).containsExactly("1.3.6.1.5.5.7.3.2", "1.3.6.1.5.5.7.3.1");
        assertThat(mic.getBasicConstraints()).isEqualTo(-1);
    }

    @Test
    void another_manufacturer_with_the_same_name_does_not_vouch_for_it() {
        var stranger = ManufacturerCa.create().issue(MicRequest.of(PHONE, KeyType.EC));
        assertThatThrownBy(() -> validate(stranger, CA.rootCertificate()))
                .isInstanceOf(CertPathValidatorException.class);
    }

    @Test
    void an_expired_mic_is_genuine_but_past_its_time() {
        var expired = CA.issue(MicRequest.of(PHONE, KeyType.EC).expired());
        assertThatThrownBy(() -> validate(expired, CA.rootCertificate()))
                .hasCauseInstanceOf(CertificateExpiredException.class);
    }

    @Test
    void the_product_id_can_be_missing_or_tell_of_another_model() {
        assertThat(subject(MicRequest.of(PHONE, KeyType.EC).withoutProductId())).doesNotContain("SERIALNUMBER");
        assertThat(subject(MicRequest.of(PHONE, KeyType.EC).withProductId("CP-7841-K9=")))
                .contains("PID:CP-7841-K9= SN:");
    }

    @Test
    void what_was_kept_in_a_directory_issues_under_the_same_root() throws Exception {
        var made = ManufacturerCa.createIn(directory.resolve("demo"));
        var loaded = ManufacturerCa.load(directory.resolve("demo"));
        validate(loaded.issue(MicRequest.of(PHONE, KeyType.EC)), made.rootCertificate());
        assertThat(loaded.bundlePem()).isEqualTo(made.bundlePem());
    }

    @Test
    void the_issuing_key_is_readable_by_its_owner_alone() throws Exception {
        ManufacturerCa.createIn(directory);
        var permissions = Files.getPosixFilePermissions(directory.resolve("ca.key.pem"));
        assertThat(PosixFilePermissions.toString(permissions)).isEqualTo("rw-------");
    }

    @Test
    void the_bundle_holds_both_authorities() throws Exception {
        var pem = new ByteArrayInputStream(CA.bundlePem().getBytes(StandardCharsets.US_ASCII));
        var certificates = CertificateFactory.getInstance("X.509").generateCertificates(pem);
        assertThat(certificates).isEqualTo(java.util.List.of(CA.issuingCertificate(), CA.rootCertificate()));
    }

    private static String subject(MicRequest request) {
        return CA.issue(request).certificate().getSubjectX500Principal().toString();
    }

    private static void validate(Identity identity, X509Certificate anchor) throws Exception {
        var path = CertificateFactory.getInstance("X.509").generateCertPath(identity.chain());
        var parameters = new PKIXParameters(Set.of(new TrustAnchor(anchor, null)));
        parameters.setRevocationEnabled(false);
        CertPathValidator.getInstance("PKIX").validate(path, parameters);
    }
}
