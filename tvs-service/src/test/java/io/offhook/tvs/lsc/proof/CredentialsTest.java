package io.offhook.tvs.lsc.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.pki.device.Device;
import io.offhook.pki.device.MacAddress;
import io.offhook.pki.device.PhoneModel;
import io.offhook.pki.mic.MicVerifier;
import io.offhook.pki.mic.TrustSnapshot;
import io.offhook.pki.path.ExpiredAnchors;
import io.offhook.pki.path.TrustAnchor;
import io.offhook.pki.revocation.RevokedCertificates;
import io.offhook.pki.revocation.RevokedCertificates.Serials;
import io.offhook.pki.signing.KeySigner;
import io.offhook.pki.tlv.Bytes;
import io.offhook.pki.x509.Certificates;
import io.offhook.pki.x509.Fingerprint;
import io.offhook.testpki.CertificateMaker;
import io.offhook.testpki.Identity;
import io.offhook.testpki.KeyType;
import io.offhook.testpki.manufacturer.ManufacturerCa;
import io.offhook.testpki.manufacturer.MicRequest;
import io.offhook.tvs.lsc.DeviceName;
import io.offhook.tvs.lsc.issuing.LscIssuer;
import io.offhook.tvs.lsc.proof.Credentials.Proven;
import io.offhook.tvs.lsc.wire.PhoneMessage;
import io.offhook.tvs.lsc.wire.PhoneMessage.Proof;
import io.offhook.tvs.lsc.wire.PhoneMessage.Sudi;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.junit.jupiter.api.Test;

/** What phones prove by certificates, and what our CA issues. */
class CredentialsTest {

    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    private static final int SESSION = 0x01020304;
    private static final DeviceName PHONE = new DeviceName("SEP2C3124C9F8E1");
    private static final DeviceName OTHER = new DeviceName("SEP2C3124C9F8E2");
    private static final ManufacturerCa MANUFACTURER = ManufacturerCa.create();
    private static final Identity CAPF = CertificateMaker.named("CN=CAPF-Test,O=Offhook,OU=Phones,C=DE")
            .basicConstraints(new BasicConstraints(0))
            .keyUsage(KeyUsage.digitalSignature | KeyUsage.keyCertSign)
            .selfSigned(KeyType.RSA.generate());
    private static final KeyPair KEYS = KeyType.RSA.generate();
    private static final LscIssuer ISSUER = new LscIssuer(
            KeySigner.of("capf", CAPF.certificate(), CAPF.privateKey()), Duration.ofDays(30), new SecureRandom());
    private static final Identity LSC = lsc(PHONE);

    private final Credentials credentials = credentials(Set.of(), Map.of(), CAPF.certificate());

    @Test
    void an_lsc_says_what_phones_and_their_servers_need() throws Exception {
        var certificate = LSC.certificate();

        assertThat(certificate.getSubjectX500Principal().getName())
                .isEqualTo("C=DE,OU=Phones,O=Offhook,CN=SEP2C3124C9F8E1");
        assertThat(certificate.getIssuerX500Principal())
                .isEqualTo(CAPF.certificate().getSubjectX500Principal());
        assertThat(certificate.getSerialNumber().bitLength()).isBetween(120, 127);
        assertThat(certificate.getSigAlgName()).isEqualTo("SHA256withRSA");
        assertThat(certificate.getCriticalExtensionOIDs()).containsExactlyInAnyOrder("2.5.29.19", "2.5.29.15");
        assertThat(certificate.getKeyUsage()).startsWith(true, false, true, false);
        assertThat(certificate.getExtendedKeyUsage())
                .containsExactly("1.3.6.1.5.5.7.3.1", "1.3.6.1.5.5.7.3.2", "1.3.6.1.5.5.7.3.5");
        assertThat(new String(certificate.getExtensionValue("2.5.29.17"), StandardCharsets.US_ASCII))
                .endsWith("SEP2C3124C9F8E1");
        assertThat(Duration.between(
                        certificate.getNotBefore().toInstant(),
                        certificate.getNotAfter().toInstant()))
                .isEqualTo(Duration.ofDays(30));
    }

    @Test
    void an_lsc_and_a_mic_prove_the_phone_that_they_name() {
        assertThat(proven(LSC, PHONE)).isInstanceOf(Proven.Lsc.class);
        assertThat(proven(LSC, OTHER)).isInstanceOf(Proven.Nothing.class);
        assertThat(proven(mic(PHONE), PHONE)).isInstanceOf(Proven.Mic.class);
        assertThat(proven(mic(PHONE), OTHER)).isInstanceOf(Proven.Nothing.class);
    }

    @Test
    void a_certificate_without_its_key_proves_nothing() {
        var stolen = new Identity(KeyType.RSA.generate().getPrivate(), LSC.chain());

        assertThat(proven(stolen, PHONE)).isInstanceOf(Proven.Nothing.class);
    }

    @Test
    void denied_revoked_and_ended_lscs_prove_nothing() {
        var serial = LSC.certificate().getSerialNumber();
        var revoked = Map.of(
                Fingerprint.of(CAPF.certificate().getPublicKey()),
                new Serials(CAPF.certificate().getSubjectX500Principal(), Set.of(serial)));

        assertThat(objection(credentials(Set.of(PHONE.mac()), Map.of(), CAPF.certificate()), NOW))
                .contains(LscVerifier.Objection.DENIED);
        assertThat(objection(credentials(Set.of(Fingerprint.of(LSC.certificate())), Map.of(), CAPF.certificate()), NOW))
                .contains(LscVerifier.Objection.DENIED);
        assertThat(objection(credentials(Set.of(), revoked, CAPF.certificate()), NOW))
                .contains(LscVerifier.Objection.REVOKED);
        assertThat(objection(credentials, NOW.plus(Duration.ofDays(31)))).contains(LscVerifier.Objection.NOT_VALID);
        assertThat(objection(credentials, NOW)).isEmpty();
    }

