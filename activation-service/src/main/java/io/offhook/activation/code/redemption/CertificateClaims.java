package io.offhook.activation.code.redemption;

import io.offhook.pki.device.Device;
import io.offhook.pki.mic.MicName;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.security.auth.x500.X500Principal;

/**
 * What a certificate that is not trusted says of its device: anybody can make one that says so.
 *
 * @param deviceName if its subject has the shape of a MIC's
 * @param issuer RFC 2253, up to {@link #MAX_ISSUER} characters, each of them printable
 * @param notAfter until when it says it is valid
 */
record CertificateClaims(Optional<String> deviceName, Optional<String> issuer, Instant notAfter) {

    static final int MAX_ISSUER = 256;

    /** Control characters, what turns the direction of a text, halves of pairs, and ends of lines. */
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{C}\\p{Zl}\\p{Zp}]");

    static CertificateClaims of(X500Principal subject, X500Principal issuer, Instant notAfter) {
        return new CertificateClaims(
                MicName.parse(subject).map(MicName::device).map(Device::name), text(issuer), notAfter);
    }

    private static Optional<String> text(X500Principal name) {
        try {
            return Optional.of(name.getName(X500Principal.RFC2253))
                    .map(text -> text.substring(0, Math.min(text.length(), MAX_ISSUER)))
                    .map(text -> UNPRINTABLE.matcher(text).replaceAll("?"))
                    .filter(text -> !text.isBlank());
        } catch (IllegalArgumentException | IllegalStateException damaged) {
            return Optional.empty();
        }
    }
}
