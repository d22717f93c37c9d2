package io.offhook.pki.list;

import io.offhook.pki.NameText;
import io.offhook.pki.Role;
import io.offhook.pki.tlv.TlvWriter;
import io.offhook.pki.x509.CanonicalName;
import io.offhook.pki.x509.Certificates;
import io.offhook.pki.x509.KeyRules;
import io.offhook.pki.x509.PublicKeyInfo;
import io.offhook.pki.x509.ValidityRules;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.security.auth.x500.X500Principal;

/**
 * What a certificate must be to stand in a phone's trust list. Each rule has its own message, which completes a sentence that begins
 * with the certificate's name.
 */
final class PhoneCertificateRules {

    /** Phones verify signatures of files with keys up to this size, see {@code docs/wire-formats.md}, section 2. */
    private static final int MAX_SIGNING_RSA_BITS = 2048;

    /** RFC 5280, section 4.1.2.2. */
    private static final int MAX_SERIAL_BYTES = 20;

    private PhoneCertificateRules() {}

    static List<String> objections(X509Certificate certificate, Instant at) {
        return Stream.concat(objections(certificate).stream(), mustNotBeExpired(certificate, at).stream())
                .toList();
    }

    /** Whatever the time. */
    static List<String> objections(X509Certificate certificate) {
        var objections = Stream.of(
                        KeyRules.objection(certificate.getPublicKey()),
                        mustHaveSerial(certificate),
                        mustHaveName("subject", certificate.getSubjectX500Principal())
                                .or(() -> mustHaveName("issuer", certificate.getIssuerX500Principal())),
                        ValidityRules.objection(certificate),
                        mustBeSmall(certificate))
                .flatMap(Optional::stream)
                .toList();
        return objections.isEmpty() ? mustFitARecord(certificate).stream().toList() : objections;
    }

    /** A SAST signs trust lists, and phones verify them with RSA alone. */
    static boolean canSignTrustLists(X509Certificate certificate) {
        return PublicKeyInfo.of(certificate.getPublicKey()) instanceof PublicKeyInfo.Rsa rsa
                && rsa.bits() <= MAX_SIGNING_RSA_BITS;
    }

    /** Lists hold serial numbers without a sign. */
    private static Optional<String> mustHaveSerial(X509Certificate certificate) {
        var serial = certificate.getSerialNumber();
        return objectUnless(
                serial.signum() > 0 && serial.toByteArray().length <= MAX_SERIAL_BYTES,
                "has a serial number that is not positive, or longer than " + MAX_SERIAL_BYTES + " bytes");
    }

    private static Optional<String> mustHaveName(String which, X500Principal name) {
        if (!CanonicalName.isReadable(name)) {
            return Optional.of("has an empty " + which + ", or one that is not UTF-8 where it says so");
        }
        return objectUnless(
                TlvWriter.isText(NameText.of(name)) && CanonicalName.isPlain(name),
                "has a " + which + " with an empty value or control characters");
    }

    private static Optional<String> mustBeSmall(X509Certificate certificate) {
        int bytes = Certificates.der(certificate).length;
        return objectUnless(
                bytes <= Certificates.MAX_BYTES,
                "has " + bytes + " bytes of DER; at most " + Certificates.MAX_BYTES + " are accepted");
    }

    /** Should another rule be missing here, a list must not fail for it. */
    private static Optional<String> mustFitARecord(X509Certificate certificate) {
        try {
            TrustListRecord.of(certificate, Role.TVS).toBytes();
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.of("cannot be written into a trust list: " + e.getMessage());
        }
    }

    private static Optional<String> mustNotBeExpired(X509Certificate certificate, Instant at) {
        var notAfter = certificate.getNotAfter().toInstant();
        return objectUnless(at.isBefore(notAfter), "expired at " + notAfter);
    }

    private static Optional<String> objectUnless(boolean fulfilled, String objection) {
        return fulfilled ? Optional.empty() : Optional.of(objection);
    }
}
