package io.offhook.tvs.approval.store;

import org.jspecify.annotations.Nullable;

/**
 * What an approval would do to one certificate.
 *
 * @param fingerprint SHA-256 of the certificate, lower-case hex
 * @param subject RFC 2253 text, if the certificate is known
 * @param certificate base64 DER, if the certificate is known
 */
public record Effect(
        Kind effect,
        String fingerprint,
        @Nullable String subject,
        @Nullable String certificate) {

    /** What becomes of the certificate. */
    public enum Kind {
        TRUSTED,
        NO_LONGER_TRUSTED,
        /** It signs trust lists from day to day. */
        SAST,
        /** It can always sign trust lists. */
        RECOVERY_SAST,
        /** It signs the next trust list. */
        SIGNER
    }
}
