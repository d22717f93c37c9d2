package io.offhook.activation.story;

import io.offhook.contracts.trust.TrustAnchorAdded;
import io.offhook.contracts.trust.TrustAnchorRemoved;
import io.offhook.phone.redemption.CodeDigits;
import io.offhook.phone.redemption.RedemptionAnswer;
import io.offhook.phone.wire.PhoneTls;
import io.offhook.phone.wire.VirtualPhone;
import io.offhook.pki.device.Device;
import io.offhook.pki.device.MacAddress;
import io.offhook.pki.device.PhoneModel;
import io.offhook.servers.test.ReservedPorts;
import io.offhook.testpki.Identity;
import io.offhook.testpki.KeyType;
import io.offhook.testpki.PemFile;
import io.offhook.testpki.manufacturer.ManufacturerCa;
import io.offhook.testpki.manufacturer.MicRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** A manufacturer with a CA of its own that makes virtual phones. */
final class PhoneFactory {

    static final URI SERVICE = URI.create("https://127.0.0.1:" + ReservedPorts.port("redemption"));

    private final ManufacturerCa ca = ManufacturerCa.create();

    VirtualPhone phone(String model) {
        return phone(new Device(PhoneModel.parse(model), MacAddress.random(new SecureRandom())));
    }

    VirtualPhone phone(Device device) {
        return phone(device, ca.issue(MicRequest.of(device, KeyType.EC)));
    }

    VirtualPhone expired(String model) {
        var device = new Device(PhoneModel.parse(model), MacAddress.random(new SecureRandom()));
        return phone(device, ca.issue(MicRequest.of(device, KeyType.EC).expired()));
    }

    private static VirtualPhone phone(Device device, Identity identity) {
        try {
            return new VirtualPhone(
                    device, identity, PhoneTls.trusting(PemFile.readCertificates(Installation.CERTIFICATE)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Fails the test unless the service answered at all. */
    static RedemptionAnswer redeem(VirtualPhone phone, String code) {
        return phone.activation().redeem(SERVICE, CodeDigits.parse(code));
    }

    TrustAnchorAdded trusted() {
        var certificate = ca.issuingCertificate();
        try {
            return new TrustAnchorAdded(
                    fingerprint(),
                    certificate.getSubjectX500Principal().getName(),
                    certificate.getIssuerX500Principal().getName(),
                    certificate.getNotBefore().toInstant(),
                    certificate.getNotAfter().toInstant(),
                    Base64.getEncoder().encodeToString(certificate.getEncoded()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    TrustAnchorRemoved distrusted() {
        return new TrustAnchorRemoved(
                fingerprint(), ca.issuingCertificate().getSubjectX500Principal().getName());
    }

    String fingerprint() {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest(ca.issuingCertificate().getEncoded()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