    @Test
    void only_a_ca_of_ours_issues_lscs() {
        var server = CertificateMaker.named("CN=CAPF-Test,O=Offhook,OU=Phones,C=DE")
                .basicConstraints(new BasicConstraints(false))
                .keyUsage(KeyUsage.digitalSignature | KeyUsage.keyCertSign)
                .selfSigned(new KeyPair(CAPF.certificate().getPublicKey(), CAPF.privateKey()))
                .certificate();
        var namesake = CertificateMaker.named("CN=CAPF-Test,O=Offhook,OU=Phones,C=DE")
                .basicConstraints(new BasicConstraints(0))
                .keyUsage(KeyUsage.keyCertSign)
                .selfSigned(KeyType.RSA.generate())
                .certificate();

        assertThat(objection(credentials(Set.of(), Map.of(), server), NOW)).contains(LscVerifier.Objection.NO_ISSUER);
        assertThat(objection(credentials(Set.of(), Map.of(), namesake), NOW)).contains(LscVerifier.Objection.NO_ISSUER);
        assertThat(LscVerifier.mayIssue(server)).isFalse();
    }

    @Test
    void a_secure_element_that_speaks_must_be_of_the_same_phone_and_session() {
        var mic = MANUFACTURER.issue(MicRequest.of(device(PHONE), KeyType.EC));

        assertThat(withSudi(mic, mic(PHONE), SESSION)).isInstanceOf(Proven.Mic.class);
        assertThat(withSudi(mic, mic(PHONE), SESSION + 1)).isInstanceOf(Proven.Nothing.class);
        assertThat(withSudi(mic, mic(OTHER), SESSION)).isInstanceOf(Proven.Nothing.class);
        assertThat(withSudi(mic, ManufacturerCa.create().issue(MicRequest.of(device(PHONE), KeyType.RSA)), SESSION))
                .isInstanceOf(Proven.Nothing.class);
    }

    @Test
    void a_phone_without_one_shows_its_lsc_there_too() {
        assertThat(withSudi(LSC, LSC, SESSION)).isInstanceOf(Proven.Lsc.class);
        assertThat(withSudi(LSC, lsc(OTHER), SESSION)).isInstanceOf(Proven.Nothing.class);
    }

    private Proven proven(Identity by, DeviceName device) {
        return credentials.of(message(by, device, Optional.empty()), device, SESSION, NOW);
    }

    private Proven withSudi(Identity by, Identity element, int session) {
        var der = Certificates.der(element.certificate());
        var number = ByteBuffer.allocate(4)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(session)
                .array();
        var sudi =
                new Sudi(Bytes.of(der), signed(element, "SHA-1", number, der), signed(element, "SHA-512", number, der));
        return credentials.of(message(by, PHONE, Optional.of(sudi)), PHONE, SESSION, NOW);
    }

    private static Optional<LscVerifier.Objection> objection(Credentials known, Instant at) {
        return known.lscs().objection(LSC.certificate(), PHONE, at);
    }

    private static PhoneMessage.Authentication message(Identity by, DeviceName device, Optional<Sudi> sudi) {
        var der = Certificates.der(by.certificate());
        var name = (device.text() + '\0').getBytes(StandardCharsets.US_ASCII);
        var proof = new Proof(Bytes.of(der), signed(by, "SHA-1", name, der), signed(by, "SHA-512", name, der));
        return new PhoneMessage.Authentication(device.text(), Optional.empty(), Optional.of(proof), sudi);
    }

    private static Optional<Bytes> signed(Identity by, String hash, byte[] first, byte[] second) {
        var message = new ByteArrayOutputStream();
        message.writeBytes(first);
        message.writeBytes(second);
        try {
            boolean isRsa = by.privateKey().getAlgorithm().equals("RSA");
            var signature = Signature.getInstance(isRsa ? "NONEwithRSA" : hash.replace("-", "") + "withECDSA");
            signature.initSign(by.privateKey());
            signature.update(
                    isRsa ? MessageDigest.getInstance(hash).digest(message.toByteArray()) : message.toByteArray());
            return Optional.of(Bytes.of(signature.sign()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Credentials credentials(Set<String> denied, Map<String, Serials> revoked, X509Certificate issuer) {
        var anchors = List.of(MANUFACTURER.issuingCertificate(), MANUFACTURER.rootCertificate()).stream()
                .map(it -> ((TrustAnchor.Parsed.Accepted) TrustAnchor.parse(it, NOW, ExpiredAnchors.REFUSE)).anchor())
                .toList();
        var trust = TrustSnapshot.of(anchors, denied, new RevokedCertificates(revoked));
        return new Credentials(new MicVerifier(trust, model -> false), new LscVerifier(List.of(issuer), trust));
    }

    private static Identity lsc(DeviceName device) {
        return new Identity(
                KEYS.getPrivate(), List.of(Certificates.stored(ISSUER.issue(device, KEYS.getPublic(), NOW))));
    }

    private static Identity mic(DeviceName device) {
        return MANUFACTURER.issue(MicRequest.of(device(device), KeyType.RSA));
    }

    private static Device device(DeviceName name) {
        return new Device(new PhoneModel("8845"), new MacAddress(name.mac()));
    }
}
