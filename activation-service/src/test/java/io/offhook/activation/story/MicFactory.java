package io.offhook.activation.story;

import io.offhook.contracts.trust.RevocationListImported;
import io.offhook.contracts.trust.TrustAnchorAdded;
import io.offhook.contracts.trust.TrustAnchorRemoved;
import io.offhook.phone.wire.PhoneTls;
import io.offhook.phone.wire.VirtualPhone;
import io.offhook.pki.device.Device;
import io.offhook.pki.device.MacAddress;
import io.offhook.pki.device.PhoneModel;
import io.offhook.pki.x509.Fingerprint;
import io.offhook.testpki.CertificateMaker;
import io.offhook.testpki.Identity;
import io.offhook.testpki.PemFile;
import io.offhook.testpki.RevocationListMaker;
import io.offhook.testpki.Validity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.KeyPurposeId;

/** A manufacturer's CA that issues good and bad MICs, and revokes them. */
final class MicFactory {

    static final String MODEL = "8845";

    private static final int TOO_MANY_BYTES = 9_000;

    private final Identity ca =
            CertificateMaker.ca("Manufacturer " + UUID.randomUUID()).selfSigned();

    Identity mic() {
        return named(commonName());
    }

    /** Another certificate of the same name. */
    Identity again(Identity mic) {
        var name =
                X500Name.getInstance(mic.certificate().getSubjectX500Principal().getEncoded());
        return new CertificateMaker(name, Validity.FROM_2020_TO_2040).issuedBy(ca);
    }

    Identity expired() {
        var now = Instant.now();
        return leaf(commonName())
                .valid(now.minus(Duration.ofDays(2)), now.minus(Duration.ofDays(1)))
                .issuedBy(ca);
    }

    Identity named(String commonName) {
        return leaf(commonName).issuedBy(ca);
    }

    Identity forServersAlone() {
        return leaf(commonName())
                .extendedKeyUsage(KeyPurposeId.id_kp_serverAuth)
                .issuedBy(ca);
    }

    Identity huge() {
        return leaf(commonName()).padded(TOO_MANY_BYTES).issuedBy(ca);
    }

    Identity withLongChain() {
        var issuer = ca;
        for (int level = 1; level <= 4; level++) {
            issuer = CertificateMaker.ca("Level " + level).issuedBy(issuer);
        }
        return leaf(commonName()).issuedBy(issuer);
    }

    VirtualPhone phone(Identity mic) {
        try {
            var device = new Device(PhoneModel.parse(MODEL), MacAddress.random(new SecureRandom()));
            return new VirtualPhone(device, mic, PhoneTls.trusting(PemFile.readCertificates(Installation.CERTIFICATE)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String mac(Identity mic) {
        var name = mic.certificate().getSubjectX500Principal().getName();
        return name.substring(name.indexOf("SEP") + 3).substring(0, 12);
    }

    String anchorStream() {
        return "anchor/" + Fingerprint.of(ca.certificate());
    }

    String issuerKey() {
        return Fingerprint.of(ca.certificate().getPublicKey());
    }

    TrustAnchorAdded trusted() {
        return TrustEvents.added(ca.certificate());
    }

    TrustAnchorRemoved distrusted() {
        return TrustEvents.removed(ca.certificate());
    }

    RevocationListImported revokes(Identity mic) {
        var list = new RevocationListMaker(ca, Instant.now()).revoking(mic.certificate());
        return TrustEvents.imported(list.sign(), ca.certificate());
    }

    private static CertificateMaker leaf(String commonName) {
        return CertificateMaker.named("O=Makers,CN=" + commonName);
    }

    private static String commonName() {
        return "CP-" + MODEL + "-SEP" + MacAddress.random(new SecureRandom()).digits();
    }
}
