package io.offhook.activation.story;

import static io.offhook.servers.test.LongWait.await;

import io.offhook.contracts.topic.Topic;
import io.offhook.contracts.trust.TrustAnchorAdded;
import io.offhook.contracts.trust.TrustAnchorRemoved;
import io.offhook.phone.redemption.CodeDigits;
import io.offhook.phone.redemption.RedemptionAnswer;
import io.offhook.phone.wire.PhoneTls;
import io.offhook.phone.wire.VirtualPhone;
import io.offhook.pki.device.Device;
import io.offhook.pki.device.MacAddress;
import io.offhook.pki.device.PhoneModel;
import io.offhook.pki.x509.Fingerprint;
import io.offhook.servers.test.ReservedPorts;
import io.offhook.testpki.Identity;
import io.offhook.testpki.KeyType;
import io.offhook.testpki.PemFile;
import io.offhook.testpki.manufacturer.ManufacturerCa;
import io.offhook.testpki.manufacturer.MicRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.security.SecureRandom;

/** A manufacturer with a CA of its own that makes virtual phones. */
final class PhoneFactory {

    static final URI SERVICE = URI.create("https://127.0.0.1:" + ReservedPorts.port("redemption"));

    /** A code with a wrong check digit: it counts as no guess. */
    static final String TYPO = "0000000000000001";

    private final ManufacturerCa ca = ManufacturerCa.create();

    private boolean trusted;

    /** Makes the service trust this manufacturer, once; returns when a phone of it is heard. */
    void becomeTrusted(OtherServices others) {
        if (!trusted) {
            others.publish(Topic.TRUST, "anchor/" + fingerprint(), 1, trusted());
            await().until(() -> reasonOf(redeem(phone("8845"), TYPO)).equals("MALFORMED"));
            trusted = true;
        }
    }

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

    /** Why the service refused; fails the test if it did not. */
    static String reasonOf(RedemptionAnswer answer) {
        return ((RedemptionAnswer.Refused) answer).problem().reason();
    }

    TrustAnchorAdded trusted() {
        return TrustEvents.added(ca.issuingCertificate());
    }

    TrustAnchorRemoved distrusted() {
        return TrustEvents.removed(ca.issuingCertificate());
    }

    String fingerprint() {
        return Fingerprint.of(ca.issuingCertificate());
    }
}
