package io.offhook.phone.tvs;

import io.offhook.phone.trust.TvsAnswer;
import io.offhook.pki.MalformedFile;
import io.offhook.pki.MalformedFile.Reason;
import io.offhook.pki.NameText;
import io.offhook.pki.Role;
import io.offhook.pki.SignerInfo;
import io.offhook.pki.tlv.Bytes;
import io.offhook.pki.tlv.Element;
import io.offhook.pki.tlv.Elements;
import io.offhook.pki.tlv.Serial;
import io.offhook.pki.tlv.TlvReader;
import io.offhook.pki.tlv.TlvWriter;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;

/** The bodies of TVS messages. */
final class TvsElements {

    private static final int DEVICE_NAME = 1;
    private static final int CERTIFICATE = 2;
    private static final int SUBJECT = 3;
    private static final int ISSUER = 4;
    private static final int SERIAL = 5;
    private static final int STATUS = 7;
    private static final int ROLES = 8;
    private static final int TIME_TO_LIVE = 9;
    private static final int VALID = 0;

    private static final Set<Integer> ANSWER = Set.of(CERTIFICATE, STATUS, ROLES, TIME_TO_LIVE);

    private TvsElements() {}

    static Bytes verifyRequest(String deviceName, X509Certificate certificate) {
        return Bytes.of(device(deviceName).value(CERTIFICATE, der(certificate)).toArray());
    }

    static Bytes queryRequest(String deviceName, SignerInfo signer) {
        return Bytes.of(device(deviceName)
                .text(SUBJECT, NameText.withSemicolons(signer.subject()))
                .text(ISSUER, NameText.withSemicolons(signer.issuer()))
                .value(SERIAL, Serial.toBytes(signer.serial()))
                .toArray());
    }

    static TvsAnswer verifyAnswer(Bytes body, X509Certificate asked) throws MalformedFile {
        var elements = Elements.of(new TlvReader(body, 0), ANSWER);
        return isValid(elements) ? vouched(elements, asked) : new TvsAnswer.NotVouched();
    }

    static TvsAnswer queryAnswer(Bytes body) throws MalformedFile {
        var elements = Elements.of(new TlvReader(body, 0), ANSWER);
        return isValid(elements)
                ? vouched(elements, certificate(elements.get(CERTIFICATE)))
                : new TvsAnswer.NotVouched();
    }

    private static boolean isValid(Elements elements) throws MalformedFile {
        return elements.get(STATUS).oneByte() == VALID;
    }

    /** Ignores roles that this phone does not know. */
    private static TvsAnswer vouched(Elements elements, X509Certificate certificate) throws MalformedFile {
        var codes = elements.get(ROLES).value();
        var roles = EnumSet.noneOf(Role.class);
        for (var i = 0; i < codes.length(); i++) {
            Role.of(codes.at(i)).ifPresent(roles::add);
        }
        var life = Duration.ofSeconds(elements.get(TIME_TO_LIVE).fourBytes());
        return new TvsAnswer.Vouched(certificate, roles, life);
    }

    private static TlvWriter device(String name) {
        return new TlvWriter()
                .value(
                        DEVICE_NAME,
                        new TlvWriter()
                                .raw(new byte[] {1})
                                .raw(name.getBytes(StandardCharsets.UTF_8))
                                .toArray());
    }

    private static byte[] der(X509Certificate certificate) {
        try {
            return certificate.getEncoded();
        } catch (CertificateEncodingException e) {
            throw new IllegalArgumentException("a parsed certificate cannot be encoded", e);
        }
    }

    private static X509Certificate certificate(Element element) throws MalformedFile {
        try {
            return (X509Certificate) CertificateFactory.getInstance("X.509")
                    .generateCertificate(element.value().open());
        } catch (CertificateException e) {
            throw element.malformed(Reason.BAD_CERTIFICATE, "no X.509 certificate");
        }
    }
}
